internal import Wording

/// Holds single changes against the days on which the register says that regions exist.
///
/// A change of a day carries what was there the day before into what is there on the day. Regions of which the register names no
/// first day are free on that side, and codes that the register does not hold are not judged here.
extension Gazetteer {
    /// - Throws: `RegisterError` where a region goes over after it has ended or before it began, where its last day in the register
    ///   is not the day before it goes over as a whole, where only a part of a region goes over that the register ends, where
    ///   something goes over into a region that does not exist on the day, and where a region goes over into a part of itself or into
    ///   what it lies in.
    public func check(_ changes: [TerritorialChange]) throws(RegisterError) {
        var shares = [Departure: Double]()
        var lastGain = [RegionCode: String]()
        for change in Set(changes) where change.from != change.to {
            shares[Departure(day: change.date, code: change.from), default: 0] += change.weight
            lastGain[change.to] = max(lastGain[change.to] ?? "", change.date)
        }
        for (departure, share) in shares.sorted(by: { ($0.key.day, $0.key.code) < ($1.key.day, $1.key.code) }) {
            let regained = lastGain[departure.code].map { $0 > departure.day } ?? false
            try checkLife(of: departure, share: share, isRegained: regained)
        }
        for change in changes.sorted(by: { ($0.date, $0.to, $0.from) < ($1.date, $1.to, $1.from) })
        where change.from != change.to {
            guard !lineage(of: change.to, on: change.date).contains(where: { $0.code == change.from }) else {
                throw .changeIntoOwnPart(change.from, part: change.to, date: change.date)
            }
            let above = lineage(of: change.from, on: Day.before(change.date))
            guard !above.contains(where: { $0.code == change.to }) else {
                throw .changeIntoOwnWhole(change.from, whole: change.to, date: change.date)
            }
            guard let region = region(change.to), !region.exists(on: change.date) else { continue }
            // What goes on as a whole on the same day is passed through a region that ends with it.
            let passedOn = shares[Departure(day: change.date, code: change.to)].map(TerritorialShare.isWhole) ?? false
            if passedOn, region.exists(on: Day.before(change.date)) { continue }
            throw .changeIntoAbsent(change.to, date: change.date, life: region.life)
        }
    }

    private struct Departure: Hashable {
        let day: String
        let code: RegionCode
    }

    private func checkLife(of departure: Departure, share: Double, isRegained: Bool) throws(RegisterError) {
        guard let region = region(departure.code) else { return }
        let eve = Day.before(departure.day)
        let isWhole = TerritorialShare.isWhole(share)
        guard region.exists(on: eve) else {
            throw .changeOfAbsent(region.code, date: departure.day, life: region.life)
        }
        guard let last = region.validTo else {
            if isWhole, !isRegained { throw .notEnded(region.code, date: departure.day, expected: eve) }
            return
        }
        if isWhole, last != eve, !isRegained {
            throw .endsOnAnotherDay(region.code, date: departure.day, last: last, expected: eve)
        }
        if !isWhole, last == eve { throw .endsInPart(region.code, date: departure.day, last: last, share: share) }
    }
}

extension Region {
    /// The days on which the register says that it exists.
    var life: RegionLife { RegionLife(first: validFrom, last: validTo) }
}

/// First and last day (ISO 8601) of a region; `nil` where the register names none.
public struct RegionLife: Hashable, Sendable {
    public let first: String?
    public let last: String?

    public init(first: String?, last: String?) {
        self.first = first
        self.last = last
    }

    /// `vom 2015-01-01 an`, `bis 2014-12-31`.
    var phrase: Phrase {
        switch (first, last) {
        case (let first?, let last?): Phrase(de: "vom \(first) bis \(last)", en: "from \(first) to \(last)")
        case (let first?, nil): Phrase(de: "vom \(first) an", en: "from \(first) on")
        case (nil, let last?): Phrase(de: "bis \(last)", en: "until \(last)")
        case (nil, nil): Phrase(de: "an allen Tagen", en: "on all days")
        }
    }
}

internal import Wording

/// Brings every code of the past onto the territory of a later day.
///
/// `03157004` (Lahstedt) → `03157009` (Ilsede) after the change of 2015-01-01; a code without a change stays itself. Of a
/// territory that was split each new owner has a share, and what is counted there is an estimate.
///
/// Single changes tell what happened on a day; crosswalks where the regions of many years lie on one day. Where both know a
/// code, the crosswalk decides up to its target.
public struct TerritorialHistory: Sendable {
    /// The departures of a code on one day.
    struct Departure {
        let day: String
        /// Where it goes, without what stays.
        let shares: [TerritorialShare]
        /// What stays with the code.
        let remainder: Double

        var isWhole: Bool { remainder == 0 }

        init(day: String, shares: [TerritorialShare], code: RegionCode) {
            self.day = day
            let others = shares.filter { $0.code != code }
            let sum = others.reduce(0) { $0 + $1.weight }
            let isWhole = TerritorialShare.isWhole(sum)
            remainder = isWhole ? 0 : 1 - sum
            self.shares =
                isWhole ? others.map { TerritorialShare(code: $0.code, weight: $0.weight / sum) } : others
        }
    }

    /// For each code its departures, the earliest first.
    let departures: [RegionCode: [Departure]]
    /// For each code the days on which it gains territory, the earliest first.
    let arrivals: [RegionCode: [String]]
    /// The crosswalk with the earliest target first.
    let crosswalks: [TerritorialCrosswalk]
    /// The regions of the register that did not always exist.
    let lives: [RegionCode: Region]
    /// For each code those that lead to it by a single change or in a crosswalk.
    let sources: [RegionCode: Set<RegionCode>]
    private let registered: Set<RegionCode>
    /// Days on which something changed by a single change, the earliest first.
    public let days: [String]

    /// - Throws: `RegisterError` where a change names an unknown code or a weight that is no share, where the shares of a
    ///   day are more than the whole or lead in a circle, or where a code goes over that is no more.
    public init(
        _ changes: [TerritorialChange], crosswalks: [TerritorialCrosswalk] = [], in gazetteer: Gazetteer
    ) throws(RegisterError) {
        let byDay = try Self.sharesByDay(changes, in: gazetteer)
        days = byDay.keys.sorted()
        var arrivals = [RegionCode: [String]]()
        var sources = [RegionCode: Set<RegionCode>]()
        for day in days {
            for (from, shares) in byDay[day] ?? [:] {
                for share in shares where share.code != from {
                    arrivals[share.code, default: []].append(day)
                    sources[share.code, default: []].insert(from)
                }
            }
        }
        var departures = [RegionCode: [Departure]]()
        for day in days {
            guard let leaving = byDay[day] else { continue }
            for code in leaving.keys.sorted() {
                let shares = leaving[code] ?? []
                guard shares.reduce(0, { $0 + $1.weight }) < 1 + TerritorialShare.tolerance else {
                    throw .moreThanWhole(code)
                }
                let departure = Departure(day: day, shares: shares, code: code)
                guard !departure.shares.isEmpty else { throw .circularChange(code) }
                if let last = departures[code]?.last, last.isWhole,
                    !arrivals[code, default: []].contains(where: { $0 > last.day && $0 <= day })
                {
                    throw .changedTwice(code)
                }
                departures[code, default: []].append(departure)
            }
            try Self.refuseCircles(departures, on: day)
        }
        for crosswalk in crosswalks {
            for (code, from) in crosswalk.sources { sources[code, default: []].formUnion(from) }
        }
        self.departures = departures
        self.arrivals = arrivals.mapValues { Set($0).sorted() }
        self.sources = sources
        self.crosswalks = crosswalks.sorted { $0.target < $1.target }
        registered = Set(gazetteer.regions.map(\.code))
        lives = Dictionary(
            uniqueKeysWithValues: gazetteer.regions.filter { $0.validFrom != nil || $0.validTo != nil }.map {
                ($0.code, $0)
            })
    }

    /// What goes over on each day, by the region that it leaves, in the order of the regions to which it goes.
    private static func sharesByDay(
        _ changes: [TerritorialChange], in gazetteer: Gazetteer
    ) throws(RegisterError) -> [String: [RegionCode: [TerritorialShare]]] {
        var byDay = [String: [RegionCode: [TerritorialShare]]]()
        for change in Set(changes).sorted(by: { ($0.date, $0.from, $0.to) < ($1.date, $1.from, $1.to) }) {
            for code in [change.from, change.to] where gazetteer.region(code) == nil {
                let known = gazetteer.regions.map(\.code.text)
                throw .unknownCodeInChange(code, suggestion: Suggestion.nearest(to: code.text, in: known))
            }
            guard change.weight > 0, change.weight <= 1 else { throw .noShare(change.from) }
            byDay[change.date, default: [:]][change.from, default: []].append(
                TerritorialShare(code: change.to, weight: change.weight))
        }
        return byDay
    }

    /// The same single changes beside other crosswalks.
    init(_ other: TerritorialHistory, crosswalks: [TerritorialCrosswalk]) {
        departures = other.departures
        arrivals = other.arrivals
        sources = other.sources
        self.crosswalks = crosswalks.sorted { $0.target < $1.target }
        registered = other.registered
        lives = other.lives
        days = other.days
    }

    /// On one day a territory that goes over as a whole takes what it gained along; that must come to an end.
    private static func refuseCircles(
        _ departures: [RegionCode: [Departure]], on day: String
    ) throws(RegisterError) {
        let whole = departures.compactMapValues { $0.last.flatMap { $0.day == day && $0.isWhole ? $0.shares : nil } }
        for start in whole.keys.sorted() {
            var reached: Set<RegionCode> = []
            var open = [start]
            while let code = open.popLast() {
                for next in (whole[code] ?? []).map(\.code) {
                    guard next != start else { throw .circularChange(start) }
                    if reached.insert(next).inserted { open.append(next) }
                }
            }
        }
    }

    /// Whether a code's territory ever changed, as far as is known; any other is itself on every day.
    public func isInvolved(_ code: RegionCode) -> Bool {
        departures[code] != nil || sources[code] != nil || crosswalks.contains { $0.changes(code) }
    }

    /// Whether a code that the register does not hold is one of the past whose territory, or a part of it, the register
    /// holds today, as a crosswalk tells.
    public func isHistoric(_ code: RegionCode) -> Bool {
        guard !registered.contains(code), crosswalks.contains(where: { $0.knows(code) }) else { return false }
        return shares(of: code, on: dayOfUse(of: code, near: Gazetteer.afterAllChanges))
            .contains { registered.contains($0.code) }
    }

    /// The codes of the past that only crosswalks know, sorted.
    public var historicCodes: [RegionCode] {
        Set(crosswalks.flatMap { $0.runs.keys }).filter(isHistoric).sorted()
    }

    /// Whether a region existed on a day (ISO 8601), as far as register, changes and crosswalks tell.
    ///
    /// A crosswalk tells of the ends of years; a year's table stands for all of its days, and names every region of the year
    /// that leads to a target.
    public func exists(_ code: RegionCode, on day: String) -> Bool {
        if let region = lives[code], !region.exists(on: day) { return false }
        if let last = departures[code]?.last(where: { $0.day <= day }), last.isWhole {
            return arrivals[code, default: []].contains { $0 > last.day && $0 <= day }
        }
        let telling = crosswalks.filter { $0.knows(code) || $0.isTarget(code) }
        guard let crosswalk = telling.first(where: { day <= $0.target }) else {
            guard let last = telling.last else { return registered.contains(code) }
            return last.isTarget(code) || arrivals[code]?.last.map { $0 > last.target && $0 <= day } ?? false
        }
        let year = Self.year(day)
        return crosswalk.knows(code, in: year) || year == Self.year(crosswalk.target) && crosswalk.isTarget(code)
    }

    /// Whether no change, as far as is known, lies between two days (ISO 8601); crosswalks tell by years.
    public func isSameTerritory(on day: String, and other: String) -> Bool {
        let (first, last) = (min(day, other), max(day, other))
        guard !days.contains(where: { first < $0 && $0 <= last }) else { return false }
        return crosswalks.allSatisfy { $0.target <= first } || Self.year(first) == Self.year(last)
    }

    static func year(_ day: String) -> Int { Int(day.prefix(4)) ?? Int.max }
}

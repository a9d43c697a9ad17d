internal import Wording

/// Brings every code of the past onto the territory of a later day.
///
/// `03157004` (Lahstedt) → `03157009` (Ilsede) after the change of 2015-01-01; a code without a change stays itself. Of a
/// territory that was split each new owner has a share, and what is counted there is an estimate.
public struct TerritorialHistory: Sendable {
    /// The departures of a code on one day, the earliest day first.
    private struct Departure {
        let day: String
        let shares: [TerritorialShare]

        var isWhole: Bool { shares.reduce(0) { $0 + $1.weight } > 1 - TerritorialShare.tolerance }

        func leads(to code: RegionCode) -> Bool { shares.contains { $0.code == code } }
    }

    private let departures: [RegionCode: [Departure]]
    /// Days on which something changed, the earliest first.
    private let days: [String]
    private let crosswalks: [TerritorialCrosswalk]
    /// The regions of the register that did not always exist.
    private let lives: [RegionCode: Region]
    /// Where most of a code's territory lies after all changes, for codes that are not themselves.
    private var todays: [RegionCode: RegionCode]

    /// - Parameter crosswalks: the one with the earliest target first.
    /// - Throws: `RegisterError` where a change names an unknown code or a weight that is no share, where the shares of a
    ///   day are more than the whole or lead in a circle, or where a code goes over that is no more.
    public init(
        _ changes: [TerritorialChange], crosswalks: [TerritorialCrosswalk] = [], in gazetteer: Gazetteer
    ) throws(RegisterError) {
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
        var departures = [RegionCode: [Departure]]()
        days = byDay.keys.sorted()
        for day in days {
            guard let leaving = byDay[day] else { continue }
            for code in leaving.keys.sorted() {
                let departure = Departure(day: day, shares: leaving[code] ?? [])
                guard departure.shares.reduce(0, { $0 + $1.weight }) < 1 + TerritorialShare.tolerance else {
                    throw .moreThanWhole(code)
                }
                if let last = departures[code]?.last, last.isWhole,
                    !Self.hasArrivals(code, after: last.day, until: day, in: byDay)
                {
                    throw .changedTwice(code)
                }
                departures[code, default: []].append(departure)
            }
            try Self.refuseCircles(leaving)
        }
        self.departures = departures
        self.crosswalks = crosswalks.sorted { $0.target < $1.target }
        lives = Dictionary(
            uniqueKeysWithValues: gazetteer.regions.filter { $0.validFrom != nil || $0.validTo != nil }.map {
                ($0.code, $0)
            }
        )
        todays = [:]
        var todays = [RegionCode: RegionCode]()
        for code in Set(departures.keys).union(crosswalks.flatMap { $0.years.values.flatMap(\.keys) }) {
            let day = departures[code] == nil ? Self.lastDay(of: code, in: crosswalks) : Self.beforeAllChanges
            let most = shares(of: code, on: day).max { ($0.weight, $1.code) < ($1.weight, $0.code) }
            if let most, most.code != code { todays[code] = most.code }
        }
        self.todays = todays
    }

    private static let beforeAllChanges = "0000-01-01"

    private static func lastDay(of code: RegionCode, in crosswalks: [TerritorialCrosswalk]) -> String {
        let years = crosswalks.flatMap { crosswalk in crosswalk.years.filter { $0.value[code] != nil }.keys }
        return years.max().map { "\($0)-12-31" } ?? Gazetteer.afterAllChanges
    }

    private static func hasArrivals(
        _ code: RegionCode, after first: String, until last: String,
        in byDay: [String: [RegionCode: [TerritorialShare]]]
    ) -> Bool {
        byDay.contains { day, leaving in
            day > first && day <= last && leaving.values.contains { $0.contains { $0.code == code } }
        }
    }

    /// On one day a territory that goes over as a whole takes what it gained along; that must come to an end.
    private static func refuseCircles(_ leaving: [RegionCode: [TerritorialShare]]) throws(RegisterError) {
        let whole = leaving.filter { Departure(day: "", shares: $0.value).isWhole }
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
}

extension TerritorialHistory {
    /// Where the territory that `code` had on a day lies on a later one, as shares of the regions there, sorted by code.
    ///
    /// What a crosswalk tells goes before single changes up to its target. The shares add up to 1, but for what a crosswalk's
    /// rounding leaves.
    ///
    /// - Parameters:
    ///   - day: ISO 8601; changes of that day have happened.
    ///   - reference: the day (ISO 8601) whose territory is wanted.
    public func shares(
        of code: RegionCode, on day: String, at reference: String = Gazetteer.afterAllChanges
    ) -> [TerritorialShare] {
        var (parts, day) = ([code: 1.0], day)
        for crosswalk in crosswalks where day <= crosswalk.target && crosswalk.target <= reference {
            guard parts.keys.contains(where: { crosswalk.shares(of: $0, on: day) != nil }) else { continue }
            var next = [RegionCode: Double]()
            for (code, weight) in parts.sorted(by: { $0.key < $1.key }) {
                for share in crosswalk.shares(of: code, on: day) ?? [TerritorialShare(code: code, weight: 1)] {
                    next[share.code, default: 0] += weight * share.weight
                }
            }
            (parts, day) = (next, crosswalk.target)
        }
        for change in days where change > day && change <= reference {
            var next = [RegionCode: Double]()
            for (code, weight) in parts.sorted(by: { $0.key < $1.key }) {
                move(code, weight, on: change, into: &next)
            }
            parts = next
        }
        return parts.map { TerritorialShare(code: $0.key, weight: $0.value) }.sorted { $0.code < $1.code }
    }

    /// What goes over on a day goes on with its new owner only where that one goes over as a whole on the same day.
    private func move(
        _ code: RegionCode, _ weight: Double, on day: String, into parts: inout [RegionCode: Double],
        hasMoved: Bool = false
    ) {
        guard let departure = departures[code]?.first(where: { $0.day == day }), departure.isWhole || !hasMoved else {
            parts[code, default: 0] += weight
            return
        }
        for share in departure.shares {
            move(share.code, weight * share.weight, on: day, into: &parts, hasMoved: true)
        }
        if !departure.isWhole {
            parts[code, default: 0] += weight * (1 - departure.shares.reduce(0) { $0 + $1.weight })
        }
    }

    /// The code that holds the territory of `code` after all changes, or most of it.
    public func today(_ code: RegionCode) -> RegionCode { todays[code] ?? code }

    /// The codes of the past of which `code` holds a part today, sorted.
    public func predecessors(of code: RegionCode) -> [RegionCode] {
        departures.keys.filter { past in
            past != code && shares(of: past, on: Self.beforeAllChanges).contains { $0.code == code }
        }.sorted()
    }

    /// The regions of a day of which `code` holds a part on a later one, with the part's share of each, sorted by code.
    ///
    /// `origins(of: 03157009, on: "2014-12-31")` → 03157003 and 03157004, each with weight 1.
    public func origins(
        of code: RegionCode, on day: String, at reference: String = Gazetteer.afterAllChanges
    ) -> [TerritorialShare] {
        var candidates = Set(departures.keys).union([code])
        for crosswalk in crosswalks where day <= crosswalk.target && crosswalk.target <= reference {
            candidates.formUnion(crosswalk.years.values.joined().map(\.key))
        }
        return candidates.sorted().compactMap { candidate in
            guard exists(candidate, on: day) else { return nil }
            return shares(of: candidate, on: day, at: reference).first { $0.code == code }
                .map { TerritorialShare(code: candidate, weight: $0.weight) }
        }
    }

    private func exists(_ code: RegionCode, on day: String) -> Bool {
        if let region = lives[code], !region.exists(on: day) { return false }
        let last = departures[code]?.last { $0.day <= day }
        if let last, last.isWhole {
            return departures.values.contains {
                $0.contains { $0.day > last.day && $0.day <= day && $0.leads(to: code) }
            }
        }
        guard let crosswalk = crosswalks.first(where: { day <= $0.target }), let year = Int(day.prefix(4)),
            let known = crosswalk.years[year]
        else { return true }
        return known[code] != nil
    }
}

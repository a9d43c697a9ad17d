/// Where the territories of many years lie on one later day, as the crosswalks (Umsteigeschlüssel) of the Federal Institute
/// BBSR tell: each region as it was at the end of a year, with its shares.
///
/// Years in which nothing changes for a region are kept as one run, so that a nationwide crosswalk of 30 years is small.
public struct TerritorialCrosswalk: Hashable, Sendable {
    /// Years in a row in which a region has the same shares on the target's day.
    struct Run: Hashable, Sendable {
        let first: Int
        let last: Int
        let shares: [TerritorialShare]
    }

    /// The day (ISO 8601) on whose territory the rows end.
    public let target: String
    /// The runs of each region, the earliest first.
    let runs: [RegionCode: [Run]]
    /// The years that have a table, sorted.
    let years: [Int]
    /// For each region of the target the regions that lead to it in any year, sorted.
    let sources: [RegionCode: [RegionCode]]

    /// - Parameter years: for each year the regions that existed at its end, and where they lie on the target's day. The
    ///   shares of a region add up to 1, but for rounding.
    public init(target: String, years: [Int: [RegionCode: [TerritorialShare]]]) {
        var entries = [RegionCode: [(year: Int, shares: [TerritorialShare])]]()
        for (year, table) in years.sorted(by: { $0.key < $1.key }) {
            for (code, shares) in table { entries[code, default: []].append((year, shares)) }
        }
        self.init(target: target, entries: entries)
    }

    /// - Parameter entries: for each region the years at whose end it existed, with its shares.
    public init(target: String, entries: [RegionCode: [(year: Int, shares: [TerritorialShare])]]) {
        self.target = target
        let years = Set(entries.values.lazy.joined().map(\.year)).sorted()
        self.years = years
        let place = Dictionary(uniqueKeysWithValues: years.enumerated().map { ($1, $0) })
        runs = entries.mapValues { Self.runs($0.sorted { $0.year < $1.year }, place) }
        var sources = [RegionCode: Set<RegionCode>]()
        for (code, runs) in runs {
            for share in runs.lazy.flatMap(\.shares) where share.code != code {
                sources[share.code, default: []].insert(code)
            }
        }
        self.sources = sources.mapValues { $0.sorted() }
    }

    private static func runs(
        _ entries: [(year: Int, shares: [TerritorialShare])], _ place: [Int: Int]
    ) -> [Run] {
        var runs = [Run]()
        for (year, shares) in entries {
            let shares = whole(shares)
            if let run = runs.last, run.shares == shares, place[run.last].map({ $0 + 1 }) == place[year] {
                runs[runs.count - 1] = Run(first: run.first, last: year, shares: shares)
            } else {
                runs.append(Run(first: year, last: year, shares: shares))
            }
        }
        return runs
    }

    /// Shares sorted by code that add up to 1: what a crosswalk's rounding leaves over is spread in proportion.
    private static func whole(_ shares: [TerritorialShare]) -> [TerritorialShare] {
        guard shares.count != 1 else { return [TerritorialShare(code: shares[0].code, weight: 1)] }
        let sum = shares.reduce(0) { $0 + $1.weight }
        return shares.map { TerritorialShare(code: $0.code, weight: $0.weight / sum) }.sorted { $0.code < $1.code }
    }

    /// The regions of which the crosswalk tells where they lie.
    public var codes: Set<RegionCode> { Set(runs.keys) }

    /// Whether the crosswalk tells where a region lies.
    func knows(_ code: RegionCode) -> Bool { runs[code] != nil }

    /// Whether a region existed at the end of a year; where the year has no table, in that of the nearest earlier one, or the
    /// first.
    func knows(_ code: RegionCode, in year: Int) -> Bool {
        guard let runs = runs[code], let table = years.last(where: { $0 <= year }) ?? years.first else { return false }
        return runs.contains { $0.first <= table && table <= $0.last }
    }

    /// Whether a region exists on the target's day.
    func isTarget(_ code: RegionCode) -> Bool {
        sources[code] != nil || runs[code]?.last?.shares.contains { $0.code == code } ?? false
    }

    /// Whether there is a table of a year up to the given one that knows the region.
    func covers(_ code: RegionCode, in year: Int) -> Bool { runs[code]?.first.map { $0.first <= year } ?? false }

    /// Whether the region is another one, or only a part of itself, on the target's day.
    func changes(_ code: RegionCode) -> Bool {
        runs[code]?.contains { $0.shares.count != 1 || $0.shares[0].code != code } ?? false
    }

    /// The shares of a code as it was used in a year: at the end of that year, or of the nearest year that knows it, an
    /// earlier one first. `nil` for a code that no year knows.
    func shares(of code: RegionCode, in year: Int) -> [TerritorialShare]? {
        guard let runs = runs[code] else { return nil }
        return (runs.last { $0.first <= year } ?? runs.first)?.shares
    }

    /// The regions at the end of a year that hold a part of what a region of the target holds.
    func regions(of year: Int, holding target: RegionCode) -> [RegionCode] {
        let candidates = sources[target, default: []] + (runs[target] == nil ? [] : [target])
        return candidates.filter { candidate in
            knows(candidate, in: year)
                && shares(of: candidate, in: year)?.contains { $0.code == target } ?? false
        }
    }
}

/// A transfer of territory: from `date` on, so large a share of what was `from` belongs to `to`.
///
/// A merger is a change with weight 1 for each part, a split one change for each new owner, a new name or code a change
/// with weight 1. What the shares of a day leave over stays with `from`.
public struct TerritorialChange: Hashable, Sendable {
    /// The first day (ISO 8601) on which the new code holds.
    public let date: String
    public let from: RegionCode
    public let to: RegionCode
    /// The share (above 0, at most 1) of the inhabitants that goes over.
    public let weight: Double

    public init(date: String, from: RegionCode, to: RegionCode, weight: Double) {
        self.date = date
        self.from = from
        self.to = to
        self.weight = weight
    }
}

/// A part of a territory.
public struct TerritorialShare: Hashable, Sendable {
    public let code: RegionCode
    /// Above 0, at most 1.
    public let weight: Double

    /// Weights that differ by less are taken as equal: crosswalks are rounded.
    static let tolerance = 1e-6

    public init(code: RegionCode, weight: Double) {
        self.code = code
        self.weight = weight
    }
}

/// Where the territories of many years lie on one later day, as the crosswalks (Umsteigeschlüssel) of the Federal Institute
/// BBSR tell: each region as it was at the end of a year, with its shares.
public struct TerritorialCrosswalk: Hashable, Sendable {
    /// The day (ISO 8601) on whose territory the rows end.
    public let target: String
    /// For each year the regions that existed at its end, and where they lie on the target's day.
    public let years: [Int: [RegionCode: [TerritorialShare]]]

    public init(target: String, years: [Int: [RegionCode: [TerritorialShare]]]) {
        self.target = target
        self.years = years
    }

    /// The shares of a code as it was used on a day: at the end of that year, or of the nearest year that knows it, an earlier
    /// one first. `nil` for a code that no year knows.
    func shares(of code: RegionCode, on day: String) -> [TerritorialShare]? {
        let year = Int(day.prefix(4)) ?? Int.max
        let known = years.keys.filter { years[$0]?[code] != nil }
        let nearest = known.filter { $0 <= year }.max() ?? known.min()
        return nearest.flatMap { years[$0]?[code] }
    }
}

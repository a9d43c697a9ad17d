/// A transfer of territory: from `date` on, so large a share of what was `from` belongs to `to`.
///
/// A merger is a change with weight 1 for each part, a split one change for each new owner, a new name or code a change
/// with weight 1. What the shares of a day leave over stays with `from`; a change from a code to itself beside others may
/// say so too.
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

    /// What the rounding of several shares may add up to: three thirds may be written 0.3333 each.
    static let tolerance = 0.001

    public init(code: RegionCode, weight: Double) {
        self.code = code
        self.weight = weight
    }

    /// Whether all of the territory is meant.
    public var isWhole: Bool { Self.isWhole(weight) }

    /// Whether a share is all of what it is a share of: 1, but for rounding.
    public static func isWhole(_ weight: Double) -> Bool { weight > 1 - tolerance }
}

public import Wording

/// A column that the privacy gate objected to and the profile allows nevertheless.
public struct AllowedColumn: Sendable {
    public let column: String
    /// What the gate found.
    public let objection: Phrase
    /// Why the profile allows it.
    public let justification: String
}

/// What the privacy gate has to say of a file that passed it.
public struct PrivacyReport: Sendable {
    public var allowed: [AllowedColumn] = []
    /// Columns under `allow` that the gate does not object to.
    public var needlessAllowances: [String] = []
    /// Columns with coordinates finer than a place.
    public var fineCoordinates: [String] = []

    public init() {}
}

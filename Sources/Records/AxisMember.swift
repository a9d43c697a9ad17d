public import Wording

/// A row, column or layer of a table.
public struct AxisMember: Hashable, Sendable {
    /// The SDMX code of the sum over a dimension.
    public static let totalCode = "_T"
    /// The code of the records without an entry.
    public static let unknownCode = "_U"
    /// The suffix of the member that holds what the other parts of a code do not: records with the code itself.
    public static let unknownSuffix = "/_U"
    /// The code of what is left over beside the first of a ranking, as SDMX has it.
    public static let restCode = "_O"
    /// The suffix of the member that holds what a region's parts do not: rows whose part is unknown.
    public static let unassignedSuffix = "._U"

    /// What a CSV holds: a region code, `2016-Q3`, `Gewalt/Raub`, `_T`.
    public let code: String
    /// What a reader sees.
    public let name: Phrase
    /// The region level, period grain or depth this member belongs to: `municipality`, `quarter`, `1`.
    public let level: String
    /// The index of the member this one is a part of. Members with the same parent add up to it.
    public let parent: Int?

    public init(code: String, name: Phrase, level: String, parent: Int?) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
    }

    public var isUnassigned: Bool { code.hasSuffix(Self.unassignedSuffix) }

    /// Whether it stands for records without an entry, or for rows whose part of a region is unknown.
    public var isWithoutEntry: Bool { code == Self.unknownCode || isUnassigned }

    /// Whether it is what is left over beside named members: the rest of a ranking, records without an entry, a finer one or a place.
    public var isRemainder: Bool { isWithoutEntry || code == Self.restCode || code.hasSuffix(Self.unknownSuffix) }

    /// Whether a condition can name the code: not that of a total, nor of what has no entry or no finer one.
    public var isChoosable: Bool { !code.hasPrefix("_") && !code.hasSuffix(Self.unknownSuffix) }
}

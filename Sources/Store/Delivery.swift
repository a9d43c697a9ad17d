public import Records

/// What one file of a supplier brought, and what became of its rows.
public struct Delivery: Sendable, Hashable {
    /// The hash of source, profile, maps, register and normaliser: the same delivery twice is known by it.
    public let id: String
    /// The hash of the file's bytes alone: the same file read by other rules is known by it.
    public let source: String
    public let kind: RecordKind
    /// The file's path as the workspace names it.
    public let file: String
    /// The supplier as outputs name it.
    public let supplier: String
    public let isFictitious: Bool
    public internal(set) var rows: RowAccount
    /// The days of which the delivery tells all there is to tell; inside them, no record means none happened.
    public let coverage: ClosedRange<CivilDate>
    /// What it replaces of the same supplier's earlier deliveries.
    public let scope: DeliveryScope
    /// Whether figures count what came in (`intake`) or what was closed (`closed-case`); `nil` where nothing is said.
    public let basis: String?
    /// The dimensions whose members the supplier declares to be parts of a whole, sorted: only these keys may be summed
    /// where keys overlap as a rule.
    public let partitions: [String]

    public init(
        id: String, source: String, kind: RecordKind, file: String, supplier: String, isFictitious: Bool,
        rows: RowAccount, coverage: ClosedRange<CivilDate>, scope: DeliveryScope, basis: String? = nil,
        partitions: [String] = []
    ) {
        self.id = id
        self.source = source
        self.kind = kind
        self.file = file
        self.supplier = supplier
        self.isFictitious = isFictitious
        self.rows = rows
        self.coverage = coverage
        self.scope = scope
        self.basis = basis
        self.partitions = partitions.sorted()
    }
}

extension Delivery {
    /// Every day that the other tells of is told by this one too.
    public func covers(_ other: Delivery) -> Bool {
        coverage.lowerBound <= other.coverage.lowerBound && other.coverage.upperBound <= coverage.upperBound
    }
}

/// By which day of its rows a delivery is cut.
public enum DeliveryAxis: String, Sendable, CaseIterable {
    /// When it happened.
    case occurred
    /// When the supplier took it down.
    case recorded

    /// The column of the schema that holds the day.
    public var column: String {
        switch self {
        case .occurred: "date"
        case .recorded: "recorded"
        }
    }
}

/// The days on one axis of which a delivery tells every row.
public struct DeliveryScope: Sendable, Hashable {
    public let axis: DeliveryAxis
    public let days: ClosedRange<CivilDate>

    public init(axis: DeliveryAxis, days: ClosedRange<CivilDate>) {
        self.axis = axis
        self.days = days
    }
}

/// What became of the rows of a file: each was stored, rejected, known already, or replaced later on.
public struct RowAccount: Sendable, Hashable {
    /// Rows of the file below its header.
    public var read = 0
    public var stored = 0
    /// Rows that did not become a record, among them those `setApart`.
    public var rejected = 0
    /// Rejected rows that are no records by their nature: the supplier's own sums, and rows without any entry.
    public var setApart = 0
    /// Rows that repeat one with the same record key.
    public var duplicates = 0
    /// Rows that were stored until a later delivery took their place.
    public var superseded = 0
    /// Rows whose finest place was unknown when the file was read and that are kept further up.
    public var keptFurtherUp = 0

    public init() {}

    /// No row was lost.
    public var isBalanced: Bool { read == stored + rejected + duplicates + superseded }
}

extension Sequence<Delivery> {
    /// The suppliers of deliveries, each once, in the order of their first.
    public var suppliers: [String] {
        reduce(into: []) { names, delivery in
            if !names.contains(delivery.supplier) { names.append(delivery.supplier) }
        }
    }
}

/// A column of a delivery as it lies in the store.
struct StoredColumn: Sendable, Hashable {
    /// The columns of keys, which no schema has: of rows, and of the supplier's records.
    static let rowKeys = "key"
    static let recordKeys = "record"

    let name: String
    let type: StoredType
    /// The hash by which the column's file is known.
    let hash: String
    /// The hash of the dictionary's file; `nil` for columns without one.
    let dictionary: String?
    /// XXH3-64 of each MiB of the file.
    let checks: [UInt64]

    /// The names of its files in the folder of columns.
    var fileNames: [String] {
        ["\(hash).\(ColumnFile.ending(of: type))"]
            + [dictionary].compactMap { $0 }.map { "\($0).\(ColumnFile.dictionaryEnding)" }
    }
}

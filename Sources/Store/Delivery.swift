public import Records

/// What one file of a supplier brought, and what became of its rows.
public struct Delivery: Sendable, Hashable {
    /// The hash of source, profile, maps, register and normaliser: the same delivery twice is known by it.
    public let id: String
    public let kind: RecordKind
    /// The file's path as the workspace names it.
    public let file: String
    /// The supplier as outputs name it.
    public let supplier: String
    public let isFictitious: Bool
    public let rows: RowAccount
    /// The days of which the delivery tells all there is to tell; inside them, no record means none happened.
    public let coverage: ClosedRange<CivilDate>
    /// Whether figures count what came in (`intake`) or what was closed (`closed-case`); `nil` where nothing is said.
    public let basis: String?
    /// The dimensions whose members the supplier declares to be parts of a whole, sorted: only these keys may be summed
    /// where keys overlap as a rule.
    public let partitions: [String]

    public init(
        id: String, kind: RecordKind, file: String, supplier: String, isFictitious: Bool, rows: RowAccount,
        coverage: ClosedRange<CivilDate>, basis: String? = nil, partitions: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.file = file
        self.supplier = supplier
        self.isFictitious = isFictitious
        self.rows = rows
        self.coverage = coverage
        self.basis = basis
        self.partitions = partitions.sorted()
    }
}

extension Delivery {
    /// Every day that the other tells of is told by this one too.
    public func covers(_ other: Delivery) -> Bool {
        coverage.lowerBound <= other.coverage.lowerBound && other.coverage.upperBound <= coverage.upperBound
    }

    /// Another file of the same supplier that tells of some of the same days.
    public func mayRepeat(_ other: Delivery) -> Bool {
        file != other.file && supplier == other.supplier && coverage.overlaps(other.coverage)
    }
}

/// What became of the rows of a file: each was stored, rejected or known already.
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
    /// Stored rows whose finest place is unknown and that are kept further up.
    public var keptFurtherUp = 0

    public init() {}

    /// No row was lost.
    public var isBalanced: Bool { read == stored + rejected + duplicates }
}

extension Sequence<Delivery> {
    /// The suppliers of deliveries, each once, in the order of their first.
    public var suppliers: [String] {
        reduce(into: []) { names, delivery in
            if !names.contains(delivery.supplier) { names.append(delivery.supplier) }
        }
    }
}

/// The columns of a delivery as they lie in the store.
struct StoredColumn: Sendable, Hashable {
    let name: String
    let type: ColumnType
    /// The hash by which the column's file is known.
    let hash: String
    /// The hash of the dictionary's file; `nil` for columns without one.
    let dictionary: String?
}

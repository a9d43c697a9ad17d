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

extension Sequence<Delivery> {
    /// The suppliers of deliveries, each once, in the order of their first.
    public var suppliers: [String] {
        reduce(into: []) { names, delivery in
            if !names.contains(delivery.supplier) { names.append(delivery.supplier) }
        }
    }
}

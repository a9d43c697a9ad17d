internal import Records

/// The dimensions that vary over a table, and along which of them its figures add up.
struct TableDimensions {
    /// Names of the schema's columns, in its order.
    let names: [String]
    /// Whether the terms of a dimension add up to a whole; a word for sums among those of another is a key like any.
    let isAdding: [Bool]
    /// Those that stand in the header.
    private let isHeading: [Bool]

    init(_ profile: Profile) {
        let schema = RecordSchema.of(profile.kind)
        names = schema.columns.map(\.name).filter { name in
            name != "value" && profile.sources[name].map { $0.constant == nil } ?? false
        }
        isAdding = names.map { schema.addsUp(over: $0, partitions: profile.table.partitions) }
        isHeading = names.map { profile.sources[$0]?.heading != nil }
    }

    /// The number of the dimension of places.
    var region: Int? { names.firstIndex(of: "region") }

    /// Whether a sum may stand in a column beside its parts.
    var hasAddingHeadings: Bool { zip(isHeading, isAdding).contains { $0 && $1 } }

    /// Whether no dimension of the rows holds keys that may overlap.
    var areAllRowsAdding: Bool { zip(isHeading, isAdding).allSatisfy { $0 || $1 } }
}

internal import Records

/// Terms of a column that are read as group and kind since the supplier's own words have a slash: `Diebstahl in/aus Keller` is the kind
/// `aus Keller` of the group `Diebstahl in`, which may not be what is meant.
public struct SuppliersPaths: Sendable, Equatable {
    /// More different terms are hardly categories, and none of them is named.
    private static let mostNamed = 60

    /// The column of the records, such as `category`.
    public let column: String
    /// How many terms there are, and how many of them have a slash.
    public let all: Int
    public let paths: Int
    /// The first of them; none where there are too many terms to be categories.
    public let shown: [String]

    /// `nil` where none has a slash between words.
    init?(of column: String, among terms: [String]) {
        let paths = terms.filter(Self.isPath).sorted()
        guard !paths.isEmpty else { return nil }
        self.column = column
        (all, self.paths) = (terms.count, paths.count)
        shown = terms.count <= Self.mostNamed ? Array(paths.prefix(3)) : []
    }

    static func isPath(_ term: String) -> Bool { term.split(separator: "/").count > 1 }
}

extension Profile {
    /// The columns of records of whose terms a slash makes paths and which the file's own words fill: no map says what is meant.
    var columnsOfPaths: [String] {
        let schema = RecordSchema.of(kind)
        return schema.columns.map(\.name).filter { name in
            schema.makesPaths(of: name, partitions: table.partitions)
                && sources[name].map { $0.map == nil && $0.constant == nil } ?? false
        }
    }
}

extension RecordSchema {
    /// Whether the terms of a column are parts of a whole, or a supplier says so; a word for sums is a sum only there.
    func addsUp(over name: String, partitions: [String] = []) -> Bool {
        let additivity = column(of: defaultMeasure)?.additivity ?? .everywhere
        return additivity.adds(over: name == "date" ? "period" : name) || partitions.contains(name)
    }

    /// Whether a slash in a column's terms makes groups of them; terms that may overlap stand side by side.
    func makesPaths(of name: String, partitions: [String] = []) -> Bool {
        let isTerm = columns.contains { $0.name == name && $0.type == .code && !$0.isDerived && name != "region" }
        return isTerm && addsUp(over: name, partitions: partitions)
    }
}

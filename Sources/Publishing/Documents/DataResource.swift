internal import Geodata
internal import Records
public import Trends
public import Wording

/// A CSV file of a document and what its columns mean, for machines.
public struct DataResource: Sendable {
    /// The file's name beside the document.
    public let path: String
    public let title: String
    /// The question in words that can be asked again.
    public let query: String
    let sources: [String]
    let isFictitious: Bool
    let version: String
    let fields: [Field]

    struct Field: Hashable, Sendable {
        let name: String
        /// A type of the Table Schema: `string`, `integer` or `number`.
        let type: String
    }

    public init(_ table: EstimateTable, path: String, title: String, language: Language) {
        self.init(LongRows(table, language: language), of: table, path: path, title: title)
    }

    public init(_ table: DerivedTable, path: String, title: String, language: Language) {
        self.init(LongRows(table, language: language), of: table.table, path: path, title: title)
    }

    public init(_ statements: StatementTable, path: String, title: String, language: Language) {
        self.init(LongRows(statements, language: language), of: statements.table, path: path, title: title)
    }

    private init(_ rows: LongRows, of table: EstimateTable, path: String, title: String) {
        (self.path, self.title, query) = (path, title, table.provenance.query)
        (sources, isFictitious) = (table.provenance.sources, table.provenance.isFictitious)
        version = table.provenance.version
        fields = rows.columns.map { column in
            let type =
                switch column.kind {
                case .text: "string"
                case .count: "integer"
                case .number: "number"
                }
            return Field(name: column.name, type: type)
        }
    }
}

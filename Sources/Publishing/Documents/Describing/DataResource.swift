internal import Records
public import Trends
public import Wording

/// A CSV file of a document and what its columns mean, for machines.
public struct DataResource: Sendable {
    /// The file's name beside the document.
    let path: String
    let title: String
    /// The question in words that can be asked again.
    let query: String
    let sources: [String]
    let isFictitious: Bool
    let version: String
    let fields: [Field]
    /// The columns that tell each row from the others; none where rows are alike in all that could.
    let primaryKey: [String]
    /// The time that the figures are of.
    let periods: [Period]
    /// What is counted.
    let subject: Phrase

    struct Field: Hashable, Sendable {
        let name: String
        /// A type of the Table Schema: `string`, `integer` or `number`.
        let type: String
        /// What the grouping or the finding is called; `nil` for columns that every table has.
        let title: Phrase?
    }

    public init(_ table: EstimateTable, path: String, title: String, language: Language) {
        self.init(LongRows(table, language: language), axes: table.axes, of: table, path: path, title: title)
    }

    public init(_ table: DerivedTable, path: String, title: String, language: Language) {
        self.init(LongRows(table, language: language), axes: table.axes, of: table.table, path: path, title: title)
    }

    public init(_ statements: StatementTable, path: String, title: String, language: Language) {
        self.init(
            LongRows(statements, language: language), axes: statements.axes, of: statements.table, path: path,
            title: title, found: statements.columns)
    }

    private init(
        _ rows: LongRows, axes: [TableAxis], of table: EstimateTable, path: String, title: String,
        found: [StatementTable.Column] = []
    ) {
        (self.path, self.title, query) = (path, title, table.provenance.query)
        (sources, isFictitious) = (table.provenance.sources, table.provenance.isFictitious)
        version = table.provenance.version
        var titles = Dictionary(axes.map { ($0.columnName, $0.title) }) { first, _ in first }
        for column in found {
            titles[column.name] = column.title
            guard column.hasLimits else { continue }
            titles["\(column.name)_lower"] = column.title + Phrase(de: ", untere Grenze", en: ", lower limit")
            titles["\(column.name)_upper"] = column.title + Phrase(de: ", obere Grenze", en: ", upper limit")
        }
        fields = rows.columns.map { column in
            let type =
                switch column.kind {
                case .text: "string"
                case .count: "integer"
                case .number: "number"
                }
            return Field(name: column.name, type: type, title: titles[column.name])
        }
        primaryKey = Self.key(of: rows, axes: axes.filter { $0.dimension != "region" }.map(\.columnName))
        subject = table.measure.title
        periods = table.axes.first { $0.dimension == "period" }?.members.compactMap { Period(code: $0.code) } ?? []
    }

    /// The columns of the axes, and as many of those behind them as it takes.
    private static func key(of rows: LongRows, axes: [String]) -> [String] {
        let names = rows.names
        var key = (["region_code"] + axes).filter(names.contains)
        for further in ["", "measure", "finding"] where further.isEmpty || names.contains(further) {
            if !further.isEmpty { key.append(further) }
            let places = key.compactMap(names.firstIndex)
            if !key.isEmpty, Set(rows.rows.map { row in places.map { row[$0] } }).count == rows.rows.count {
                return key
            }
        }
        return []
    }
}

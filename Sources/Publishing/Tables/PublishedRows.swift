public import Disclosure
internal import Records
internal import Trends
public import Wording

/// A released table as rows for a database: what `ReleasedCSV` writes, with the same values, and what the columns mean.
///
/// Only a `ReleasedTable` becomes one: a table for the house or a cube does not compile.
public struct PublishedRows: Sendable {
    /// A column of the long table.
    public struct Column: Sendable {
        /// What its values are.
        public enum Kind: Sendable {
            case text, count, number
        }

        public let name: String
        public let kind: Kind
        public let meaning: String?
    }

    /// A region that rows are about.
    public struct Region: Hashable, Sendable {
        public let code: String
        public let name: String
        /// The level's name in the register.
        public let level: String
    }

    public let columns: [Column]
    /// `nil` where there is no value: it is withheld, missing or impossible, as the column `status` says.
    public let rows: [[String?]]
    public let regions: [Region]
    /// Marks, question and sources, a line each.
    public let remarks: [String]

    /// - Precondition: the table is for everybody.
    public init(_ table: ReleasedTable, language: Language) {
        let content = table.content
        precondition(content.audience == .everybody, "what is not released is not written for others")
        let long = LongRows(EstimateTable(table), language: language)
        columns = long.columns.map { column in
            let kind: Column.Kind =
                switch column.kind {
                case .text: .text
                case .count: .count
                case .number: .number
                }
            return Column(
                name: column.name, kind: kind, meaning: ColumnDescriptions.meaning(of: column.name)?(language))
        }
        rows = long.rows.map { row in
            row.map { value in
                let text = ReleasedCSV.text(value)
                return text.isEmpty ? nil : text
            }
        }
        let regional = content.axes.first { $0.dimension == "region" }
        regions = (regional?.members ?? []).map { Region(code: $0.code, name: $0.name(language), level: $0.level) }
        let provenance = content.provenance
        let sources = provenance.sources.joined(separator: ", ")
        remarks =
            Markings.lines(provenance, content.audience, language)
            + [
                Phrase(
                    de: "Abfrage: \(provenance.query)\nQuellen: \(sources)\nKreisblick \(provenance.version)",
                    en: "Question: \(provenance.query)\nSources: \(sources)\nKreisblick \(provenance.version)")(
                        language)
            ]
    }
}

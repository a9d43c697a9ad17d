public import Wording

/// Terms of a column that no map or age band knows, put together by the known wording nearest to them.
public struct UnmappedTerms: Sendable, Equatable {
    /// The file's column.
    public let column: String
    /// The nearest known wording; empty where none is near.
    public let nearest: String
    public internal(set) var rows = 0
    /// How many different wordings there are; at most `UnmappedAccount.mostWordings` are told apart.
    public internal(set) var wordings = 0
    /// The line of the first row.
    public let firstLine: Int
    /// The first wording where a known one is near; of any other only the length.
    public let shown: Phrase
}

/// Counts what no map knows, row by row.
struct UnmappedAccount {
    /// Wordings of a file that are told apart: memory stays flat.
    static let mostWordings = 10_000

    private struct Key: Hashable {
        let column: String
        let nearest: String
    }

    private var terms: [Key: UnmappedTerms] = [:]
    private var wordings: Set<[String]> = []

    /// - Parameters:
    ///   - line: of the first of so many rows with the text.
    mutating func add(_ text: String, nearest: String, column: String, line: Int, rows: Int = 1) {
        let key = Key(column: column, nearest: nearest)
        let isNew = wordings.count < Self.mostWordings && wordings.insert([column, text]).inserted
        let shown =
            nearest.isEmpty
            ? Phrase(de: "\(text.count) Zeichen Text", en: "\(text.count) characters of text") : Phrase(name: text)
        var entry =
            terms[key] ?? UnmappedTerms(column: column, nearest: nearest, firstLine: line, shown: shown)
        entry.rows += rows
        if isNew { entry.wordings += 1 }
        terms[key] = entry
    }

    /// The most frequent first.
    var sorted: [UnmappedTerms] {
        terms.values.sorted { ($1.rows, $0.column, $0.nearest) < ($0.rows, $1.column, $1.nearest) }
    }
}

public import Wording

/// Terms of a column that no map or age band knows, put together by the known wording nearest to them.
public struct UnmappedTerms: Sendable, Equatable {
    /// The file's column.
    public let column: String
    /// The nearest known wording; empty where none is near.
    public let nearest: String
    public let rows: Int
    /// How many different wordings there are; at most `UnmappedAccount.mostWordings` are told apart.
    public let wordings: Int
    /// The line of the first row.
    public let firstLine: Int
    /// The first wording where a known one is near; of any other only the length.
    public let shown: Phrase
}

/// Counts what no map knows. Parts of a file may be counted apart and merged: the account is the same in any order.
struct UnmappedAccount {
    /// Wordings of a group that are told apart: memory stays flat.
    static let mostWordings = 10_000

    private struct Key: Hashable {
        let column: String
        let nearest: String
    }

    private struct Group {
        var rows = 0
        var wordings: Set<String> = []
        var firstLine = Int.max
        var firstText = ""

        mutating func add(_ text: String, line: Int, rows: Int) {
            self.rows += rows
            if wordings.count < UnmappedAccount.mostWordings { wordings.insert(text) }
            guard (line, text) < (firstLine, firstText) else { return }
            (firstLine, firstText) = (line, text)
        }

        mutating func merge(_ other: Group) {
            for text in other.wordings where wordings.count < UnmappedAccount.mostWordings { wordings.insert(text) }
            add(other.firstText, line: other.firstLine, rows: other.rows)
        }
    }

    private var groups: [Key: Group] = [:]

    /// - Parameters:
    ///   - text: the wording in the file, `nearest` the known one nearest to it (empty where none is near).
    ///   - line: of the first of so many rows with the text.
    mutating func add(_ text: String, nearest: String, column: String, line: Int, rows: Int = 1) {
        groups[Key(column: column, nearest: nearest), default: Group()].add(text, line: line, rows: rows)
    }

    mutating func merge(_ other: UnmappedAccount) {
        for (key, group) in other.groups { groups[key, default: Group()].merge(group) }
    }

    /// The most frequent first.
    var sorted: [UnmappedTerms] {
        groups.map { key, group in
            let length = group.firstText.count
            return UnmappedTerms(
                column: key.column, nearest: key.nearest, rows: group.rows, wordings: group.wordings.count,
                firstLine: group.firstLine,
                shown: key.nearest.isEmpty
                    ? Phrase(de: "\(length) Zeichen Text", en: "\(length) characters of text")
                    : Phrase(name: group.firstText))
        }.sorted { ($1.rows, $0.column, $0.nearest) < ($0.rows, $1.column, $1.nearest) }
    }
}

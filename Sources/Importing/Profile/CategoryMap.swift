internal import Wording

/// A supplier's wording → our category path: `Gef. Körperverletzung` → `Gewalt/Körperverletzung`.
public struct CategoryMap {
    private let paths: [String: String]
    /// The known wordings, sorted.
    let terms: [String]
    let fingerprint: String

    /// - Parameter table: a table with the columns `from` and `to`.
    /// - Throws: `ReferenceTableError` where a wording comes twice or a column is missing.
    public init(_ table: ReferenceTable) throws(ReferenceTableError) {
        let (from, to) = (try table.column("from"), try table.column("to"))
        var paths = [String: String]()
        for row in table.rows {
            let term = Self.key(row.fields[from])
            guard paths.updateValue(RowNormaliser.tidied(row.fields[to]), forKey: term) == nil else {
                throw table.unexpected(
                    in: row, column: "from",
                    expected: Phrase(de: "jede Bezeichnung nur einmal", en: "each wording only once"))
            }
        }
        self.paths = paths
        terms = paths.keys.sorted()
        fingerprint = paths.sorted { $0.key < $1.key }.map { "\($0.key)\u{1F}\($0.value)\u{1E}" }.joined()
    }

    func path(of wording: String) -> String? { paths[Self.key(wording)] }

    /// The known wording nearest to one that is not known.
    func suggestion(for wording: String) -> String? {
        Suggestion.nearest(to: Self.key(wording), in: terms)
    }

    private static func key(_ wording: String) -> String {
        wording.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

internal import Wording

/// Tables among an author's words, made for everybody.
///
/// Markdown gives them neither a name nor headings of rows, and a wide one would push the page aside on a small screen.
enum ProseTables {
    /// The HTML of words, in which each table has a box of its own that scrolls, the headings of its columns as its name, and
    /// the first cell of each row as the row's heading.
    ///
    /// - Parameter html: what `Markdown.html` makes. Raw HTML is left out there and words are escaped, so that such a tag is
    ///   of a table.
    static func named(in html: String, _ language: Language) -> String {
        let pieces = html.split(separator: "<table>", omittingEmptySubsequences: false)
        return pieces[0]
            + pieces.dropFirst().map { piece -> String in
                guard let end = piece.firstRange(of: "</table>") else { return "<table>\(piece)" }
                return named(piece[..<end.lowerBound], language) + piece[end.upperBound...]
            }.joined()
    }

    /// - Parameter table: what stands between the tags of a table.
    private static func named(_ table: Substring, _ language: Language) -> String {
        let rows = table.split(separator: "<tr>", omittingEmptySubsequences: false)
        let titles = table.matches(of: /<th scope="col"[^>]*>(.*?)<\/th>/)
            .map { String($0.output.1.replacing(/<[^>]*>/, with: "")).replacing(sign: "\"", with: "&quot;") }
            .filter { !$0.isEmpty }
        let name = titles.isEmpty ? Phrase(de: "Tabelle", en: "Table")(language) : titles.joined(separator: ", ")
        // Before the first row stands the tag of the head, and the first row is of headings.
        return "<div class=\"\(HTMLTable.kind(rows.count - 2))\"><table aria-label=\"\(name)\">"
            + rows.map(headed).joined(separator: "<tr>") + "</table></div>"
    }

    /// A row whose first cell is its heading.
    private static func headed(_ row: Substring) -> String {
        guard let start = row.firstRange(of: "<td"), let end = row.firstRange(of: "</td>") else { return String(row) }
        return row[..<start.lowerBound] + "<th scope=\"row\"" + row[start.upperBound..<end.lowerBound] + "</th>"
            + row[end.upperBound...]
    }
}

/// A table of a page, made ready for Word: columns as wide as their longest texts ask for, figures to the right, notes in their own style.
///
/// Programs that open the document set columns of a table without widths as they like: all alike, or as narrow as a word.
enum WordTable {
    /// - Parameter html: what `HTMLTable` writes.
    static func html(from html: String) -> String {
        let widths = widths(of: html)
        let columns = widths.map { "<col style=\"width: \($0)%\">" }.joined()
        return
            html
            .replacing("<thead>", with: "<colgroup>\(columns)</colgroup><thead>")
            .replacing("class=\"number\"", with: "style=\"text-align: right\"")
            .replacing("<span class=\"unit\">", with: "<br><span>")
            .replacing("<p class=\"notes\">", with: "<div data-custom-style=\"Notes\"><p>")
            .replacing("</p></div>", with: "</p></div></div>")
    }

    /// The share of each column in percent: room for its longest cell, of a very long one for some of it, and for its longest word.
    private static func widths(of html: String) -> [Int] {
        var asked = [Int]()
        for row in html.split(separator: "<tr>").dropFirst() {
            let cells = row.split(separator: "</t").dropLast().filter { $0.contains("<td") || $0.contains("<th") }
            for (column, cell) in cells.enumerated() {
                let text = cell.split(separator: ">", omittingEmptySubsequences: false).last ?? ""
                let letters = XMLText.read(text)
                let word = letters.split { $0 == " " || $0 == "-" }.map(\.count).max() ?? 0
                if column == asked.count { asked.append(0) }
                asked[column] = max(asked[column], word, min(letters.count, most))
            }
        }
        let rooms = asked.map { Double($0) + padding }
        let sum = rooms.reduce(0, +)
        return rooms.map { Int(100 * $0 / sum) }
    }

    /// Letters that a cell asks for at most, being set on several lines then, and beside its text.
    private static let (most, padding) = (26, 3.0)
}

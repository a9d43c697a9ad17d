import Testing
import Wording

@testable import Publishing

struct ProseTablesTests {
    private func html(_ text: String) -> String { ProseTables.named(in: Markdown.html(text), .german) }

    @Test func `a table among words is named by its columns, its rows by their first cell`() {
        let html = html(
            "Davor.\n\n| Gemeinde | 2019 & \"mehr\" |\n| --- | ---: |\n| Ilsede | 4 |\n| *Peine* | 5 |\n\nDanach.")
        #expect(
            html.contains("<div class=\"table short\"><table aria-label=\"Gemeinde, 2019 &amp; &quot;mehr&quot;\">"))
        #expect(
            html.contains("<th scope=\"row\">Ilsede</th>") && html.contains("<th scope=\"row\"><em>Peine</em></th>"))
        #expect(html.contains("<td align=\"right\">4</td>") && html.matches(of: /<td/).count == 2)
        #expect(html.hasPrefix("<p>Davor.</p>") && html.hasSuffix("</table></div>\n<p>Danach.</p>\n"))
    }

    @Test(arguments: [(12, "table short"), (13, "table")])
    func `a table of up to twelve rows stays on one sheet`(rows: Int, kind: String) {
        let lines = (1...rows).map { "| \($0) | x |" }.joined(separator: "\n")
        #expect(html("| A | B |\n| --- | --- |\n\(lines)").hasPrefix("<div class=\"\(kind)\">"))
    }

    @Test func `a table without headings of columns is a table, and each of two has its own name`() {
        #expect(html("|  |  |\n| --- | --- |\n| a | b |").contains("aria-label=\"Tabelle\""))
        let two = html("| A |\n| --- |\n| 1 |\n\nWorte\n\n| B |\n| --- |\n| 2 |")
        #expect(two.contains("aria-label=\"A\"") && two.contains("aria-label=\"B\"") && two.contains("<p>Worte</p>"))
    }

    @Test(arguments: ["Worte.", "`<table>`", "", "<table><tr><td>x</td></tr></table>"])
    func `words without a table stay as they are`(text: String) {
        #expect(html(text) == Markdown.html(text))
    }
}

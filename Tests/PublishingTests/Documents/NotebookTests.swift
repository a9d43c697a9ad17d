import Foundation
import Testing
import Wording

@testable import Publishing

struct NotebookTests {
    private static let svg = "<svg><title>T &amp; U</title><desc>Drei.</desc></svg>"

    private func cells(
        _ sections: [Document.Section], title: String = "Lage", notices: [String] = []
    ) throws -> [[String: Any]] {
        let document = Document(
            title: title, subtitle: "Unter_titel_", notices: notices, sections: sections, origin: ["Quelle: *A*"])
        let text = Notebook.text(document, language: .german)
        let notebook = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5 && text.hasSuffix("}\n"))
        return try #require(notebook["cells"] as? [[String: Any]])
    }

    private func source(_ cell: [String: Any]) -> String { (cell["source"] as? [String] ?? []).joined() }

    private func data(_ cell: [String: Any]) -> [[String: [String]]] {
        (cell["outputs"] as? [[String: Any]] ?? []).compactMap { $0["data"] as? [String: [String]] }
    }

    @Test func `title, subtitle, marks and provenance mean themselves, whatever letters are in them`() throws {
        let cells = try cells([], title: "# <b>1 *Lage*", notices: ["FIKTIV ![x](y)", "Satz [a](b)"])
        #expect(
            source(cells[0])
                == "# \\# \\<b\\>1 \\*Lage\\*\n\nUnter\\_titel\\_\n\nFIKTIV \\!\\[x\\]\\(y\\)\n\nSatz \\[a\\]\\(b\\)")
        #expect(source(cells[1]) == "## Herkunft\n\n- Quelle\\: \\*A\\*")
        #expect(Markdown.html(source(cells[0])).contains("<h1># &lt;b&gt;1 *Lage*</h1>"))
    }

    @Test func `words, what failed, drawings and tables stand in their order, each cell with a name of its own`() throws
    {
        let cells = try cells([
            .prose("Worte *so*."), .prose(" \n"), .failure("Zeile 3: <x>"),
            .figure(
                Document.Figure(
                    id: "bild", recipe: "chart: line\nrecords: incidents", svg: Self.svg, tables: ["<table></table>"],
                    files: ["bild.svg", "bild.csv"])),
            .table(
                Document.Table(id: "tab", recipe: "table: counts", html: "<p>1</p>", files: ["tab.csv", "tab.xlsx"])),
        ])
        #expect(
            cells.map { $0["cell_type"] as? String } == [
                "markdown", "markdown", "markdown", "code", "code", "markdown",
            ])
        #expect(Set(cells.compactMap { $0["id"] as? String }).count == cells.count)
        #expect(source(cells[1]) == "Worte *so*." && source(cells[2]) == "**Zeile 3\\: \\<x\\>**")
        #expect(
            source(cells[3])
                == "# chart: line\n# records: incidents\nfrom IPython.display import SVG\nSVG(\"bild.svg\")")
        #expect(
            data(cells[3]).map { $0.keys.sorted() } == [["image/svg+xml", "text/plain"], ["text/html", "text/plain"]])
        #expect(data(cells[3])[0]["text/plain"] == ["T & U. Drei."])
        #expect(
            source(cells[4])
                == "# table: counts\nimport pandas\npandas.read_csv(\"tab.csv\", dtype={\"region_code\": str})")
        #expect(data(cells[4])[0]["text/html"] == ["<p>1</p>"])
        #expect(cells[4]["execution_count"] is NSNull)
    }

    @Test func `of a board stands what it shows at first`() throws {
        func figure(_ id: String) -> Document.Figure {
            Document.Figure(id: id, recipe: "board: incidents", svg: Self.svg, tables: [], files: ["\(id).svg"])
        }
        let cells = try cells([
            .board(
                Document.BoardSection(
                    id: "tafel", recipe: "board: incidents", map: figure("tafel-gebiete"),
                    chart: figure("tafel-verlauf"),
                    data: "{}", files: []))
        ])
        #expect(cells.count == 4 && source(cells[1]).contains("tafel-gebiete.svg"))
        #expect(source(cells[2]).contains("tafel-verlauf.svg"))
    }
}

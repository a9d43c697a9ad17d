import Testing
import Wording

@testable import Publishing

struct WordPageTests {
    /// ISO/IEC 13239 and every description of CRC-32 give this number for these digits.
    @Test func `the checksum of an archive is CRC-32`() {
        #expect(StoredArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(StoredArchive.checksum([]) == 0)
    }

    @Test func `an archive lists its files`() {
        var archive = StoredArchive()
        archive.add("a.txt", "Ä")
        archive.add("b/c.txt", "")
        let bytes = archive.finished()
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
        // Two entries, and a directory that ends the file.
        #expect(Array(bytes.suffix(22).prefix(4)) == [0x50, 0x4B, 5, 6])
        #expect(bytes[bytes.count - 12] == 2)
    }

    private static let html =
        "<div class=\"table\"><table><caption>Titel<span class=\"unit\">je 1.000</span></caption>\n<thead><tr><th scope=\"col\">Gemeinde</th>"
        + "<th scope=\"col\" class=\"number\">2017</th></tr></thead>\n<tbody>\n<tr><th scope=\"row\">Hohenhameln</th><td class=\"number\">3</td></tr>"
        + "\n</tbody></table>\n<p class=\"notes\">Quelle: A</p></div>"

    @Test func `columns of a table have room for their longest words, and figures stand to the right`() {
        let table = WordTable.html(from: Self.html)
        // Eleven letters and four, and three each beside them.
        #expect(table.contains("<colgroup><col style=\"width: 66%\"><col style=\"width: 33%\"></colgroup><thead>"))
        #expect(table.contains("<td style=\"text-align: right\">3</td>") && !table.contains("class=\"number\""))
        #expect(table.contains("<div data-custom-style=\"Notes\"><p>Quelle: A</p></div></div>"))
    }

    @Test func `drawings are named by files with their alternative texts, and their tables stand at the end`() throws {
        let svg = "<svg><title>T</title><desc>Drei &amp; \"vier\".</desc></svg>"
        let figure = Document.Figure(id: "bild", recipe: "", svg: svg, tables: [Self.html], files: [])
        let page = WordPage(
            Document(
                title: "Lage", subtitle: "U", notices: ["FIKTIV"], sections: [.prose("Wort"), .figure(figure)],
                origin: []))
        let html = try page.html(language: .german)
        #expect(html.contains("<p><img src=\"bild.svg\" alt=\"T. Drei &amp; &quot;vier&quot;.\"></p>"))
        #expect(page.drawings.map(\.file) == ["bild.svg"])
        let places = ["Wort", "<img", "Die Zahlen der Abbildungen", "Hohenhameln"].map {
            html.firstRange(of: $0)?.lowerBound
        }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        // Marks stand in the head of each sheet.
        #expect(!html.contains("FIKTIV"))
    }
}

import TestSupport
import Store
import Testing
import Wording

@testable import Importing

@Suite struct SpreadsheetRefusalTests {
    private func complaint(about bytes: [UInt8]) throws -> Phrase {
        let workspace = try SampleWorkspace()
        do {
            _ = try workspace.run(path: try workspace.folder.file("neu.xlsx", bytes), name: "neu.xlsx")
        } catch let error as ImportError {
            #expect(try workspace.store.deliveries().isEmpty)
            return error.phrase
        }
        Issue.record("imported")
        return Phrase(name: "")
    }

    private func zip(_ names: String...) -> [UInt8] {
        HandmadeZip(entries: names.map { HandmadeZip.Entry($0, "") }).bytes
    }

    @Test func `old and encrypted workbooks are refused with what to do`() throws {
        let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
        for bytes in [container, zip("[Content_Types].xml", "xl/workbook.bin")] {
            let words = try complaint(about: bytes)
            #expect(words.german.contains("Bitte in der Tabellenkalkulation als .xlsx (ohne Kennwort) speichern"))
            #expect(words.english.contains("Save it in the spreadsheet program as .xlsx (without a password)"))
        }
        let words = try complaint(about: zip("mimetype", "encrypted-package"))
        #expect(words.german.contains("verschlüsselt"))
    }

    @Test func `other archives are refused by what they are`() throws {
        for (bytes, word) in [
            (zip("[Content_Types].xml", "word/document.xml"), "Word-Dokument"),
            (zip("[Content_Types].xml", "ppt/presentation.xml"), "Präsentation"),
            (zip("vorfaelle.csv"), "ZIP-Archiv; bitte entpacken"), (zip("mimetype"), "OpenDocument anderer Art"),
            (HandmadeZip(entries: []).bytes, "ZIP-Archiv"),
        ] {
            let words = try complaint(about: bytes)
            #expect(words.german.hasPrefix("neu.xlsx ist keine Tabelle"), "\(words.german)")
            #expect(words.german.contains(word), "\(words.german)")
        }
    }

    @Test func `damaged workbooks name the part`() throws {
        let whole = try FileContent(path: Fixtures.path("fiktiv-vorfaelle.xlsx")).bytes
        #expect(try complaint(about: Array(whole.dropLast(100))).german.contains("beschädigt (Teil „ZIP“)"))
        #expect(try complaint(about: Array(whole[..<4000])).german.contains("beschädigt"))
        let words = try complaint(about: zip("[Content_Types].xml")).german
        #expect(words.contains("beschädigt (Teil „xl/workbook.xml“)"))
    }

    @Test func `a workbook of no sheets or of empty ones is refused`() throws {
        let none = HandmadeZip.xlsx(rows: "", sheets: [])
        #expect(try complaint(about: none.bytes).german.contains("enthält kein Tabellenblatt"))
        let empty = HandmadeZip.xlsx(rows: "", sheets: [("a", ""), ("b", "state='hidden'")])
        #expect(try complaint(about: empty.bytes).german.contains("sichtbaren Tabellenblätter sind leer"))
    }

    @Test func `a bomb is refused before it is unpacked`() throws {
        var zip = HandmadeZip.xlsx(rows: "")
        zip.entries[4].statedSize = 900 << 20
        #expect(try complaint(about: zip.bytes).german.contains("ungewöhnlich groß"))
    }

    @Test(arguments: ["/vsizip/a.zip/b.xlsx", "/vsicurl/https://example.org/a.gpkg", "https://example.org/a.xlsx"])
    func `paths of other systems are files that do not exist`(path: String) throws {
        #expect(throws: (any Error).self) { try SampleWorkspace().run(path: path, name: "neu.xlsx") }
    }
}

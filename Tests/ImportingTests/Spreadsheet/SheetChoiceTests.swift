import Testing

@testable import Importing

@Suite struct SheetChoiceTests {
    private static func sheet(_ name: String, _ texts: [String], hidden: Bool = false) -> String {
        let cells = texts.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
        return "<table:table table:name='\(name)' table:style-name='\(hidden ? "h" : "v")'><table:table-row>\(cells)"
            + "</table:table-row></table:table>"
    }

    private func workbook(_ sheets: String...) -> HandmadeZip {
        HandmadeZip.ods(
            tables: sheets.joined(),
            styles: "<style:style style:name='h'><style:table-properties table:display='false'/></style:style>")
    }

    @Test func `the sheet that has the profile's columns is taken, hidden ones aside`() throws {
        let zip = workbook(
            Self.sheet("Leer", []), Self.sheet("Hinweise", ["Stand"]), Self.sheet("Alt", ["Tag", "Ort"], hidden: true),
            Self.sheet("Daten", ["Nr", "Tag ", "ORT"]))
        #expect(try zip.rows(wanted: ["Ort", "Tag"]) == [["1", "Nr", "Tag ", "ORT"]])
        #expect(try zip.rows() == [["1", "Stand"]])
        #expect(try zip.rows(wanted: ["Anderes"]) == [["1", "Stand"]])
        #expect(try zip.rows(wanted: ["#3"]) == [["1", "Nr", "Tag ", "ORT"]])
    }

    @Test func `a sheet is named by its name or its number`() throws {
        let zip = workbook(Self.sheet("2", ["a"]), Self.sheet("2017", ["b"]), Self.sheet("Geheim", ["c"], hidden: true))
        for (name, text) in [("2", "a"), ("1", "a"), ("2017", "b"), ("3", "c"), ("geheim", "c")] {
            #expect(try zip.rows(sheet: name) == [["1", text]])
        }
        #expect(throws: SpreadsheetError.unknownSheet("2018", known: ["2", "2017", "Geheim"], suggestion: "2017")) {
            try zip.rows(sheet: "2018")
        }
        #expect(throws: SpreadsheetError.unknownSheet("0", known: ["2", "2017", "Geheim"], suggestion: nil)) {
            try zip.rows(sheet: "0")
        }
    }

    @Test func `several sheets with the columns are listed, and none with anything is refused`() throws {
        #expect(throws: SpreadsheetError.severalSheets(["2016", "2017"])) {
            try workbook(Self.sheet("2016", ["Tag"]), Self.sheet("2017", ["Tag"])).rows(wanted: ["Tag"])
        }
        #expect(throws: SpreadsheetError.emptySheets) {
            try workbook(Self.sheet("a", []), Self.sheet("b", ["Tag"], hidden: true)).rows(wanted: ["Tag"])
        }
        #expect(throws: SpreadsheetError.noSheets) { try workbook().rows() }
    }
}

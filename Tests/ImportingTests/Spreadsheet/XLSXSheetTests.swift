import Testing
import Wording

@testable import Importing

@Suite struct XLSXSheetTests {
    @Test func `cells of every type become text`() throws {
        let styles = """
            <numFmts><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs>
            """
        let rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>zwei </t></r><r><t>Teile</t></r></is></c>
            <c r="C1" t="str"><f>A1</f><v>Ergebnis</v></c><c r="D1"><v>12</v></c><c r="E1" s="1"><v>42740</v></c>
            <c r="F1" s="2"><v>42740.4583333333</v></c><c r="G1" s="3"><v>3157</v></c><c r="H1" s="4"><v>0.25</v></c>
            <c r="I1" t="b"><v>1</v></c><c r="J1" t="e"><v>#N/A</v></c><c r="K1" t="d" s="1"><v>2017-01-05</v></c>
            <c r="L1" t="s"><v>1</v></c><c r="M1"><f>1+1</f><v>2</v></c><c r="N1" s="1"/><c r="O1" t="str"><f>""</f><v></v></c></row>
            """
        let texts = ["<t>0315</t>", "<r><t>a_x000D_\n</t></r><rPh><t>Lautschrift</t></rPh><r><t>b_x</t></r>"]
        let read = try HandmadeZip.xlsx(rows: rows, styles: styles, texts: texts).rows()
        #expect(
            read == [
                [
                    "1", "0315", "zwei Teile", "Ergebnis", "12", "2017-01-05", "2017-01-05 11:00:00", "03157", "0,25",
                    "true", "#N/A", "2017-01-05", "a\r\nb_x", "2",
                ]
            ])
    }

    @Test func `rows and cells without a reference follow one another, and gaps are one empty row`() throws {
        let rows = """
            <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row r="5"><c r="B5"><v>4</v></c></row>
            <row r="6"><c r="A6"><v>5</v></c></row><row r="900000"><c r="A900000" s="0"/></row>
            """
        #expect(
            try HandmadeZip.xlsx(rows: rows).rows() == [
                ["1", "1", "", "", "2", "3"], ["2", "", "", "", "", ""], ["5", "", "4", "", "", ""],
                ["6", "5", "", "", "", ""],
            ])
    }

    @Test func `names with a prefix and the calendar of 1904 are understood`() throws {
        let rows = "<row r='1'><c r='A1' s='0'><v>41278</v></c></row>".replacing("<", with: "<x:").replacing(
            "<x:/", with: "</x:")
        var zip = HandmadeZip.xlsx(
            rows: rows, styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", workbook: "<workbookPr date1904='1'/>")
        zip.entries = zip.entries.map { entry in
            var entry = entry
            entry.content = Array(
                String(decoding: entry.content, as: UTF8.self).replacing("<worksheet ", with: "<worksheet xmlns:x='y' ")
                    .utf8)
            return entry
        }
        #expect(try zip.rows() == [["1", "2017-01-05"]])
    }

    @Test(arguments: [
        "<row r='2'/><row r='1'/>", "<row r='0'/>", "<row r='1048577'/>", "<row r='x'/>",
        "<row r='99999999999999999999'/>",
        "<row><c r='XFE1'/></row>", "<row><c r='B1'/><c r='A1'/></row>", "<row><c r='1'/></row>", "<c r='A1'/>",
        "<row><c t='s'><v>7</v></c></row>", "<row><c t='s'><v>-1</v></c></row>", "<row><c t='zz'><v>7</v></c></row>",
        "<row><c><v>1</c></row>", "<row>&laugh;</row>", "<row>",
    ])
    func `a sheet that contradicts itself is refused`(rows: String) throws {
        #expect(throws: SpreadsheetError.damaged(part: "xl/worksheets/0.xml")) {
            try HandmadeZip.xlsx(rows: rows).rows(sheet: "1")
        }
    }

    @Test func `a formula without a stored result is refused with its cell`() throws {
        let rows = "<row r='7'><c r='A7'><v>1</v></c><c r='AB7'><f>A7*2</f><v></v></c></row>"
        let error = SpreadsheetError.formulaWithoutResult(sheet: "Tabelle1", cell: "AB7")
        #expect(throws: error) { try HandmadeZip.xlsx(rows: rows).rows(sheet: "Tabelle1") }
        #expect(error.phrase(file: "f.xlsx").german.contains("f.xlsx, Tabellenblatt „Tabelle1“, Zelle AB7"))
    }

    @Test func `a document type is refused, so that entities cannot grow`() throws {
        var zip = HandmadeZip.xlsx(rows: "")
        let last = zip.entries.count - 1
        zip.entries[last].content = Array("<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet>&b;</worksheet>".utf8)
        #expect(throws: SpreadsheetError.damaged(part: "xl/worksheets/0.xml")) { try zip.rows(sheet: "1") }
    }

    @Test func `a sheet of few cells that would be wide for ever is refused`() throws {
        let rows = (1...70).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
        #expect(throws: SpreadsheetError.tooLarge) { try HandmadeZip.xlsx(rows: rows).rowCount() }
    }
}

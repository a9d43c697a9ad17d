import Testing

@testable import Importing

@Suite struct ODSSheetTests {
    private func table(_ rows: String, name: String = "Tabelle1", attributes: String = "") -> String {
        "<table:table table:name='\(name)' \(attributes)>\(rows)</table:table>"
    }

    @Test func `cells of every type become text, notes and drawings left out`() throws {
        let row = """
            <table:table-row>
            <table:table-cell office:value-type="string"><office:annotation><text:p>Anmerkung</text:p></office:annotation>
            <text:p>a<text:s text:c="3"/>b <text:span>fett</text:span></text:p><text:p>zweite</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="22.5"><text:p>22,50</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="3157"><text:p>03157</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell>
            <table:table-cell office:value-type="currency" office:value="5"><text:p>5,00 €</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2017-01-05T11:00:00"><text:p>05.01.17 11:00</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2017-01-05T11:00:00"><text:p>05.01.17</text:p></table:table-cell>
            <table:table-cell office:value-type="time" office:time-value="PT11H00M00S"><text:p>11:00</text:p></table:table-cell>
            <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>
            <table:table-cell office:value-type="string" table:formula="of:=[.A1]" office:string-value="Ergebnis"/>
            <table:table-cell office:value-type="string"><draw:frame xmlns:draw="d"><text:p>Bild</text:p></draw:frame></table:table-cell>
            <table:table-cell><text:p>0315</text:p></table:table-cell>
            </table:table-row>
            """
        #expect(
            try HandmadeZip.ods(tables: table(row)).rows() == [
                [
                    "1", "a   b fett\nzweite", "22,5", "03157", "0,25", "5", "2017-01-05 11:00:00", "2017-01-05",
                    "11:00:00",
                    "true", "Ergebnis", "", "0315",
                ]
            ])
    }

    @Test func `repeated and covered cells and rows stand where they belong`() throws {
        let rows = """
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>
            <table:covered-table-cell><text:p>versteckt</text:p></table:covered-table-cell>
            <table:table-cell table:number-columns-repeated="2"><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows>
            <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/>
            <table:table-cell><text:p>c</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048571"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            """
        #expect(
            try HandmadeZip.ods(tables: table(rows)).rows() == [
                ["1", "", "", "", ""], ["3", "a", "", "b", "b"], ["4", "", "", "", "c"], ["5", "", "", "", "c"],
            ])
    }

    @Test func `tables inside of other things are no sheets, and a style hides one`() throws {
        let row = { (text: String) in
            "<table:table-row><table:table-cell><text:p>\(text)</text:p></table:table-cell></table:table-row>"
        }
        let zip = HandmadeZip.ods(
            tables: "<table:tracked-changes>\(table(row("alt")))</table:tracked-changes>"
                + table(row("geheim"), name: "Geheim", attributes: "table:style-name='ta2'")
                + table(row("offen"), name: "Offen"),
            styles: "<style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>")
        #expect(try zip.rows() == [["1", "offen"]])
        #expect(try zip.rows(sheet: "Geheim") == [["1", "geheim"]])
    }

    @Test(arguments: [
        "<table:table-row table:number-rows-repeated='0'/>", "<table:table-row table:number-rows-repeated='x'/>",
        "<table:table-row><table:table-cell table:number-columns-repeated='16385'><text:p>a</text:p></table:table-cell>"
            + "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>",
        "<table:table-row>",
    ])
    func `a sheet that contradicts itself is refused`(rows: String) throws {
        #expect(throws: SpreadsheetError.damaged(part: "content.xml")) {
            try HandmadeZip.ods(tables: table(rows)).rows(sheet: "1")
        }
    }

    @Test func `a small row repeated for ever is refused`() throws {
        let rows = """
            <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>
            """
        #expect(throws: SpreadsheetError.tooLarge) { try HandmadeZip.ods(tables: table(rows)).rowCount() }
    }

    @Test func `an encrypted document is refused`() throws {
        #expect(throws: SpreadsheetError.encrypted) {
            try HandmadeZip.ods(tables: "", manifest: "<a><m:encryption-data xmlns:m='m'/></a>").rows()
        }
    }
}

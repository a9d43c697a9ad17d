import Testing

@testable import Importing

@Suite struct HeaderTests {
    private func header(_ rows: [String]) -> Header {
        Header(
            rows: rows.enumerated().map { index, row in
                SourceRow(
                    line: index + 1,
                    fields: row.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
            })
    }

    @Test(arguments: [
        (["Ort;Zahl"], ["Ort", "Zahl"]),
        (
            [";Gruppen;;Einzeln;", "Ort;Termine;Teilnahmen;Termine;Dauer"],
            ["Ort", "Gruppen / Termine", "Teilnahmen", "Einzeln / Termine", "Dauer"]
        ),
        (["Ort;2019;", ";m;w"], ["Ort", "m", "w"]), (["a;;", "x;y;"], ["x", "y", ""]), (["a;a"], ["a", "a"]),
    ])
    func `a column has its lowest name, with those above where it repeats`(rows: [String], names: [String]) {
        #expect(header(rows).names == names)
    }

    @Test func `a column is found by its name or by all its levels`() {
        let header = header([";Gruppen;;Einzeln;", "Ort;Termine;Teilnahmen;Termine;Dauer"])
        #expect(header.index(of: "ort") == 0)
        #expect(header.index(of: "Gruppen / Teilnahmen") == 2)
        #expect(header.index(of: "Einzeln / Termine") == 3)
        #expect(header.index(of: "Termine") == nil, "two columns have it")
        #expect(header.index(of: "Stunden") == nil)
        #expect(header.levels[0] == ["", "Gruppen", "Gruppen", "Einzeln", "Einzeln"])
    }

    @Test func `a column of its own spans nothing, nor does a name beyond the columns that are named below it`() {
        let rows = ["Delikt;;2019;;", ";m;m;w;"].enumerated().map { index, row in
            SourceRow(
                line: index + 1, fields: row.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        }
        #expect(Header(rows: rows).levels[0] == ["Delikt", "Delikt", "2019", "2019", ""])
        let header = Header(rows: rows) { $0 == "Delikt" }
        #expect(header.levels[0] == ["Delikt", "", "2019", "2019", ""])
        #expect(header.lowest == ["Delikt", "m", "m", "w", ""])
    }
}

import Testing

@testable import Importing

/// Where the table stands. All rows are fictitious.
@Suite struct TableLayoutTests {
    private func layout(_ rows: [String]) -> TableLayout {
        var line = 0
        return TableLayout(
            rows: rows.compactMap { row in
                line += 1
                guard !row.isEmpty else { return nil }
                return SourceRow(
                    line: line, fields: row.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
            })
    }

    @Test(arguments: [
        // One header row, none, none but it.
        (["Ort;Zahl", "Peine;1", "Ilsede;2"], 0, 1), (["01.02.2019;Peine;1", "02.02.2019;Ilsede;2"], 0, 0),
        (["Ort;Zahl"], 0, 1), (["Ort;Art", "Peine;Raub", "Ilsede;Raub"], 0, 1), (["Zahl", "1", "2", "3"], 0, 1),
        // A title, a numbering of columns, notes above.
        (["Bericht 2019", "Stand: 3. Mai", "Ort;Zahl;Art", "Peine;1;a", "Ilsede;2;b"], 2, 1),
        (["Titel;;", ";;", "Ort;Zahl;Art", "Peine;1;a", "Ilsede;2;b"], 2, 1),
        (["1;2;3", "Ort;Zahl;Art", "Peine;1;a", "Ilsede;2;b", "Edemissen;3;c"], 1, 1),
        (["Titel;Bericht;2019", "", "Ort;Zahl;Art", "Peine;1;a", "Ilsede;2;b"], 1, 1),
        // Several header rows; years are names.
        ([";Gruppen;;", "Ort;Termine;Teilnahmen;Dauer", "Peine;1;2;3", "Ilsede;4;5;6"], 0, 2),
        (["Ort;2019;2020;2021", "Peine;10;20;30", "Ilsede;40;50;60"], 0, 1),
        (["Titel", "Ort;2019;;2020;", ";m;w;m;w", "Peine;1;2;3;4", "Ilsede;5;6;7;8"], 1, 2),
        // A row of values of another width, and a narrow row above that is none.
        (["1;10.1;52.2;a", "2;10.1;52.2", "3;10.1;52.2"], 0, 0),
        (["1;10.1;52.2", "2;10.1;52.2;a", "3;10.2;52.3;b"], 0, 0),
        (["Ort;Zahl", "Peine;1;2;3", "Ilsede;4;5;6"], 1, 0), (["Ort;a;b", "Peine;1;2;3", "Ilsede;4;5;6"], 0, 1),
        // Missing values among the first.
        (["Ort;Zahl;Anteil", "Peine;-;x", "Ilsede;2;3,5", "Edemissen;3;4,5"], 0, 1),
    ])
    func `what is above the header and the header's rows are found`(rows: [String], preamble: Int, header: Int) {
        let layout = layout(rows)
        #expect(layout.preambleRows == preamble, "\(rows)")
        #expect(layout.headerRows == header, "\(rows)")
    }

    @Test(arguments: [
        ("", CellKind.empty), ("1.234,50", .number), ("8,380", .number), ("- 5", .number), ("$74.69", .number),
        ("12 %", .number), (" 90 164", .number), ("1.01e+006", .number), ("28.01.2018", .time), ("2018-01-28", .time),
        ("00:15", .time), ("28/01/2018", .time), ("2018-01-28T10:00", .time), ("MG-8769", .code), ("F02", .code),
        ("Peine", .text), ("Fälle 2019", .text), ("-", .symbol), ("x", .symbol), ("...", .symbol), ("------", .symbol),
    ])
    func `a cell is of a kind`(cell: String, kind: CellKind) {
        #expect(CellKind.of(cell) == kind)
    }
}

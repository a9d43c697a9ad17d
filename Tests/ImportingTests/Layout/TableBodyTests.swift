import Testing

@testable import Importing

/// What the rows below a header are. All rows are fictitious.
@Suite struct TableBodyTests {
    private typealias Part = TableBody.Part

    private func parts(_ rows: [String], names: [String] = ["Ort", "Zahl", "Art", "Wert"]) -> [Part] {
        var body = TableBody(width: names.count, names: names)
        var (parts, lines) = ([Part](), [Int]())
        for (index, row) in rows.enumerated() where !row.isEmpty {
            let fields = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
            for (row, part) in body.take(SourceRow(line: index + 2, fields: fields)) {
                parts.append(part)
                lines.append(row.line)
            }
        }
        for (row, part) in body.finish() {
            parts.append(part)
            lines.append(row.line)
        }
        #expect(lines == lines.sorted())
        #expect(lines.count == rows.count { !$0.isEmpty })
        return parts
    }

    private static let two = ["Peine;1;a;2", "Ilsede;2;b;3"]

    @Test(
        arguments: [
            ([], []), (["Quelle: Polizei"], [Part.note]), (["*) vorläufig;;;"], [.note]),
            (["", "x;nicht nachgewiesen"], [.note]),
            (["Stand: 31.12.2019", "x;nicht nachgewiesen", ".;geheim"], [.note, .note, .note]),
            ([";;;", "Alle Angaben ohne Gewähr"], [.blank, .note]), (["Nur in der Auslage geführte Fälle"], [.note]),
            // Values with gaps, and a file that breaks off.
            (["Edemissen;;;"], [.values]), (["Ede"], [.values]), (["Edemissen;3"], [.values]),
            (["Quelle: Polizei", "Edemissen;3;c;4"], [.values, .values]),
            ([";;;", "Edemissen;3;c;4"], [.blank, .values]),
            // The header again, and another table.
            (["Ort;Zahl;Art;Wert", "Edemissen;3;c;4"], [.repeatedHeader, .values]),
            (["Monat;Fälle", "Januar;3", "Februar;4"], [.otherTable, .otherTable, .otherTable]),
            (
                ["", "Titel der zweiten", "Monat;Fälle;Quote;Rang", "Januar;3;1;2"],
                [.otherTable, .otherTable, .otherTable]
            ),
            (["", "Monat;Fälle;Quote;Rang", "Januar;3;1;2"], [.otherTable, .otherTable]),
            // A single row of names of another width is only a bad row.
            (["Monat;Fälle", "Edemissen;3;c;4"], [.values, .values]),
        ] as [([String], [Part])])
    private func `rows below the values are told apart`(rows: [String], expected: [Part]) {
        #expect(parts(Self.two + rows) == [.values, .values] + expected, "\(rows)")
    }

    @Test func `no more rows wait than agreed`() {
        let rows = Self.two + Array(repeating: "Edemissen;;;", count: 1000)
        #expect(parts(rows) == Array(repeating: .values, count: 1002))
    }
}

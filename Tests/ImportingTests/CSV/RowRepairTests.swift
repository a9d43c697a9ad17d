import Store
import Testing
import TestSupport

@testable import Importing

/// Damaged rows among whole ones. All rows are fictitious.
@Suite struct RowRepairTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let places = ["Peine", "Groß Bülten", "Edemissen"]
    private static let words = ["Lob", "viel Lob", "Dank und Lob", "Dank"]
    private static let whole = (10..<40).map { number in
        "1\(number % 10).03.2019;\(places[number % 3]);PE-\(number + 100);\(number).5;\"Text; mit \(words[number % 4])\""
    }
    private static let header = "Tag;Ort;Kennung;Wert;Bemerkung"

    private func rows(_ damaged: String) throws -> [SourceRow] {
        var lines = Self.whole
        lines.insert(damaged, at: 15)
        var rows = [SourceRow]()
        let text = ([Self.header] + lines).joined(separator: "\r\n") + "\r\n"
        try DelimitedFile(path: folder.file("file.csv", text)).forEachRow { row, _ in rows.append(row) }
        return rows
    }

    @Test(
        arguments: [
            // A quote too many, as a letter of its field.
            (
                "12.03.2019;\"Ilsede;PE-777;11.5;\"a; b\"", ["12.03.2019", "\"Ilsede", "PE-777", "11.5", "a; b"],
                RowRepair.strayQuote
            ),
            ("12.03.2019;Ilsede;PE-777;11.5;\"", ["12.03.2019", "Ilsede", "PE-777", "11.5", "\""], .strayQuote),
            // A delimiter lost, before a quote or between values of telling columns.
            (
                "12.03.2019;Ilsede;PE-777;11.5\"a; b\"", ["12.03.2019", "Ilsede", "PE-777", "11.5", "a; b"],
                .missingDelimiter
            ),
            ("12.03.2019;Ilsede;PE-77711.5;x", ["12.03.2019", "Ilsede", "PE-777", "11.5", "x"], .missingDelimiter),
            ("12.03.2019Ilsede;PE-777;11.5;x", ["12.03.2019", "Ilsede", "PE-777", "11.5", "x"], .missingDelimiter),
            // One too many.
            (";12.03.2019;Ilsede;PE-777;11.5;x", ["12.03.2019", "Ilsede", "PE-777", "11.5", "x"], .extraDelimiter),
            ("12.03.2019;Ilsede;;PE-777;11.5;x", ["12.03.2019", "Ilsede", "PE-777", "11.5", "x"], .extraDelimiter),
            // Another one.
            ("12.03.2019,Ilsede,PE-777,11.5,x", ["12.03.2019", "Ilsede", "PE-777", "11.5", "x"], .otherDelimiter),
            (
                "12.03.2019\tGroß Ilsede\tPE-777\t11.5\tx", ["12.03.2019", "Groß Ilsede", "PE-777", "11.5", "x"],
                .otherDelimiter
            ),
            (
                "12.03.2019 Groß Ilsede PE-777 11.5 x", ["12.03.2019", "Groß Ilsede", "PE-777", "11.5", "x"],
                .otherDelimiter
            ),
        ] as [(String, [String], RowRepair)])
    func `a damaged row is read as it was meant, and says so`(row: String, fields: [String], repair: RowRepair) throws {
        let rows = try rows(row)
        #expect(rows.count == 32)
        #expect(rows[16].fields == fields)
        #expect(rows[16].repair == repair)
        #expect(rows[16].line == 17)
        #expect(rows[17].line == 18)
        #expect(rows.count { $0.repair != nil } == 1)
    }

    @Test(arguments: [
        // Several readings, or none, fit: the row stays as it stands and is for the account of rejects.
        ("12.03.2019;Ilsede;PE-777", 3), ("12.03.2019;Groß Ilsede PE-777;x;y", 4), ("Quelle: Polizei", 1),
        ("12.03.2019;;;;;;;", 8), ("a;b;c;d;e;f", 6),
        // Whole rows with quotes as letters.
        ("12.03.2019;5\" Rohr;PE-777;11.5;x", 5), ("12.03.2019;\"Haus \"\"Sonne\"\"\";PE-777;11.5;x", 5),
        ("12.03.2019;\"Haus \"Sonne\" hier\";PE-777;11.5;x", 5),
    ])
    func `what has no single reading stays as it stands`(row: String, fields: Int) throws {
        let rows = try rows(row)
        #expect(rows.count == 32)
        #expect(rows[16].fields.count == fields)
        #expect(rows.allSatisfy { $0.repair == nil })
    }

    @Test func `a quoted text of several lines is one field, however long`() throws {
        let text = (0..<500).map { "Zeile \($0)" }.joined(separator: "\r\n")
        let rows = try rows("12.03.2019;Ilsede;PE-777;11.5;\"\(text)\"")
        #expect(rows[16].fields[4] == text)
        #expect(rows[17].line == 17 + 500)
        #expect(rows.allSatisfy { $0.repair == nil })
    }

    @Test func `a table of text alone is never put right`() throws {
        let lines = ["Ort;Art;Stelle"] + (0..<30).map { _ in "Peine;Raub;Polizei" }
        for damaged in ["Peine;;Raub;Polizei", "PeineRaub;Polizei", "Peine,Raub,Polizei"] {
            var text = lines
            text.insert(damaged, at: 12)
            var rows = [SourceRow]()
            try DelimitedFile(path: folder.file("t.csv", text.joined(separator: "\n"))).forEachRow { row, _ in
                rows.append(row)
            }
            #expect(rows[12].fields == damaged.split(separator: ";", omittingEmptySubsequences: false).map(String.init))
        }
    }
}

import Foundation
import Testing

/// Answers as workbooks, taken apart by unzip.
@Suite struct SpreadsheetAnswerTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    /// The answer in a file of a folder of its own.
    private func workbook(_ options: [String], language: String = "de") throws -> (path: String, folder: String) {
        let folder = try Files.freshFolder("workbook")
        let arguments = ["query", "incidents"] + options + ["--format", "xlsx", "--language", language]
        let command = ([#""$0""#] + arguments.map { "'\($0)'" }).joined(separator: " ") + " > \(folder)/table.xlsx"
        let outcome = try Program.run(
            tool: "sh", ["-c", command, "\(Program.buildFolder)/kreisblick"], in: county.folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return ("\(folder)/table.xlsx", folder)
    }

    private func part(_ name: String, of path: String) throws -> String {
        try Program.run(tool: "unzip", ["-p", path, name], in: "/").output
    }

    @Test func `figures are numbers, and what there is none of is a symbol as text`() throws {
        let (path, folder) = try workbook(["--by", "region,year", "--level", "municipality"])
        let sheet = try part("xl/worksheets/sheet1.xml", of: path)
        // Nordheim 10 and 12, Südheim 20 and 14, as the table and the CSV have them.
        let csv = try WrittenTable(
            county.run("query", "incidents", "--by", "region,year", "--level", "municipality", "--format", "csv").output
        )
        for row in csv.rows {
            let value = try #require(row["value"])
            #expect(sheet.contains("<v>\(value)</v></c>"), "\(value)")
        }
        let texts = try part("xl/sharedStrings.xml", of: path)
        #expect(texts.contains("Nordheim") && texts.contains("Vorfälle") && texts.contains("region_code"))
        #expect(try part("xl/workbook.xml", of: path).contains("name=\"Tabelle\""))
        // The header, and a row for each of the CSV.
        let data = try part("xl/worksheets/sheet2.xml", of: path)
        #expect(data.components(separatedBy: "<row ").count - 1 == csv.rows.count + 1)
        #expect(try Files.tree(folder).count == 1, "nothing is left beside it")
    }

    @Test func `the same question gives the same bytes, in each language its own`() throws {
        let options = ["--by", "region,year", "--index", "2016"]
        let one = try Files.bytes(try workbook(options).path)
        #expect(try one == Files.bytes(try workbook(options).path))
        #expect(one.starts(with: [0x50, 0x4B]))
        #expect(try one != Files.bytes(try workbook(options, language: "en").path))
    }

    @Test func `invented rows and exact figures are marked at the head of both sheets`() throws {
        let demo = try DemoRun.shared.get().copyOfWorkspace()
        let command =
            #""$0" query incidents --by region,year --level municipality --audience internal --reason Test --format xlsx > t.xlsx"#
        let outcome = try Program.run(tool: "sh", ["-c", command, "\(Program.buildFolder)/kreisblick"], in: demo)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let texts = try part("xl/sharedStrings.xml", of: "\(demo)/t.xlsx")
        #expect(texts.contains("FIKTIVE BEISPIELDATEN") && texts.contains("NUR FÜR DEN DIENSTGEBRAUCH"), "\(texts)")
        for sheet in ["sheet1", "sheet2"] {
            #expect(try part("xl/worksheets/\(sheet).xml", of: "\(demo)/t.xlsx").contains("<c r=\"A1\""))
        }
    }
}

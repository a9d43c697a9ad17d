import Testing

/// How parts stand below their totals, and how like names are told apart.
@Suite struct TotalsTests {
    private static let county = Result {
        let county = try SmallCounty()
        let rows = [("Gewalt/Sonst", 10), ("Betrug/Sonst", 12), ("Gewalt/Raub", 14)].flatMap { category, count in
            (10..<10 + count).map { "\($0).03.2017;Nordheim;\(category)\n" }
        }
        try Files.write("Datum;Gemeinde;Delikt\n" + rows.joined(), to: "\(county.folder)/sources/polizei.csv")
        let imported = try county.run("import")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return county
    }

    private let county: SmallCounty

    init() throws { county = try Self.county.get() }

    private func lines(_ command: String, _ arguments: String...) throws -> [Substring] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [command, "incidents", "--where", "region = Nordheim and date = 2017"] + arguments, in: county.folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n")
    }

    @Test(arguments: ["query", "compare"])
    func `parts stand two blanks farther in than their totals`(command: String) throws {
        let table = try lines(command, "--by", "region,year,category", "--totals")
        for start in ["Insgesamt ", "  Betrug ", "    Betrug/Sonst ", "  Gewalt ", "    Gewalt/Sonst ", "    Raub "] {
            #expect(table.contains { $0.hasPrefix(start) }, "\(table)")
        }
        let plain = try lines(command, "--by", "region,year,category")
        #expect(
            plain.contains { $0.hasPrefix("Betrug/Sonst ") } && plain.contains { $0.hasPrefix("Raub ") }, "\(plain)")
    }

    @Test(.enabled(if: Program.has(tool: "unzip"), "unzip is not installed"))
    func `a workbook has them so on the sheet that is read`() throws {
        let folder = try Files.freshFolder("totals")
        let command =
            #""$0" query incidents --by region,year,category --where 'region = Nordheim and date = 2017' --totals --format xlsx"#
        let made = try Program.run(
            tool: "sh", ["-c", "\(command) > \(folder)/t.xlsx", "\(Program.buildFolder)/kreisblick"], in: county.folder)
        try #require(made.exitCode == 0, "\(made.errors)")
        let texts = try Program.run(tool: "unzip", ["-p", "\(folder)/t.xlsx", "xl/sharedStrings.xml"], in: "/").output
        for name in [">Insgesamt<", ">  Gewalt<", ">    Gewalt/Sonst<", ">Gewalt/Sonst<"] {
            #expect(texts.contains(name), "\(texts)")
        }
    }
}

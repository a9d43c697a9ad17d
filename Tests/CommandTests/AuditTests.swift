import Testing

/// `kreisblick audit` as its users have it. All rows are fictitious.
@Suite struct AuditTests {
    private static let header = "region_code,region_name,period,measure,value,status\r\n"
    private static let safe =
        header + "01,Kreis,2017,incidents,14,A\r\n0101,Nordheim,2017,incidents,,Q\r\n0102,Südheim,2017,incidents,,Q\r\n"
        + "0103,Ostheim,2017,incidents,5,A\r\n"

    private func folder(_ text: String = safe) throws -> String {
        let folder = try Files.freshFolder("audit")
        try Files.write(text, to: "\(folder)/a.csv")
        return folder
    }

    @Test func `a safe release exits with 0 and says so in both languages, without a workspace`() throws {
        let folder = try folder()
        let german = try Program.run("audit", "a.csv", in: folder)
        #expect(german.exitCode == 0, "\(german.errors)")
        #expect(german.output.hasPrefix("1 Datei gelesen; 4 Zellen, davon 2 veröffentlicht, 2 gesperrt\nSicher: "))
        let english = try Program.run("audit", ".", "--language", "en", in: folder)
        #expect(english.exitCode == 0 && english.output.contains("Safe: "))
    }

    @Test func `a leak exits with 1 and names the cells, their sums and where they stand`() throws {
        let folder = try folder(
            Self.safe.replacing("0103,Ostheim,2017,incidents,5,A", with: "0103,Ostheim,2017,incidents,12,A"))
        let outcome = try Program.run("audit", "a.csv", in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.isEmpty)
        for text in [
            "Zu eng: Nordheim 2017 ist 1 (a.csv, Zeile 3)", "Nordheim 2017 + Südheim 2017 = 14 − 12",
            "Nicht sicher: 2 von 2",
        ] {
            #expect(outcome.output.contains(text), "\(outcome.output)")
        }
    }

    @Test func `every withheld cell stands in the CSV with its interval`() throws {
        let outcome = try Program.run("audit", "a.csv", "--intervals", "--format", "csv", in: try folder())
        #expect(outcome.exitCode == 0)
        let table = try WrittenTable(outcome.output)
        #expect(table.rows.map { $0["region"] } == ["0101", "0102"])
        for row in table.rows {
            #expect(row["lower"] == "1" && row["upper"] == "8")
            #expect(row["attained_lower"] == "1" && row["attained_upper"] == "8" && row["verdict"] == "safe")
        }
        #expect(outcome.errors.contains("Sicher: "))
    }

    @Test func `wrong usage and wrong files are told`() throws {
        let folder = try folder("Ort,Zahl\r\nNord,3\r\n")
        let unknown = try Program.run("audit", "a.csv", in: folder)
        #expect(unknown.exitCode == 1)
        #expect(unknown.errors.contains("a.csv, Zeile 1") && unknown.errors.contains("--description"))
        #expect(try Program.run("audit", "nowhere", in: folder).errors.contains("nowhere"))
        #expect(try Program.run("audit", "a.csv", "--width", "1", in: folder).exitCode == 64)
        #expect(try Program.run("audit", in: folder).exitCode == 64)
    }

    /// Every format of a question's answer, together.
    @Test func `what query writes in each format is read as one release`() throws {
        let county = try SmallCounty.shared.get()
        let folder = try Files.freshFolder("formats")
        for format in ["csv", "json", "xlsx", "geojson"] {
            let command = [
                #""$0" query incidents --by region,year --level municipality --per 1000 --format \#(format)"#,
                "> \(folder)/a.\(format)",
            ]
            let outcome = try Program.run(
                tool: "sh", ["-c", command.joined(separator: " "), "\(Program.buildFolder)/kreisblick"],
                in: county.folder)
            try #require(outcome.exitCode == 0, "\(outcome.errors)")
        }
        let outcome = try Program.run("audit", folder, "--language", "en", in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("4 files read; 4 cells, 4 published, 0 withheld\n"), "\(outcome.output)")
    }
}

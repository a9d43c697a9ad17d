import Testing

/// An invented cross-table of the police, from the file to what may be published.
struct CrossTableTests {
    private static let table = """
        Fiktive Kreuztabelle;;;;
        ;2016;;2017;
        Gemeinde;Fälle;aufgeklärt;Fälle;aufgeklärt
        Nordheim;40;(12);<3;-
        Südheim;20;...;25;x
        Summe;60;12;25;0

        """
    private static let profile = """
        records: counts
        supplier: Polizei
        basis: intake
        columns:
          region: Gemeinde
          date: {heading: 1}
          indicator: {heading: 2}
        unpivot: others

        """

    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.write(Self.table, to: "\(county.folder)/sources/fiktiv-kreuz.csv")
        try Files.write(Self.profile, to: "\(county.folder)/profiles/kreuz.yaml")
        try Files.replace(
            "publication:\n",
            with: "publication:\n  counts:\n    - {by: [region, year, indicator], level: municipality}\n",
            in: "\(county.folder)/kreisblick.yaml")
        let imported = try county.run("import", "sources/fiktiv-kreuz.csv", "--profile", "profiles/kreuz.yaml")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        #expect(
            imported.output.contains(
                "12 Zahlen = 8 gespeichert + 4 zurückgewiesen (davon 4 in Summen, Überschriften oder Leerzeilen)"))
        return county
    }

    @Test func `each cell keeps its status from the file to the published table`() throws {
        let answer = try county().run(
            "query", "counts", "--by", "region,year,indicator", "--totals", "--format", "csv")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        var cells = [String: String]()
        for row in try WrittenTable(answer.output).rows {
            let key = ["region_code", "period", "indicator"].map { row[$0] ?? "" }.joined(separator: " ")
            cells[key] = (row["value"] ?? "") + (row["status"] ?? "")
            #expect(row["fictitious"] != nil)
        }
        #expect(
            cells == [
                "01 2016 Fälle": "60A", "01 2016 aufgeklärt": "O", "01 2017 Fälle": "Q", "01 2017 aufgeklärt": "0A",
                "0101 2016 Fälle": "40A", "0101 2016 aufgeklärt": "12U", "0101 2017 Fälle": "Q",
                "0101 2017 aufgeklärt": "0A", "0102 2016 Fälle": "20A", "0102 2016 aufgeklärt": "O",
                "0102 2017 Fälle": "25A", "0102 2017 aufgeklärt": "M",
            ])
    }

    @Test func `the terminal prints the signs and explains them`() throws {
        let answer = try county().run("query", "counts", "--by", "region,year,indicator")
        for text in ["(12)", "–", " .", "...", "x kann nicht vorkommen", "eingeschränkt aussagefähig"] {
            #expect(answer.output.contains(text), "\(text)")
        }
    }

    @Test func `cases and what was solved are not added`() throws {
        let answer = try county().run(
            "query", "counts", "--by", "region,year", "--audience", "internal", "--reason", "test")
        #expect(answer.exitCode == 1)
        #expect(answer.errors.contains("--by indicator"))
    }
}

import Testing

/// What was planted is found, and nothing beyond it, from published figures alone.
@Suite struct VerdictTests {
    @Test func `the Südstadt's rise of 2016 and fall of 2018 are told, and no other change`() throws {
        let verdicts = try verdicts(of: "Südstadt")
        #expect(verdicts["2016"] == "rise")
        #expect(verdicts["2018"] == "fall")
        let others = verdicts.filter { !["2016", "2018"].contains($0.key) }.values
        #expect(Set(others).isDisjoint(with: ["rise", "fall"]))
    }

    @Test func `no change is told for Vöhrum, where there is noise alone`() throws {
        let verdicts = try verdicts(of: "Vöhrum")
        #expect(verdicts.count == 8)
        #expect(Set(verdicts.values).isDisjoint(with: ["rise", "fall"]))
        #expect(verdicts.values.contains("noEvidence"))
    }

    @Test(arguments: [("Südstadt", ["2016": "rise", "2018": "fall"]), ("Vöhrum", [:])])
    func `exact figures for the house read the same`(village: String, changes: [String: String]) throws {
        let verdicts = try verdicts(of: village, "--audience", "internal", "--reason", "Test")
        #expect(verdicts.filter { ["rise", "fall"].contains($0.value) } == changes)
    }

    @Test func `a verdict is withheld with either of its counts`() throws {
        let table = try trend("Südstadt")
        for (before, row) in zip(table.rows, table.rows.dropFirst()) {
            let isShown = before["status"] != "Q" && row["status"] != "Q"
            #expect((row["verdict"] == "withheld") != isShown)
            if !isShown { #expect([row["ratio"], row["ratio_lower"], row["ratio_upper"]] == ["", "", ""]) }
        }
        for row in table.rows where row["status"] == "Q" {
            #expect([row["value"], row["rate"], row["lower"], row["upper"]] == ["", "", "", ""])
        }
    }

    @Test func `the page says in words what the table says`() throws {
        let page = try Files.text("\(try DemoRun.shared.get().review)/index.html")
            .replacing(/\s+/, with: " ")
        #expect(page.contains(/2016 waren es \d+ \(2015: \d+; Anstieg, statistisch belegt\)/))
        #expect(page.contains(/2018 dann \d+ \(2017: \d+; Rückgang, statistisch belegt\)/))
        #expect(page.contains(/In Vöhrum[^.]*? \d+ \(2017: \d+; kein belegter Unterschied\)/))
    }

    private func verdicts(of village: String, _ audience: String...) throws -> [String: String] {
        var verdicts = [String: String]()
        for row in try trend(village, audience).rows { verdicts[row["period"] ?? ""] = row["verdict"] }
        return verdicts
    }

    private func trend(_ village: String, _ audience: [String] = ["--audience", "public"]) throws -> WrittenTable {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            [
                "compare", "incidents", "--by", "region,year", "--level", "district", "--where",
                "region = \"\(village)\" and school_time = outside", "--per", "1000", "--format", "csv",
            ] + audience, in: try DemoRun.shared.get().workspace)
        #expect(outcome.exitCode == 0)
        return try WrittenTable(outcome.output)
    }
}

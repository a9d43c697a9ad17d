import Testing

/// A county that rounds what it publishes.
@Suite struct RoundingCommandTests {
    /// 2016: Nordheim 10, Südheim 20; 2017: Nordheim 12, Südheim 14.
    private static let counts = ["0101 2016": 10, "0102 2016": 20, "0101 2017": 12, "0102 2017": 14]

    private func county(_ disclosure: String) throws -> SmallCounty {
        let county = try SmallCounty()
        let path = "\(county.folder)/kreisblick.yaml"
        try Files.write(
            try Files.text(path).replacing("{threshold: 3, width: 3}", with: disclosure), to: path)
        let imported = try county.run("import")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        return county
    }

    private func table(_ county: SmallCounty, _ arguments: String...) throws -> WrittenTable {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query", "incidents", "--format", "csv"] + arguments,
            in: county.folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return try WrittenTable(outcome.output)
    }

    @Test(arguments: ["nearest", "random", "controlled"], [3, 5])
    func `published counts are multiples of the base, near what was counted`(method: String, base: Int) throws {
        let county = try county("{method: round, base: \(base), rounding: \(method)}")
        let rows = try table(county, "--by", "region,year").rows
        #expect(rows.count == 4)
        for row in rows {
            let (value, place) = (Int(row["value"] ?? "") ?? -1, "\(row["region_code"] ?? "") \(row["period"] ?? "")")
            #expect(value % base == 0 && abs(value - (Self.counts[place] ?? 0)) < base, "\(place)")
            #expect(row["status"] == "E")
            #expect(row["note"]?.contains("von \(base)") == true)
        }
        // All of them are robberies; at random a total is rounded by itself.
        let one = try table(county, "--by", "region,year", "--where", "category = \"Gewalt/Raub\"").rows
        if method != "random" { #expect(one.map { $0["value"] } == rows.map { $0["value"] }) }
        #expect(try table(county, "--by", "region,year").rows == rows, "asked again")
    }

    @Test func `controlled totals are the sums of their parts, rates those of rounded counts`() throws {
        let county = try county("{method: round, base: 3, rounding: controlled}")
        let rows = try table(county, "--by", "region,year", "--totals", "--per", "1000").rows
        for period in ["2016", "2017"] {
            let values = rows.filter { $0["period"] == period }.map { Int($0["value"] ?? "") ?? -1 }
            #expect(values.count == 3 && values[0] == values[1] + values[2])
        }
        for row in rows where row["region_code"] != "01" && row["denominator"] != "" {
            let rate = (Double(row["value"] ?? "") ?? -1) / (Double(row["denominator"] ?? "") ?? 1) * 1000
            #expect(abs((Double(row["rate"] ?? "") ?? -1) - rate) < 1e-6)
        }
    }

    @Test func `a table, a comparison, a drawing and a page say so, and zeros are alike`() throws {
        let county = try county("{method: round, base: 5, rounding: nearest}")
        let sentence = "auf das nächste Vielfache von 5 gerundet (höchstens 2 daneben)"
        for arguments in [
            ["query", "incidents", "--by", "region,year"], ["compare", "incidents", "--by", "region,year"],
        ] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(outcome.output.contains(sentence), "\(outcome.output)")
            // Only a comparison shows limits here.
            #expect(outcome.output.contains("Die Bereiche enthalten") == (arguments[0] == "compare"))
        }
        let chart = try county.run("chart", "line", "incidents", "--by", "region,year")
        #expect(chart.exitCode == 0 && chart.output.contains("Vielfache von 5"), "\(chart.errors)")
        let page = try county.run("review", "reviews/lage.md", "--out", "page")
        #expect(page.exitCode == 0, "\(page.errors)")
        let html = try Files.text("\(county.folder)/page/index.html")
        #expect(html.contains(sentence))
        let small = try SmallCounty.withOneFraud("{method: round, base: 5, rounding: nearest}")
        let outcome = try small.run("query", "incidents", "--by", "region,year", "--where", "category = \"Betrug/*\"")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        // Nordheim's single case of 2017 and the true zeros of all others.
        #expect(outcome.output.contains(" 0"))
        #expect(!outcome.output.contains("–\n") && !outcome.output.contains("– nichts"))
        #expect(outcome.output.contains("0 heißt: nichts oder wenig."))
    }

    @Test func `a mistake in the settings names the file and what is possible`() throws {
        let county = try SmallCounty()
        let path = "\(county.folder)/kreisblick.yaml"
        try Files.write(
            try Files.text(path).replacing("{threshold: 3, width: 3}", with: "{method: round, base: 7}"), to: path)
        let outcome = try county.run("query", "incidents")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("kreisblick.yaml") && outcome.errors.contains("3, 5"), "\(outcome.errors)")
    }
}

extension SmallCounty {
    /// A county in which one thing happened once.
    fileprivate static func withOneFraud(_ disclosure: String) throws -> SmallCounty {
        let county = try SmallCounty()
        for (name, change) in [
            ("kreisblick.yaml", { $0.replacing("{threshold: 3, width: 3}", with: disclosure) }),
            ("sources/polizei.csv", { $0 + "04.04.2017;Nordheim;Betrug/Waren\n" }),
        ] as [(String, (String) -> String)] {
            let path = "\(county.folder)/\(name)"
            try Files.write(change(try Files.text(path)), to: path)
        }
        let imported = try county.run("import")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return county
    }
}

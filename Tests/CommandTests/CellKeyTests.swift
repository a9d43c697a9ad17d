import Testing

/// `--protect cell-key`: any question at once, its counts changed at random within what is stated below.
@Suite struct CellKeyTests {
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func run(_ arguments: String...) throws -> String {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query", "incidents", "--protect", "cell-key"] + arguments,
            in: county.folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output
    }

    private func values(_ arguments: String...) throws -> [String: Int] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query", "incidents", "--protect", "cell-key", "--format", "csv"] + arguments, in: county.folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let rows = try WrittenTable(outcome.output).rows
        #expect(rows.allSatisfy { $0["status"] == "E" })
        return Dictionary(
            rows.map { ("\($0["region_code"] ?? "") \($0["period"] ?? "")", Int($0["value"] ?? "") ?? -1) }
        ) { first, _ in first }
    }

    @Test func `a question outside the published tables is answered with noise within its limits`() throws {
        let refused = try county.run("query", "incidents", "--by", "region,month", "--language", "de")
        #expect(refused.exitCode == 1 && refused.errors.contains("--protect cell-key"))
        let values = try values("--by", "region,month")
        #expect(values["0101 2016-01"] == 0)
        let counted = ["0101 2016-03": 10, "0102 2016-03": 20, "0101 2017-03": 12, "0102 2017-03": 14]
        for (place, count) in counted {
            let value = try #require(values[place])
            #expect(abs(value - count) <= 7 && (value == 0 || value > 3), "\(place)")
        }
        #expect(values.count == 48 && values.filter { $0.value != 0 }.keys.allSatisfy { counted[$0] != nil })
    }

    @Test func `the same records have the same count whatever the question`() throws {
        let months = try values("--by", "region,month", "--totals")
        let years = try values("--by", "region,year", "--totals")
        let chosen = try values("--by", "region,year", "--where", "category = \"Gewalt/*\" and date = 2017")
        for code in ["0101", "0102"] {
            #expect(months["\(code) 2016-03"] == months["\(code) 2016"], "all of the year lies in March")
            #expect(months["\(code) 2016"] == years["\(code) 2016"])
            #expect(chosen["\(code) 2017"] == years["\(code) 2017"])
        }
        #expect(months["01 2017"] == years["01 2017"])
    }

    @Test func `every form says how the counts were changed`() throws {
        let german = "Alle Anzahlen sind zum Schutz zufällig verändert (Cell-Key-Verfahren): um höchstens ±7"
        let table = try run("--by", "region,month")
        #expect(table.contains(german) && table.contains("mit Varianz 5"))
        #expect(!table.contains("nichts vorhanden") && !table.contains("–\n"))
        let csv = try WrittenTable(try run("--by", "region,month", "--format", "csv"))
        #expect(csv.rows.allSatisfy { $0["note"]?.hasPrefix(german) == true })
        let json = try run("--by", "region,month", "--format", "json")
        #expect(json.matches(of: /"note": ?"Alle Anzahlen/).count == csv.rows.count)
        let shapes = try run("--by", "region,year", "--format", "geojson")
        #expect(shapes.matches(of: /"note": ?"Alle Anzahlen/).count == 4)
        let english = try run("--by", "region,month", "--language", "en")
        #expect(english.contains("by ±7 at most, by 0 on average, with variance 5"))
        #expect(english.contains("0 means nothing or little."))
    }

    @Test func `rates and limits are those of the changed count`() throws {
        let table = try WrittenTable(
            try run("--by", "region,year", "--where", "date = 2017", "--per", "1000", "--format", "csv"))
        #expect(table.rows.count == 2)
        for row in table.rows {
            let (value, people) = (Double(row["value"] ?? "") ?? -1, Double(row["denominator"] ?? "") ?? -1)
            #expect(abs((Double(row["rate"] ?? "") ?? -1) - value / people * 1000) < 1e-6)
            let (lower, upper) = (Double(row["lower"] ?? "") ?? -1, Double(row["upper"] ?? "") ?? -1)
            #expect(lower <= value / people * 1000 && value / people * 1000 <= upper)
            #expect(row["note"]?.contains("Die Bereiche enthalten diese Veränderung nicht.") == true)
        }
    }

    @Test func `shares and rankings are made of changed counts`() throws {
        let share = try WrittenTable(try run("--by", "region,year", "--share", "region", "--format", "csv"))
        #expect(share.rows.allSatisfy { $0["status"] == "E" && $0["note"] != "" })
        let top = try run("--by", "region", "--top", "1")
        #expect(top.contains("Alle Anzahlen sind zum Schutz"))
    }

    @Test func `exact figures and noise exclude each other`() throws {
        for language in ["de", "en"] {
            let outcome = try county.run(
                "query", "incidents", "--protect", "cell-key", "--audience", "internal", "--reason", "Test",
                "--language", language)
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.contains("--protect cell-key"))
        }
        #expect(try county.run("query", "incidents", "--protect", "swap").exitCode == 64)
    }

    @Test(arguments: ["participation", "counts"])
    func `what does not count single records is refused with what to do`(records: String) throws {
        let refused = try county.run("query", records, "--by", "region,year", "--protect", "cell-key")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("zählt keine einzelnen Datensätze"), "\(refused.errors)")
        #expect(refused.errors.contains("incidents"))
    }
}

import Testing
import TestSupport

private let inhabitants = "berlin/einwohner_2022-06_plr.csv"
private let atlas = "berlin/kriminalitaet_2021_fallzahlen_bzr.csv"
private let areas = "berlin/LOR_2021.csv"
private let turnout = "participation/saxony_turnout.csv"

/// Real tables of Berlin and Saxony: columns of ages and offences, rows at no known place, codes of three eras.
struct CityTablesTests {
    @Test(
        .enabled(
            if: SharedData.has(inhabitants) && SharedData.has(atlas) && SharedData.has(areas),
            Comment(rawValue: SharedData.absent)))
    func `inhabitants by age and the crime atlas of Berlin are answered as published`() throws {
        let folder = try Self.workspace(try Self.berlin())
        let people = try Self.run(
            inhabitants,
            """
            records: population
            columns:
              date: {value: 2022-06-30}
              region: {from: PLR-ID, match: code}
              age_band: {heading: 1}
            unpivot: {from: unter6, to: 65undmehr}
            """, in: folder)
        #expect(people.contains("542 Summen geprüft, 542 stimmen\n"))
        #expect(people.contains("nicht übernommene Spalten: weiblich, ausländer\n"))
        let ages = try WrittenTable(try Files.text(try #require(SharedData.path(inhabitants))), delimiter: ";")
        let total = ages.rows.compactMap { Int($0["Gesamt"] ?? "") }.reduce(0, +)
        #expect(try Self.values("population", "--by", "region", "--level", "city", in: folder) == ["00": "\(total)"])
        let crimes = try Self.run(
            atlas,
            """
            records: counts
            columns:
              date: {value: 2021}
              region: {from: LOR-Schlüssel (Bezirksregion), match: code}
              category: {heading: 1}
              indicator: {value: cases}
            unpivot: others
            drop: [Bezeichnung (Bezirksregion)]
            """, in: folder)
        // 143 areas, 12 boroughs' rows at no known place and that of the city, in 17 columns.
        #expect(crimes.contains("2.652 Zahlen = 2.652 gespeichert"))
        #expect(crimes.contains("221 Zeilen ohne bekannte Ortschaft"))
        let rows = try WrittenTable(try Files.text(try #require(SharedData.path(atlas))))
        let cell = { (row: [String: String]) in Int(row["Raub"] ?? "") ?? 0 }
        let code = { (row: [String: String]) in row["LOR-Schlüssel (Bezirksregion)"] ?? "" }
        var expected = ["00": "\(rows.rows.map(cell).reduce(0, +))"]
        for borough in Set(rows.rows.map { String(code($0).prefix(2)) }) where borough != "99" {
            let sum = rows.rows.filter { code($0).hasPrefix(borough) }.map(cell).reduce(0, +)
            expected[borough] = "\(sum)"
        }
        expected["00._U"] = rows.rows.first { code($0) == "999900" }.map { "\(cell($0))" }
        #expect(
            try Self.values(
                "counts", "--by", "region", "--level", "borough", "--where", "category = Raub", "--totals", in: folder)
                == expected)
    }

    @Test(.enabled(if: SharedData.has(turnout), Comment(rawValue: SharedData.absent)))
    func `codes of three eras and years written as decimals are answered by year`() throws {
        let path = try #require(SharedData.path(turnout))
        let rows = try WrittenTable(try Files.text(path)).rows
        let register = Set(rows.compactMap { $0["district"] }).sorted().map { code in
            "\(code),\(code),county,14,\(code < "145" ? ",2008-07-31" : "2008-08-01,")\n"
        }
        let folder = try Self.workspace(
            "code,name,level,parent,valid_from,valid_to\n14,Sachsen,state,,,\n" + register.joined())
        let report = try Self.run(
            turnout,
            """
            records: counts
            columns:
              date: year
              region: {from: district, match: code}
              indicator: {heading: 1}
            unpivot: [voters, valid]
            """, in: folder)
        #expect(report.contains("310 Zahlen = 310 gespeichert"))
        var expected = [String: Int]()
        for row in rows {
            let year = String((row["year"] ?? "").prefix(4))
            expected[year, default: 0] += Int((row["voters"] ?? "").dropLast(2)) ?? 0
        }
        let answer = try Self.table("counts", "--by", "year", "--where", "indicator = voters", in: folder)
        let found = answer.rows.filter { $0["status"] == "A" }
        #expect(
            Dictionary(found.map { ($0["period"] ?? "", Int($0["value"] ?? "") ?? 0) }) { first, _ in first }
                == expected)
        #expect(answer.rows.filter { $0["status"] != "A" }.allSatisfy { $0["status"] == "O" && $0["value"] == "" })
    }

    private static func workspace(_ register: String) throws -> String {
        let folder = try Files.freshFolder("tables")
        try Files.write(
            "title: Test\nlanguage: de\nregions: {register: regions.csv}\n", to: "\(folder)/kreisblick.yaml")
        try Files.write(register, to: "\(folder)/regions.csv")
        return folder
    }

    private static func run(_ file: String, _ profile: String, in folder: String) throws -> String {
        guard let path = SharedData.path(file) else { throw Program.Failure(what: SharedData.absent) }
        try Files.write(profile, to: "\(folder)/profile.yaml")
        let outcome = try Program.run("import", path, "--profile", "profile.yaml", in: folder)
        guard outcome.exitCode == 0 else { throw Program.Failure(what: outcome.errors) }
        #expect(profile.split(separator: "\n").count <= 12)
        return outcome.output
    }

    private static func table(_ arguments: String..., in folder: String) throws -> WrittenTable {
        try table(arguments, in: folder)
    }

    private static func table(_ arguments: [String], in folder: String) throws -> WrittenTable {
        let answer = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["query"] + arguments + ["--audience", "internal", "--reason", "test", "--format", "csv"], in: folder)
        guard answer.exitCode == 0 else { throw Program.Failure(what: answer.errors) }
        return try WrittenTable(answer.output)
    }

    private static func values(_ arguments: String..., in folder: String) throws -> [String: String] {
        let rows = try table(arguments, in: folder).rows
        return Dictionary(rows.map { ($0["region_code"] ?? "", $0["value"] ?? "") }) { first, _ in first }
    }

    /// City → Bezirk → Prognoseraum → Bezirksregion → Planungsraum.
    private static func berlin() throws -> String {
        guard let path = SharedData.path(areas) else { throw Program.Failure(what: SharedData.absent) }
        var lines = ["00": "00,Berlin,city,\n"]
        for row in try WrittenTable(try Files.text(path)).rows {
            let area = row["Planungsraum (Nummer)"] ?? ""
            for (digits, level, name) in [
                (2, "borough", "Bezirk"), (4, "forecast", "Prognoseraum (Name)"),
                (6, "quarter", "Bezirksregion (Name)"), (8, "area", "Planungsraum (Name)"),
            ] {
                let parent = digits == 2 ? "00" : String(area.prefix(digits - 2))
                lines[String(area.prefix(digits))] =
                    "\(area.prefix(digits)),\"\(row[name] ?? "")\",\(level),\(parent)\n"
            }
        }
        return "code,name,level,parent\n" + lines.sorted { $0.key < $1.key }.map(\.value).joined()
    }
}

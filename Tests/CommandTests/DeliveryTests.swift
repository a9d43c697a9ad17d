import Foundation
import Testing

/// What a later delivery of the same supplier does to an earlier one, as the command tells it.
@Suite struct DeliveryTests {
    private static let header = "Datum;Gemeinde;Delikt\n"

    /// 200 invented rows of 2016 and 2017, in the order of the calendar.
    private static let rows = (0..<200).map { number in
        let (year, month, day) = (2016 + number / 100, number % 12 + 1, number % 28 + 1)
        let date = "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month).\(year)"
        return "\(date);\(number % 3 == 0 ? "Nordheim" : "Südheim");Gewalt/Raub\n"
    }

    @Test func `a correction is told in numbers, and the dry run tells the same without storing`() throws {
        let county = try county()
        let corrected = Self.rows.dropFirst() + ["05.05.2017;Nordheim;Betrug\n", "06.05.2017;Nordheim;Betrug\n"]
        try write(Array(corrected), to: "polizei-2.csv", in: county)
        let before = try Files.tree("\(county.folder)/.kreisblick")
        let dry = try county.run("import", "--dry-run", "sources/polizei-2.csv")
        let line = "199 unverändert, 2 neu, 1 zurückgezogen (ersetzt sources/polizei.csv)"
        #expect(dry.exitCode == 0, "\(dry.errors)")
        #expect(dry.output.contains(line))
        #expect(dry.output.contains("201 zu speichern") && !dry.output.contains("201 gespeichert"))
        #expect(try Files.tree("\(county.folder)/.kreisblick") == before)
        let outcome = try county.run("import", "sources/polizei-2.csv")
        #expect(outcome.output.contains(line), "\(outcome.errors)")
        #expect(try total(county) == 201)
    }

    @Test func `a delivery that takes back too much is refused with its numbers until it is confirmed`() throws {
        let county = try county()
        try write(Array(Self.rows[..<190]), to: "polizei-2.csv", in: county)
        let before = try Files.tree("\(county.folder)/.kreisblick")
        for flags in [[], ["--dry-run"]] {
            let refused = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", ["import", "sources/polizei-2.csv"] + flags,
                in: county.folder)
            #expect(refused.exitCode == 1)
            for word in ["sources/polizei-2.csv", "200 früheren", "190 unverändert", "10 zurückgezogen", "--confirm"] {
                #expect(refused.errors.contains(word), "\(refused.errors)")
            }
            #expect(try Files.tree("\(county.folder)/.kreisblick") == before)
        }
        let confirmed = try county.run("import", "sources/polizei-2.csv", "--confirm")
        #expect(confirmed.exitCode == 0, "\(confirmed.errors)")
        #expect(try total(county) == 190)
        let again = try county.run("import", "sources/polizei.csv")
        #expect(again.output.contains("schon importiert") && again.output.contains("--confirm"))
        #expect(try county.run("import", "sources/polizei.csv", "--confirm").exitCode == 0)
        #expect(try total(county) == 200)
    }

    @Test func `a file of the same name that tells of other days is taken beside its earlier one`() throws {
        let county = try county()
        try Files.replace(
            "delivery: {coverage: \"2016-01-01/2017-12-31\"}", with: "", in: "\(county.folder)/profiles/polizei.yaml")
        try write(["01.02.2018;Nordheim;Gewalt/Raub\n"], to: "polizei.csv", in: county)
        let outcome = try county.run("import", "sources/polizei.csv")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(!outcome.output.contains("ersetzt"))
        #expect(try total(county) == 201)
    }

    @Test func `a corrected file under another name is a question, with and without a profile`() throws {
        let county = try county()
        let corrected = ["05.05.2017;Nordheim;Betrug\n"] + Self.rows.dropFirst()
        try write(corrected, to: "wache_2017.csv", in: county)
        let before = try Files.tree("\(county.folder)/.kreisblick")
        let refused = try county.run("import", "sources/wache_2017.csv", "--language", "en")
        #expect(refused.exitCode == 1)
        for word in ["199 of 200 rows", "“Polizei”", "sources/polizei.csv", "supplier: Polizei", "--confirm"] {
            #expect(refused.errors.contains(word), "\(refused.errors)")
        }
        #expect(try Files.tree("\(county.folder)/.kreisblick") == before)
        // Files of one supplier are known by their names, so that a correction meets what it corrects.
        #expect(try county.run("import", "sources/wache_2017.csv", "--confirm").exitCode == 0)
        try write(["06.06.2017;Nordheim;Betrug\n"] + corrected.dropFirst(), to: "wache_2017_korrigiert.csv", in: county)
        let outcome = try county.run("import", "sources/wache_2017_korrigiert.csv", "--confirm")
        #expect(outcome.output.contains("199 unverändert, 1 neu, 1 zurückgezogen (ersetzt sources/wache_2017.csv)"))
        #expect(try total(county) == 400)
    }

    @Test func `a file read otherwise than it was stored is a question where its supplier or a column would go`() throws
    {
        let county = try SmallCounty()
        let rows = (10..<40).map { "\($0 % 18 + 10).05.2017;Nordheim;Gewalt/Raub;\($0 % 3 + 1)\n" }
        try Files.write(
            "Datum;Gemeinde;Delikt;Beteiligte\n" + rows.joined(), to: "\(county.folder)/sources/wache.csv")
        let plain = try Files.text("\(county.folder)/profiles/polizei.yaml")
        let whole = plain.replacingOccurrences(of: "delivery:", with: "  involved: {from: Beteiligte}\ndelivery:")
        try Files.write(whole, to: "\(county.folder)/profiles/wache.yaml")
        let first = try county.run("import", "sources/wache.csv", "--profile", "profiles/wache.yaml")
        try #require(first.exitCode == 0, "\(first.errors)")
        let before = try Files.tree("\(county.folder)/.kreisblick")
        for (profile, word) in [
            ("profiles/polizei.yaml", "The values of involved would be lost"), ("", "supplier would now be “wache”"),
        ] {
            let arguments = ["import", "sources/wache.csv", "--language", "en"]
            let refused = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", arguments + (profile.isEmpty ? [] : ["--profile", profile]),
                in: county.folder)
            #expect(refused.exitCode == 1)
            for word in [word, "“Polizei”", "--profile", "--confirm"] {
                #expect(refused.errors.contains(word), "\(refused.errors)")
            }
            #expect(try Files.tree("\(county.folder)/.kreisblick") == before)
        }
        let confirmed = try county.run("import", "sources/wache.csv", "--profile", "profiles/polizei.yaml", "--confirm")
        #expect(confirmed.exitCode == 0, "\(confirmed.errors)")
        // What brings more is no question.
        #expect(
            try county.run("import", "sources/wache.csv", "--profile", "profiles/wache.yaml").exitCode == 0)
        #expect(try total(county) == 30)
    }

    @Test func `ends that would be lost are named as the supplier calls them`() throws {
        let county = try SmallCounty()
        let rows = (10..<29).map { "\($0).05.2017 10:00;\($0 + 1).05.2017 12:00;Nordheim;Gewalt/Raub\n" }
        try Files.write("Von;Bis;Gemeinde;Delikt\n" + rows.joined(), to: "\(county.folder)/sources/wache.csv")
        let profile = """
            records: incidents
            supplier: Wache
            columns:
              date: {from: Von, format: "dd.MM.yyyy HH:mm"}
              end: {from: Bis, format: "dd.MM.yyyy HH:mm"}
              region: {from: Gemeinde, match: name}
              category: {from: Delikt}
            delivery: {coverage: "2016-01-01/2017-12-31"}

            """
        try Files.write(profile, to: "\(county.folder)/profiles/wache.yaml")
        let first = try county.run("import", "sources/wache.csv", "--profile", "profiles/wache.yaml")
        try #require(first.exitCode == 0, "\(first.errors)")
        try Files.write(profile + "ranges: start\n", to: "\(county.folder)/profiles/wache.yaml")
        let refused = try county.run(
            "import", "sources/wache.csv", "--profile", "profiles/wache.yaml", "--language", "en")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("from “Bis”"), "\(refused.errors)")
    }

    @Test func `a delivery that names no coverage is told the days that are taken for delivered`() throws {
        let county = try SmallCounty()
        let named = try county.run("import", "--dry-run", "--language", "en")
        #expect(named.exitCode == 0 && !(named.output + named.errors).contains("without “coverage”"), "\(named)")
        // Rows of two Marches, and a coverage to the end of the year.
        #expect(
            named.output.contains("no row from 2017-03-15 to 2017-12-31, with which “coverage” in the profile ends"),
            "\(named)")
        try Files.replace(
            "delivery: {coverage: \"2016-01-01/2017-12-31\"}\n", with: "", in: "\(county.folder)/profiles/polizei.yaml")
        let told = try county.run("import", "--dry-run", "--language", "en")
        #expect(told.exitCode == 0)
        #expect(
            (told.output + told.errors).contains(
                "without “coverage” in the profile 2016-03-01 to 2017-03-31 count as delivered in full; the rows reach from "
                    + "2016-03-01 to 2017-03-14"), "\(told)")
        // Rows from the first day of a month to the last of another leave nothing open.
        try Files.replace("14.03.2017", with: "31.03.2017", in: "\(county.folder)/sources/polizei.csv")
        let whole = try county.run("import", "--dry-run", "--language", "en")
        #expect(whole.exitCode == 0 && !(whole.output + whole.errors).contains("“coverage”"), "\(whole)")
    }

    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try write(Self.rows, to: "polizei.csv", in: county)
        try #require(try county.run("import", "sources/polizei.csv").exitCode == 0)
        return county
    }

    private func write(_ rows: [String], to name: String, in county: SmallCounty) throws {
        try Files.write(Self.header + rows.joined(), to: "\(county.folder)/sources/\(name)")
    }

    private func total(_ county: SmallCounty) throws -> Int {
        let answer = try county.run(
            "query", "incidents", "--by", "year", "--audience", "internal", "--reason", "test", "--format", "csv")
        try #require(answer.exitCode == 0, "\(answer.errors)")
        return try WrittenTable(answer.output).rows.compactMap { Int($0["value"] ?? "") }.reduce(0, +)
    }
}

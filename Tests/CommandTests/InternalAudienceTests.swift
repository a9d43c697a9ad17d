import Testing

/// Exact figures for the house are marked wherever they appear, and leave a trace.
@Suite struct InternalAudienceTests {
    private static let asked = ["--audience", "internal", "--reason", "Anfrage 12/2017"]
    private let county: SmallCounty

    init() throws { county = try SmallCounty.shared.get() }

    private func run(_ arguments: String...) throws -> String {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments + Self.asked, in: county.folder)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test func `a table, a CSV, shapes and a chart say that they are internal, and why`() throws {
        let question = ["query", "incidents", "--by", "region,year", "--level", "municipality"]
        #expect(
            try run(question[0], question[1], question[2], question[3])
                .hasPrefix("NUR FÜR DEN DIENSTGEBRAUCH: Anfrage 12/2017\n"))
        let table = try WrittenTable(try run("query", "incidents", "--by", "region,month", "--format", "csv"))
        #expect(table.rows.allSatisfy { $0["audience"] == "internal: Anfrage 12/2017" })
        let shapes = try run("query", "incidents", "--by", "region,year", "--format", "geojson")
        let features = shapes.matches(of: /"type": ?"Feature"/).count
        #expect(features == 4)
        #expect(shapes.matches(of: /"audience": ?"internal: Anfrage 12\\?\/2017"/).count == features)
        #expect(
            try run("chart", "line", "incidents", "--by", "region,year")
                .contains(/<text[^>]*>(<tspan[^>]*>)?NUR FÜR DEN DIENSTGEBRAUCH/))
        #expect(
            try run("map", "incidents", "--by", "region,year", "--where", "date = 2017", "--per", "1000")
                .contains(/<text[^>]*>(<tspan[^>]*>)?NUR FÜR DEN DIENSTGEBRAUCH/))
        #expect(try run("trend", "incidents", "--by", "region,year").hasPrefix("NUR FÜR DEN DIENSTGEBRAUCH"))
    }

    @Test func `the question and the reason are logged where only the house reads, a figure never`() throws {
        let own = try SmallCounty()
        #expect(try own.run("import").exitCode == 0)
        for _ in 1...2 {
            let outcome = try own.run(
                "query", "incidents", "--by", "region,month", "--audience", "internal", "--reason", "Anfrage\n13/2017")
            #expect(outcome.exitCode == 0)
        }
        let lines = try Files.text("\(own.folder)/.kreisblick/internal-use.log").split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            #expect(line.contains(/^\d{4}-\d\d-\d\d\tincidents --by region,month\tAnfrage 13\/2017$/))
        }
        #expect(try Files.permissions("\(own.folder)/.kreisblick/internal-use.log") == 0o600)
        #expect(try Files.permissions("\(own.folder)/.kreisblick") == 0o700)
    }

    @Test func `of questions asked at the same time each is logged`() throws {
        let own = try SmallCounty()
        #expect(try own.run("import").exitCode == 0)
        let asked = try Program.run(
            tool: "sh",
            [
                "-c",
                """
                for number in 1 2 3 4 5 6 7 8; do
                    "$0" query incidents --by year --audience internal --reason "Nummer $number" >/dev/null &
                done
                wait
                """, "\(Program.buildFolder)/kreisblick",
            ], in: own.folder)
        #expect(asked.exitCode == 0)
        #expect(asked.errors == "")
        let log = try Files.text("\(own.folder)/.kreisblick/internal-use.log")
        for number in 1...8 { #expect(log.contains("Nummer \(number)\n")) }
    }

    @Test func `a question that fails or is public is not logged`() throws {
        let own = try SmallCounty()
        #expect(try own.run("import").exitCode == 0)
        #expect(try own.run("query", "incidents", "--by", "region,year").exitCode == 0)
        let failed = try own.run(
            "query", "incidents", "--by", "regoin", "--audience", "internal", "--reason", "Anfrage")
        #expect(failed.exitCode == 1)
        #expect(!Files.exists("\(own.folder)/.kreisblick/internal-use.log"))
    }
}

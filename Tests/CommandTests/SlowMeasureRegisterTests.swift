import Foundation
import TestSupport
import Testing

/// The register of measures with what is published of each.
@Suite(.slow) struct SlowMeasureRegisterTests {
    private static let register = """
        id,name,name_en,audience,audience_en,regions,indicator,indicator_en,reach_per_1000,denominator,status
        sprachkurs,Sprachkurs,Language course,Kinder,children,01,Kinder,children,yes,pupils,laufend
        theater,Theater,Theatre,Kinder,children,0101|0102,Kinder,children,yes,pupils,laufend
        boxen,Boxen,Boxing,Kinder,children,0101,Kinder,children,yes,pupils,laufend
        schulung,Schulung,Training,Fachkräfte,staff,01,Teilnehmende,participants,no,pupils,laufend
        beratung,Beratung,Advice,Familien,families,01,Familien,families,yes,,laufend
        lotsen,Lotsen,Guides,Kinder,children,01,Kinder,children,yes,pupils,laufend
        flyer,Flyer,Flyers,Familien,families,01,Flyer,flyers,no,,genannt

        """

    /// `boxen` has one participation in Nordheim, which is withheld, and `theater` protects it.
    private static let courses = """
        Tag;Ort;Kurs;Zahl
        01.03.2016;Nordheim;sprachkurs;20
        01.03.2017;Nordheim;sprachkurs;25
        02.03.2017;Südheim;sprachkurs;40
        01.03.2017;Nordheim;boxen;1
        02.03.2017;Südheim;boxen;30
        02.03.2017;Südheim;schulung;12
        02.03.2017;Südheim;beratung;9
        01.03.2017;Nordheim;theater;19
        02.03.2017;Südheim;theater;29

        """

    private func county(published: String = "[region, year, measure]", release: Bool = true) throws -> SmallCounty {
        let county = try SmallCounty()
        let settings = "\(county.folder)/kreisblick.yaml"
        try Files.replace(
            "population: reference/population.csv",
            with: "population: [reference/population.csv, reference/schueler.csv]\nmeasures: measures.csv", in: settings
        )
        try Files.replace(
            "publication:\n",
            with: """
                  - {profile: profiles/kurse.yaml, files: "sources/kurse.csv"}
                publication:
                  participation:
                    - {by: \(published), level: municipality}

                """, in: settings)
        for (name, text) in [
            ("measures.csv", Self.register), ("sources/kurse.csv", Self.courses),
            (
                "reference/schueler.csv",
                "code,date,population,kind\n01,2016-12-31,1000,pupils\n0101,2016-12-31,950,pupils\n"
                    + "0102,2016-12-31,50,pupils\n"
            ),
            (
                "profiles/kurse.yaml",
                """
                records: participation
                supplier: Schule
                columns: {date: {from: Tag, format: dd.MM.yyyy}, region: {from: Ort, match: name}, measure: Kurs,
                  enrolments: Zahl}
                delivery: {coverage: "2016-01-01/2017-12-31"}

                """
            ),
        ] {
            try Files.write(text, to: "\(county.folder)/\(name)")
        }
        try block("register: measures\nname: register", in: county)
        try #require(try county.run("import").exitCode == 0)
        if release { try #require(try county.run("release").exitCode == 0) }
        return county
    }

    private func block(_ text: String, in county: SmallCounty, front: String = "title: Lage") throws {
        try Files.write(
            "---\n\(front)\n---\n\n```kreisblick\n\(text)\n```\n", to: "\(county.folder)/reviews/lage.md")
    }

    /// The cells of each measure's row, by its name.
    private func rows(_ county: SmallCounty, _ options: String...) throws -> [String: [String]] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["review", "reviews/lage.md", "--out", "out"] + options,
            in: county.folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        var rows = [String: [String]]()
        for row in try Files.text("\(county.folder)/out/index.html").matches(of: /(?s)<tr>(.*?)<\/tr>/) {
            let cells = row.output.1.matches(of: /(?s)<t[hd][^>]*>(.*?)<\/t[hd]>/).map { String($0.output.1) }
            rows[cells[0]] = Array(cells.dropFirst(4))
        }
        return rows
    }

    @Test func `each measure has its row: a figure, a reach where one makes sense, and where it arrives`() throws {
        let rows = try rows(try county())
        #expect(
            rows["Maßnahme"]
                == ["Teilnahmen 2017", "Je 1.000 der Zielgruppe", "Gemeinden mit Teilnahmen", "Stand"])
        #expect(rows["Sprachkurs"] == ["65", "65,0", "2 von 2", "laufend"])
        #expect(rows["Schulung"] == ["12", "entfällt", "1 von 2: Südheim", "laufend"])
        #expect(rows["Beratung"] == ["9", "Größe der Zielgruppe unbekannt", "1 von 2: Südheim", "laufend"])
        #expect(rows.count == 8)
    }

    @Test func `what is counted in sessions is told as such, and has neither rate nor reach`() throws {
        let county = try county()
        let (settings, measures) = ("\(county.folder)/kreisblick.yaml", "\(county.folder)/measures.csv")
        try Files.replace("denominator,status", with: "denominator,status,counted", in: measures)
        try Files.replace("laufend\n", with: "laufend,\n", in: measures)
        try Files.replace(
            "no,,genannt\n", with: "no,,genannt,\nrat,Rat,Council,,,01,Sitzungen,meetings,no,,laufend,sessions\n",
            in: measures)
        try Files.replace(
            "theater,Theater", with: "stab,Stab,Board,,,01,Sitzungen,meetings,no,,laufend,sessions\ntheater,Theater",
            in: measures)
        try Files.replace(
            "    - {by: [region, year, measure], level: municipality}",
            with: "    - {by: [region, year, measure], level: municipality}\n"
                + "    - {by: [region, year, measure], level: county, measure: sessions}", in: settings)
        try Files.replace(
            "publication:\n", with: "  - {profile: profiles/rat.yaml, files: \"sources/rat.csv\"}\npublication:\n",
            in: settings)
        try Files.write(
            "Tag;Ort;Kurs;Termine\n05.03.2017;Kreis Beispiel;rat;4\n", to: "\(county.folder)/sources/rat.csv")
        try Files.write(
            """
            records: participation
            supplier: Kreis
            columns: {date: {from: Tag, format: dd.MM.yyyy}, region: {from: Ort, match: name}, measure: Kurs, sessions: Termine}
            delivery: {coverage: "2016-01-01/2017-12-31"}

            """, to: "\(county.folder)/profiles/rat.yaml")
        for command in ["import", "release"] {
            let outcome = try county.run(command)
            try #require(outcome.exitCode == 0, "\(outcome.errors)")
        }
        let rows = try rows(county)
        #expect(rows["Maßnahme"]?.first == "Zahl 2017")
        #expect(rows["Rat"] == ["4 Termine", "entfällt", "entfällt", "laufend"])
        #expect(rows["Stab"] == ["keine Zahl geliefert", "entfällt", "entfällt", "laufend"])
        #expect(rows["Sprachkurs"] == ["65 Teilnahmen", "65,0", "2 von 2", "laufend"])
        #expect(try Files.text("\(county.folder)/out/register-sessions.csv").contains(",rat,"))
        // Who sends no sessions is not among those who had none.
        #expect(try !Files.text("\(county.folder)/out/register-sessions.csv").contains("sprachkurs"))
        let audit = try county.run("audit", "out")
        #expect(audit.exitCode == 0, "\(audit.output)\(audit.errors)")
        try Files.replace("laufend,sessions\ntheater", with: "laufend,sesions\ntheater", in: measures)
        let refused = try county.run("review", "reviews/lage.md")
        #expect(refused.exitCode == 1 && refused.errors.contains("„counted“"), "\(refused.errors)")
    }

    @Test func `no figure delivered is neither zero nor withheld`() throws {
        let rows = try rows(try county())
        #expect(rows["Lotsen"] == ["keine Zahl geliefert", "fehlt", "unbekannt", "laufend"])
        #expect(rows["Flyer"] == ["keine Zahl geliefert", "entfällt", "unbekannt", "genannt"])
    }

    @Test func `what is withheld stays so, and a small audience has no rate`() throws {
        let rows = try rows(try county())
        let places = "nicht veröffentlicht: Nordheim, Südheim"
        #expect(rows["Boxen"] == ["nicht veröffentlicht", "nicht veröffentlicht", places, "laufend"])
        #expect(
            rows["Theater"] == [
                "Nordheim nicht veröffentlicht, Südheim nicht veröffentlicht",
                "Nordheim nicht veröffentlicht, Südheim Zielgruppe zu klein", places, "laufend",
            ])
    }

    @Test func `a document for the house shows no more, and a draft says that it is one`() throws {
        let county = try county()
        let released = try rows(county)
        try block("register: measures\nname: register", in: county, front: "title: X\naudience: internal\nreason: Test")
        #expect(try rows(county) == released)
        let draft = try self.county(release: false)
        #expect(try rows(draft, "--draft") == released)
        let page = try Files.text("\(draft.folder)/out/index.html")
        #expect(page.contains("<caption><strong class=\"mark\">ENTWURF, NICHT FREIGEGEBEN</strong>"))
    }

    @Test func `another year is asked for by its number, and one without figures is told`() throws {
        let county = try county()
        try block("register: measures\nname: register\nyear: 2016", in: county)
        let rows = try rows(county)
        #expect(rows["Maßnahme"]?.first == "Teilnahmen 2016")
        #expect(rows["Schulung"] == ["0", "entfällt", "0 von 2", "laufend"])
        try block("register: measures\nname: register\nyear: 2012", in: county)
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("reviews/lage.md, Block in Zeile 6"))
    }

    @Test func `its figures lie beside the page, and the audit reads them`() throws {
        let county = try county()
        _ = try rows(county)
        let table = try WrittenTable(try Files.text("\(county.folder)/out/register.csv"))
        #expect(table.rows.contains { $0["programme"] == "sprachkurs" && $0["value"] == "65" })
        #expect(table.rows.contains { $0["programme"] == "boxen" && $0["status"] == "Q" && $0["value"] == "" })
        let audit = try county.run("audit", "out")
        #expect(audit.exitCode == 0, "\(audit.output)\(audit.errors)")
    }

    @Test func `where participation is not published by measure the register stands without figures`() throws {
        let rows = try rows(try county(published: "[region, year]"))
        #expect(rows["Maßnahme"] == ["Stand"] && rows["Sprachkurs"] == ["laufend"])
    }

    @Test func `whom no population file counts is a mistake, and the kinds there are are named`() throws {
        let county = try county()
        try Files.replace(
            "yes,pupils,laufend\ntheater", with: "yes,pupls,laufend\ntheater", in: "\(county.folder)/measures.csv")
        let outcome = try county.run("review", "reviews/lage.md")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("pupils"), "\(outcome.errors)")
    }
}

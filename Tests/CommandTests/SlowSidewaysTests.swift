import Foundation
import TestSupport
import Testing

/// Nothing that is written for everybody depends on a withheld count: two counties whose published figures are the same and whose
/// withheld ones are not give the same bytes.
@Suite(.slow) struct SlowSidewaysTests {
    /// Incidents of 2017 by municipality and category; those of 2016 are alike in both counties.
    private typealias Counts = [String: [String: Int]]

    private static let one: Counts = [
        "Nordheim": ["Raub": 1, "Körperverletzung": 20, "Beleidigung": 9],
        "Südheim": ["Raub": 30, "Körperverletzung": 40, "Beleidigung": 50],
    ]
    private static let other: Counts = [
        "Nordheim": ["Raub": 2, "Körperverletzung": 20, "Beleidigung": 8],
        "Südheim": ["Raub": 29, "Körperverletzung": 40, "Beleidigung": 51],
    ]

    private static let review = """
        ---
        title: Lage
        ---

        In Nordheim waren es {{ value records: incidents, where: 'region = Nordheim and category = Raub and date = 2017', compare: year-before }}.

        ```kreisblick
        chart: line
        name: verlauf
        records: incidents
        by: [category, year]
        where: region = Nordheim
        ```

        ```kreisblick
        map: choropleth
        name: karte
        records: incidents
        by: [region, year]
        level: municipality
        where: date = 2017 and category = Raub
        per: 1000
        ```

        ```kreisblick
        board: incidents
        name: tafel
        by: [region, year, category]
        level: municipality
        per: 1000
        ```

        ```kreisblick
        map: tiles
        name: kacheln
        records: incidents
        by: [region, year]
        level: municipality
        where: date = 2017 and category = Beleidigung
        per: 1000
        ```

        ```kreisblick
        table: rates
        name: raten
        records: incidents
        by: [region, year]
        where: category = Raub
        per: 1000
        ```

        ```kreisblick
        compare: year-before
        name: vorjahr
        records: incidents
        by: [region, category, year]
        ```

        ```kreisblick
        register: measures
        name: massnahmen
        ```

        ```kreisblick
        note: method
        ```

        """

    private func county(_ counts: Counts) throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.replace(
            "- {by: [region, year, category], level: municipality}",
            with: "- {by: [region, category, year], level: municipality}",
            in: "\(county.folder)/kreisblick.yaml")
        let years = [("2016", Self.one.mapValues { $0.mapValues { $0 + 10 } }), ("2017", counts)]
        var rows = [String]()
        for (year, counts) in years {
            for (place, categories) in counts.sorted(by: { $0.key < $1.key }) {
                for (category, count) in categories.sorted(by: { $0.key < $1.key }) {
                    rows += (0..<count).map { "\($0 % 28 + 1).\($0 % 12 + 1).\(year);\(place);\(category)\n" }
                }
            }
        }
        try Files.write("Datum;Gemeinde;Delikt\n" + rows.joined(), to: "\(county.folder)/sources/polizei.csv")
        try Files.replace("dd.MM.yyyy", with: "d.M.yyyy", in: "\(county.folder)/profiles/polizei.yaml")
        try Files.write(Self.review, to: "\(county.folder)/reviews/lage.md")
        try addOtherKinds(to: county, offenders: counts["Nordheim"]?["Raub"] ?? 0)
        let imported = try county.run("import")
        try #require(imported.exitCode == 0, "\(imported.errors)")
        return county
    }

    /// Counts by age and sex, of which a small one and what protects it are withheld, and participation.
    private func addOtherKinds(to county: SmallCounty, offenders few: Int) throws {
        try Files.replace(
            "title: Kreis Beispiel\n", with: "title: Kreis Beispiel\nmeasures: measures.csv\n",
            in: "\(county.folder)/kreisblick.yaml")
        try Files.replace(
            "publication:\n",
            with: """
                  - {profile: profiles/alter.yaml, files: "sources/alter.csv"}
                  - {profile: profiles/kurse.yaml, files: "sources/kurse.csv"}
                publication:
                  counts:
                    - {by: [region, year, age_band, sex], level: municipality}
                  participation:
                    - {by: [region, year, measure], level: municipality}

                """, in: "\(county.folder)/kreisblick.yaml")
        try Files.write(
            """
            id,name,audience,regions,indicator,reach_per_1000,denominator,status
            Boxkurs,Boxkurs,Kinder,0101|0102,Kinder,yes,residents,laufend
            Sprachkurs,Sprachkurs,Kinder,01,Kinder,yes,residents,laufend
            Flyer,Flyer,Familien,01,Flyer,no,,laufend

            """, to: "\(county.folder)/measures.csv")
        try Files.write(
            """
            records: counts
            supplier: Polizei
            basis: closed-case
            columns: {date: Jahr, region: {from: AGS, match: code}, age_band: Alter, sex: Geschlecht,
              indicator: {value: cases}, value: Anzahl}

            """, to: "\(county.folder)/profiles/alter.yaml")
        var rows = "Jahr;AGS;Alter;Geschlecht;Anzahl\n"
        // What Nordheim has more, Südheim has less.
        for (ages, men, women, sums) in [
            ("0-13", 13 - few, 8 + few, (50, 60)), ("14-17", few, 20 - few, (40, 70)), ("18-24", 33, 40, (90, 95)),
        ] {
            rows += "2017;0101;\(ages);m;\(men)\n2017;0101;\(ages);w;\(women)\n"
            rows += "2017;0102;\(ages);m;\(sums.0 - men)\n2017;0102;\(ages);w;\(sums.1 - women)\n"
        }
        try Files.write(rows, to: "\(county.folder)/sources/alter.csv")
        try Files.write(
            """
            records: participation
            supplier: Schule
            columns: {date: {from: Tag, format: dd.MM.yyyy}, region: {from: Ort, match: name}, measure: Kurs,
              enrolments: Zahl}
            delivery: {coverage: "2016-01-01/2017-12-31"}

            """, to: "\(county.folder)/profiles/kurse.yaml")
        try Files.write(
            """
            Tag;Ort;Kurs;Zahl
            01.03.2017;Nordheim;Sprachkurs;\(26 - few)
            02.03.2017;Südheim;Sprachkurs;\(40 + few)
            01.03.2017;Nordheim;Boxkurs;\(few)
            02.03.2017;Südheim;Boxkurs;\(30 - few)

            """, to: "\(county.folder)/sources/kurse.csv")
    }

    private static let questions = [
        ["query", "incidents", "--by", "region,category,year", "--totals"],
        ["query", "incidents", "--by", "region,year", "--where", "category = Raub", "--per", "1000"],
        ["query", "incidents", "--by", "category,year", "--where", "region = Nordheim", "--share", "category"],
        ["query", "incidents", "--by", "category,year", "--where", "region = Nordheim", "--index", "2016"],
        ["query", "incidents", "--by", "category,year", "--where", "region = Nordheim", "--cumulate", "2016"],
        ["query", "incidents", "--by", "category,year", "--where", "region = Nordheim and date = 2017", "--top", "2"],
        ["compare", "incidents", "--by", "region,category,year"],
        ["compare", "incidents", "--by", "region,category,year", "--to", "2016"],
        ["compare", "incidents", "--by", "region,category,year", "--to", "county", "--per", "1000"],
        ["trend", "incidents", "--by", "region,category,year"],
        ["trend", "incidents", "--by", "region,category,year", "--totals"],
        ["signals", "incidents", "--by", "region,category,year", "--method", "ears-c1"],
        [
            "hotspots", "incidents", "--by", "region,category,year", "--where", "date = 2017 and category = Raub",
            "--per",
            "1000",
        ],
        ["needs", "incidents", "--by", "region,year", "--where", "date = 2017 and category = Raub", "--per", "1000"],
        [
            "effect", "--outcome", "incidents", "--region", "Nordheim", "--start", "2017-01-01", "--where",
            "category = Raub",
        ],
        ["chart", "line", "incidents", "--by", "category,year", "--where", "region = Südheim", "--alarms", "ears-c1"],
        ["chart", "index", "incidents", "--by", "category,year", "--where", "region = Nordheim"],
        ["chart", "multiples", "incidents", "--by", "region,category,year", "--where", "category = Raub", "--totals"],
        ["chart", "bars", "incidents", "--by", "category,year", "--where", "region = Nordheim"],
        [
            "chart", "dots", "incidents", "--by", "region,year", "--where", "category = Raub and date = 2017", "--per",
            "1000", "--totals",
        ],
        ["chart", "slope", "incidents", "--by", "category,year", "--where", "region = Nordheim"],
        ["chart", "heat-map", "incidents", "--by", "category,year", "--where", "region = Nordheim"],
        ["chart", "shares", "incidents", "--by", "category,year", "--where", "region = Nordheim"],
        [
            "chart", "funnel", "incidents", "--by", "region,year", "--where", "category = Raub and date = 2017",
            "--per",
            "1000",
        ],
        ["chart", "pyramid", "counts", "--by", "age_band,sex", "--where", "region = Nordheim and date = 2017"],
        ["chart", "spark", "incidents", "--by", "year", "--where", "region = Nordheim and category = Raub"],
        ["map", "incidents", "--by", "region,year", "--where", "date = 2017 and category = Raub", "--per", "1000"],
        ["map", "incidents", "--kind", "symbols", "--by", "region,year", "--where", "date = 2017 and category = Raub"],
        [
            "map", "incidents", "--kind", "bivariate", "--by", "region,year", "--where",
            "date = 2017 and category = Raub", "--per", "1000",
        ],
        [
            "map", "incidents", "--classes", "significance", "--by", "region,year", "--where",
            "date = 2017 and category = Raub", "--per", "1000",
        ],
        [
            "map", "incidents", "--kind", "tiles", "--by", "region,year", "--where", "date = 2017 and category = Raub",
            "--per", "1000",
        ],
    ]

    /// All that everybody may get, by name: what commands print, what files hold.
    private func everything(_ county: SmallCounty) throws -> [String: Data] {
        var all = [String: Data]()
        func run(_ arguments: [String]) throws {
            let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: county.folder)
            #expect(outcome.exitCode == 0, "\(arguments): \(outcome.errors)")
            all[arguments.joined(separator: " ")] = Data("\(outcome.output)\n\(outcome.errors)".utf8)
        }
        for question in Self.questions { try run(question + ["--audience", "draft"]) }
        try run(["release", "--out", "tables"])
        try run(["review", "reviews/lage.md", "--out", "page"])
        for question in Self.questions {
            try run(question)
            guard question[0] == "query" else { continue }
            let hasShapes = question.allSatisfy { !["--share", "--index", "--cumulate", "--top"].contains($0) }
            for form in ["csv", "json"] + (hasShapes ? ["geojson"] : []) { try run(question + ["--format", form]) }
            let workbook = try Program.run(
                tool: "sh",
                ["-c", "\"$0\" \"$@\" > table.xlsx", "\(Program.buildFolder)/kreisblick"] + question + [
                    "--format", "xlsx",
                ],
                in: county.folder)
            #expect(workbook.exitCode == 0, "\(workbook.errors)")
            all[question.joined(separator: " ") + " as a workbook"] = try Files.bytes("\(county.folder)/table.xlsx")
        }
        for folder in ["tables", "page"] {
            for (name, bytes) in try Files.tree("\(county.folder)/\(folder)") { all["\(folder)/\(name)"] = bytes }
        }
        all["releases.csv"] = try Files.bytes("\(county.folder)/releases.csv")
        return all
    }

    @Test func `other withheld counts leave all that everybody gets as it is, byte by byte`() throws {
        let (one, other) = (try county(Self.one), try county(Self.other))
        let exact = [
            "query", "incidents", "--by", "region,category,year", "--audience", "internal", "--reason", "Test",
        ]
        let (inOne, inOther) = try (
            Program.run(tool: "\(Program.buildFolder)/kreisblick", exact, in: one.folder).output,
            Program.run(tool: "\(Program.buildFolder)/kreisblick", exact, in: other.folder).output
        )
        #expect(inOne != inOther, "the counts are not the same")
        let (first, second) = (try everything(one), try everything(other))
        #expect(first.keys == second.keys && first.count > 40)
        for (name, bytes) in first.sorted(by: { $0.key < $1.key }) {
            #expect(bytes == second[name], "\(name) is another")
        }
        let table = try #require(
            first["tables/incidents-region-category-year-municipality.csv"].map { String(decoding: $0, as: UTF8.self) })
        #expect(table.contains(",Q\r\n"), "something is withheld")
        let page = try #require(first["page/index.html"].map { String(decoding: $0, as: UTF8.self) })
        #expect(page.contains("In Nordheim waren es nicht veröffentlicht (2016: 11)."))
        #expect(page.contains("Nordheim nicht veröffentlicht, Südheim nicht veröffentlicht"))
    }
}

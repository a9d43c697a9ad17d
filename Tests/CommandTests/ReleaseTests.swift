import Testing

/// `release`: what is published, remembered and marked.
@Suite struct ReleaseTests {
    private let county: SmallCounty
    private static let question = ["query", "incidents", "--by", "region,year", "--level", "municipality"]

    init() throws {
        county = try SmallCounty()
        let imported = try county.run("import")
        try #require(imported.exitCode == 0, "\(imported.errors)")
    }

    private func run(_ arguments: [String], in folder: String? = nil) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: folder ?? county.folder)
    }

    private func csv(_ further: String...) throws -> WrittenTable {
        try WrittenTable(try run(Self.question + ["--format", "csv"] + further).output)
    }

    /// Three incidents more in Nordheim, told later.
    private func deliverMore() throws {
        let rows = (1...3).map { "0\($0).04.2017;Nordheim;Gewalt/Raub\n" }.joined()
        try Files.write("Datum;Gemeinde;Delikt\n" + rows, to: "\(county.folder)/sources/polizei-mehr.csv")
        let profile = try Files.text("\(county.folder)/profiles/polizei.yaml")
        try Files.write(
            profile.replacing("coverage: \"2016-01-01/2017-12-31\"", with: "coverage: \"2017-04-01/2017-04-03\""),
            to: "\(county.folder)/profiles/mehr.yaml")
        let settings = try Files.text("\(county.folder)/kreisblick.yaml")
        try Files.write(
            settings.replacing(
                "sources:\n", with: "sources:\n  - {profile: profiles/mehr.yaml, files: \"sources/polizei-mehr.csv\"}\n"
            ).replacing("polizei*.csv", with: "polizei.csv"),
            to: "\(county.folder)/kreisblick.yaml")
        let imported = try county.run("import")
        #expect(imported.exitCode == 0, "\(imported.errors)")
    }

    @Test func `what is not released is marked as a draft in every form, and what is released is not`() throws {
        let draft = try run(Self.question)
        #expect(draft.output.hasPrefix("ENTWURF, NICHT FREIGEGEBEN\n"))
        #expect(draft.errors.contains("Entwurf: Von incidents ist noch nichts freigegeben."))
        #expect(try csv().rows.allSatisfy { $0["audience"] == "draft" })
        for form in ["json", "geojson"] {
            let text = try run(Self.question + ["--format", form]).output
            #expect(text.contains(/"audience": ?"draft"/), "\(form)")
        }
        #expect(
            try run(["chart", "line", "incidents", "--by", "region,year"]).output.contains("ENTWURF, NICHT FREIGEGEBEN")
        )
        #expect(
            try run(["map", "incidents", "--by", "region,year", "--where", "date = 2017", "--per", "1000"]).output
                .contains("ENTWURF, NICHT FREIGEGEBEN"))
        #expect(try county.run("review", "reviews/lage.md", "--out", "draft").exitCode == 0)
        #expect(try Files.text("\(county.folder)/draft/index.html").contains("ENTWURF, NICHT FREIGEGEBEN"))
        #expect(try Files.names(in: "\(county.folder)/draft", ending: ".csv") == ["entwurf-jahre.csv"])

        #expect(try county.run("release").exitCode == 0)
        let released = try run(Self.question)
        #expect(!released.output.contains("ENTWURF") && released.errors == "")
        #expect(try csv().rows.allSatisfy { $0["audience"] == nil })
        #expect(try county.run("review", "reviews/lage.md", "--out", "public").exitCode == 0)
        #expect(!(try Files.text("\(county.folder)/public/index.html").contains("ENTWURF")))
        #expect(try county.run("review", "reviews/lage.md", "--draft", "--out", "again").exitCode == 0)
        #expect(try Files.text("\(county.folder)/again/index.html").contains("ENTWURF, NICHT FREIGEGEBEN"))
    }

    @Test func `a trial enters nothing, a release is entered once`() throws {
        let trial = try county.run("release", "--dry-run")
        #expect(trial.output.hasPrefix("incidents: würde Freigabe 1; "), "\(trial.output)")
        #expect(
            !Files.exists("\(county.folder)/releases.csv") && !Files.exists("\(county.folder)/.kreisblick/releases"))
        let release = try county.run("release", "--language", "en")
        #expect(
            release.output.hasPrefix("incidents: release 1; 18 cells = 18 published + 0 withheld"), "\(release.output)")
        let list = try Files.text("\(county.folder)/releases.csv")
        #expect(list.hasPrefix("number,kind,tables,cells,withheld,fingerprint\n1,incidents,2,18,0,"))
        #expect(try county.run("release").output.hasPrefix("incidents: unverändert seit Freigabe 1; "))
        #expect(try Files.text("\(county.folder)/releases.csv") == list)
        #expect(try Files.permissions("\(county.folder)/.kreisblick/releases/1-incidents.txt") == 0o600)
        // A line of settings that changes no figure makes no release.
        let settings = try Files.text("\(county.folder)/kreisblick.yaml")
        try Files.write("# So heißt der Kreis.\n" + settings, to: "\(county.folder)/kreisblick.yaml")
        #expect(try county.run("release").output.hasPrefix("incidents: unverändert seit Freigabe 1; "))
    }

    @Test func `public answers are those of the last release until the next`() throws {
        #expect(try county.run("release").exitCode == 0)
        let before = try run(Self.question).output
        try deliverMore()
        let after = try run(Self.question)
        #expect(after.output == before)
        #expect(after.errors.contains("Stand ist die Freigabe 1"))
        let draft = try csv("--audience", "draft")
        #expect(
            draft.rows.contains { $0["region_name"] == "Nordheim" && $0["period"] == "2017" && $0["value"] == "15" })
        #expect(draft.rows.allSatisfy { $0["audience"] == "draft" })
        #expect(try county.run("release").output.hasPrefix("incidents: Freigabe 2; "))
        let released = try csv()
        #expect(
            released.rows.contains { $0["region_name"] == "Nordheim" && $0["period"] == "2017" && $0["value"] == "15" })
        #expect(try Files.text("\(county.folder)/releases.csv").split(separator: "\n").count == 3)
    }

    @Test(arguments: [false, true])
    func `a release that tells of single late reports beside the one before says so, unless they are protected`(
        areProtected: Bool
    ) throws {
        if areProtected {
            try Files.replace(
                "{threshold: 3,", with: "{revisions: protect, threshold: 3,", in: "\(county.folder)/kreisblick.yaml")
        }
        #expect(try county.run("release").exitCode == 0)
        try deliverMore()
        let words = "gezeigte Anzahlen weichen um 1 bis 3 von Freigabe 1 ab"
        for command in [["release", "--dry-run"], ["release"]] {
            let outcome = try run(command)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            #expect(outcome.output.contains(words) != areProtected, "\(outcome.output)")
        }
        #expect(!(try county.run("release").output.contains(words)))
    }

    @Test func `a copy without the ledger neither releases nor answers everybody, and says what is missing`() throws {
        #expect(try county.run("release").exitCode == 0)
        let copy = try Files.freshFolder("copy") + "/county"
        try Files.copy(county.folder, to: copy)
        try Files.remove("\(copy)/.kreisblick")
        #expect(try run(["import"], in: copy).exitCode == 0)
        for command in [["release"], ["release", "--dry-run"], Self.question] {
            let outcome = try run(command, in: copy)
            #expect(outcome.exitCode == 1 && outcome.output == "")
            #expect(outcome.errors.contains("releases.csv nennt die Freigabe 1"), "\(outcome.errors)")
        }
        let exact = try run(Self.question + ["--audience", "internal", "--reason", "Prüfung"], in: copy)
        #expect(exact.exitCode == 0, "the house still counts")
        try Files.copy("\(county.folder)/.kreisblick/releases", to: "\(copy)/.kreisblick/releases")
        #expect(try run(["release"], in: copy).exitCode == 0)
    }

    @Test func `a ledger that was tampered with is refused by name`() throws {
        #expect(try county.run("release").exitCode == 0)
        let path = "\(county.folder)/.kreisblick/releases/1-incidents.txt"
        let text = try Files.text(path)
        try Files.write(text.replacing("A\t10", with: "A\t11"), to: path)
        try deliverMore()
        for arguments in [["release"], Self.question] {
            let outcome = try run(arguments)
            #expect(outcome.exitCode == 1 && outcome.errors.contains("1-incidents.txt ist nicht, was bei der Freigabe"))
        }
        try Files.write(text, to: path)
        let register = "\(county.folder)/.kreisblick/releases/register"
        try Files.write(try Files.text(register).replacing("1 incidents", with: "2 incidents"), to: register)
        #expect(try county.run("release").errors.contains("register ist nicht"))
    }

    @Test func `the tables of a release are written with all their totals`() throws {
        #expect(try county.run("release", "--out", "tables").exitCode == 0)
        let names = try Files.names(in: "\(county.folder)/tables", ending: ".csv").sorted()
        #expect(names == ["incidents-region-year-category-municipality.csv", "incidents-region-year-municipality.csv"])
        let table = try WrittenTable(try Files.text("\(county.folder)/tables/incidents-region-year-municipality.csv"))
        #expect(table.rows.contains { $0["region_code"] == "01" && $0["period"] == "2016" && $0["value"] == "30" })
    }

    @Test func `where much would be lost coarser tables are proposed with what each would lose`() throws {
        try Files.replace("{by: [region, year]", with: "{by: [region, month]", in: "\(county.folder)/kreisblick.yaml")
        let rows = (0..<40).map { number in
            "\(10 + number % 17).\(10 + number % 3).201\(6 + number % 2);\(number % 5 < 2 ? "Nordheim" : "Südheim");\(number % 7 < 3 ? "Raub" : "Nötigung")\n"
        }
        try Files.write("Datum;Gemeinde;Delikt\n" + rows.joined(), to: "\(county.folder)/sources/polizei.csv")
        #expect(try county.run("import", "--confirm").exitCode == 0)
        let trial = try county.run("release", "--dry-run")
        #expect(trial.output.contains("Weniger ginge verloren mit"), "\(trial.output)\(trial.errors)")
        #expect(trial.output.contains("--by region,month --level municipality: Jahr statt Monat – "), "\(trial.output)")
    }

    @Test func `nothing imported and nothing to publish are told`() throws {
        let empty = try SmallCounty()
        let outcome = try empty.run("release")
        #expect(outcome.exitCode == 1 && outcome.errors.contains("noch nichts importiert"))
        let settings = try Files.text("\(empty.folder)/kreisblick.yaml")
        try Files.write(
            String(settings.prefix(upTo: settings.firstRange(of: "publication:")?.lowerBound ?? settings.endIndex)),
            to: "\(empty.folder)/kreisblick.yaml")
        let none = try empty.run("release")
        #expect(none.exitCode == 1 && none.errors.contains("unter „publication“ keine Tabelle"))
    }

    private func protect(_ disclosure: String) throws {
        try Files.replace(
            "disclosure: {threshold: 3, width: 3}", with: "disclosure: \(disclosure)",
            in: "\(county.folder)/kreisblick.yaml")
    }

    @Test(arguments: ["controlled", "random", "nearest"])
    func `a rounded release is answered with its rounded counts, before and after`(rounding: String) throws {
        try protect("{method: round, base: 5, rounding: \(rounding)}")
        let question = Self.question + ["--format", "csv"]
        let draft = try WrittenTable(try run(question + ["--audience", "draft"]).output)
        #expect(try county.run("release", "--out", "tables").output.contains("18 Zellen, alle gerundet"))
        let released = try WrittenTable(try run(question).output)
        #expect(released.rows.allSatisfy { Int($0["value"] ?? "").map { $0 % 5 == 0 } ?? false })
        #expect(released.rows.map { $0["value"] } == draft.rows.map { $0["value"] })
        let written = try WrittenTable(try Files.text("\(county.folder)/tables/incidents-region-year-municipality.csv"))
        for row in released.rows {
            #expect(
                written.rows.contains {
                    $0["region_code"] == row["region_code"] && $0["period"] == row["period"]
                        && $0["value"] == row["value"]
                })
        }
    }

    @Test func `withheld and rounded counts of the same cells are not published one after the other`() throws {
        #expect(try county.run("release").exitCode == 0)
        try Files.replace(
            "disclosure: {threshold: 3, width: 3}", with: "disclosure: {method: round}",
            in: "\(county.folder)/kreisblick.yaml")
        let outcome = try county.run("release")
        #expect(
            outcome.exitCode == 1 && outcome.errors.contains("mit einer anderen Methode geschützt"), "\(outcome.errors)"
        )
    }

    @Test func `few persons are withheld in tables by category too`() throws {
        try protect("{threshold: 3, persons: 5, reporters: 2}")
        let profile = try Files.text("\(county.folder)/profiles/polizei.yaml")
        try Files.write(
            profile.replacing(
                "  category: {from: Delikt}\n",
                with: "  category: {from: Delikt}\n  involved: {from: Beteiligte}\n  source: {from: Stelle}\n"),
            to: "\(county.folder)/profiles/polizei.yaml")
        // Five incidents with one person each among many.
        let rows = (1...28).flatMap { day in
            ["Raub", "Betrug"].flatMap { category in
                ["Nordheim", "Südheim"].map { place in
                    let isRare = category == "Raub" && place == "Nordheim"
                    return isRare && day > 5
                        ? ""
                        : "\(day < 10 ? "0" : "")\(day).03.2017;\(place);\(category);\(isRare ? 1 : 3);\(day % 2 == 0 ? "Polizei" : "Schule")\n"
                }
            }
        }
        try Files.write(
            "Datum;Gemeinde;Delikt;Beteiligte;Stelle\n" + rows.joined(), to: "\(county.folder)/sources/polizei.csv")
        let imported = try county.run("import", "--confirm")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let release = try county.run("release", "--out", "tables")
        #expect(release.exitCode == 0, "\(release.errors)")
        let table = try WrittenTable(
            try Files.text("\(county.folder)/tables/incidents-region-year-category-municipality.csv"))
        let rare = table.rows.first {
            $0["region_name"] == "Nordheim" && $0["period"] == "2017" && $0["category"] == "Raub"
        }
        #expect(rare?["status"] == "Q", "\(table.rows)")
    }

    @Test func `a list that an editor has saved with other line ends still tells of its ledger`() throws {
        #expect(try county.run("release").exitCode == 0)
        let list = "\(county.folder)/releases.csv"
        try Files.write(try Files.text(list).replacing("\n", with: "\r\n"), to: list)
        try Files.remove("\(county.folder)/.kreisblick/releases")
        #expect(try county.run("release").errors.contains("nennt die Freigabe 1"))
    }

    @Test func `a folder that cannot be made stops a release before anything is entered`() throws {
        for folder in ["kreisblick.yaml", ".kreisblick/releases", "/proc/nowhere"] {
            let outcome = try county.run("release", "--out", folder)
            #expect(outcome.exitCode == 1, "\(folder): \(outcome.output)")
            #expect(!Files.exists("\(county.folder)/releases.csv"))
        }
    }
}

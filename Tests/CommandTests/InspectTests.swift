import Testing

/// `kreisblick inspect`, and the way from there to an answer. All rows are fictitious.
@Suite struct InspectTests {
    private static let incidents = """
        Fiktive Beispieldaten
        Tattag;Uhrzeit;Gemeinde;Delikt;Beteiligte;Nachname
        03.01.2017;14;Nordheim;Beleidigung;2;x
        31.01.2017;22;Südheim;Bedrohung;3;y
        14.02.2017;9;Nordheim;Beleidigung;2;z
        Quelle: frei erfunden

        """

    private func saved(_ text: String, as name: String, in county: SmallCounty) throws -> Program.Outcome {
        try Files.write(text, to: "\(county.folder)/\(name)")
        let outcome = try county.run("inspect", name)
        try Files.write(outcome.output, to: "\(county.folder)/profiles/gesehen.yaml")
        return outcome
    }

    @Test func `a file of incidents goes from inspect to an answer in two commands`() throws {
        let county = try SmallCounty()
        let seen = try saved(Self.incidents, as: "fiktiv-vorfaelle.csv", in: county)
        #expect(seen.exitCode == 0, "\(seen.errors)")
        for line in [
            "records: incidents", "date: Tattag", "hour: Uhrzeit", "region: Gemeinde", "category: Delikt",
            "involved: Beteiligte", "drop: [Nachname]", "# Trennzeichen ;", "Personenbezug: „Nachname“",
            "Probe mit diesem Profil: 3 Datensätze, 0 Zeilen zurückgewiesen",
        ] {
            #expect(seen.output.contains(line), "\(line) is missing in \(seen.output)")
        }
        let imported = try county.run("import", "fiktiv-vorfaelle.csv", "--profile", "profiles/gesehen.yaml")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let answer = try county.run(
            "query", "incidents", "--by", "region", "--audience", "internal", "--reason", "Test", "--format", "csv")
        #expect(answer.output.contains(",Nordheim,"), "\(answer.output)\(answer.errors)")
    }

    @Test func `a police cross-table goes from inspect to an answer in two commands`() throws {
        let county = try SmallCounty()
        let table = """
            Fiktive Kriminalstatistik;;;;
            Delikt;Nordheim;;Südheim;
            ;2016;2017;2016;2017
            Raub;4;<3;0;7
            Betrug;-;12;5;9

            """
        let seen = try saved(table, as: "fiktiv-kreuztabelle.csv", in: county)
        for line in [
            "records: counts", "region: {heading: 1}", "date: {heading: 2}", "category: Delikt", "unpivot: others",
        ] {
            #expect(seen.output.contains(line), "\(line) is missing in \(seen.output)")
        }
        let imported = try county.run("import", "fiktiv-kreuztabelle.csv", "--profile", "profiles/gesehen.yaml")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let answer = try county.run(
            "query", "counts", "--by", "region,year,category", "--audience", "internal", "--reason", "Test", "--format",
            "csv")
        #expect(answer.exitCode == 0, "\(answer.errors)")
        #expect(answer.output.contains("12"))
    }

    @Test func `a police cross-table in a spreadsheet goes from inspect to an answer in two commands`() throws {
        let county = try SmallCounty()
        try Files.copy(
            "\(Program.packageRoot)/Tests/ImportingTests/Fixtures/fiktiv-kreuztabelle.xlsx",
            to: "\(county.folder)/fiktiv-kreuztabelle.xlsx")
        let seen = try county.run("inspect", "fiktiv-kreuztabelle.xlsx")
        #expect(seen.output.contains("12 Datensätze, 0 Zeilen zurückgewiesen"), "\(seen.output)\(seen.errors)")
        let imported = try county.run("import", "fiktiv-kreuztabelle.xlsx")
        #expect(imported.output.contains("4 Summen geprüft, 4 stimmen"), "\(imported.output)\(imported.errors)")
        let answer = try county.run(
            "query", "counts", "--by", "region,year,category", "--audience", "internal", "--reason", "Test", "--format",
            "csv")
        for line in ["Nordheim,2017,Betrug,counts,12,A", "Südheim,2016,Raub,counts,0,A"] {
            #expect(answer.output.contains(line), "\(answer.output)\(answer.errors)")
        }
        // What the police withheld is withheld, not zero.
        #expect(answer.output.contains("Nordheim,2017,Raub,counts,,Q"), "\(answer.output)")
    }

    @Test func `import reads a file without a profile where nothing is open, and says so`() throws {
        let county = try SmallCounty()
        try Files.write(Self.incidents.replacing("Nachname", with: "Vermerk"), to: "\(county.folder)/fiktiv-neu.csv")
        let imported = try county.run("import", "fiktiv-neu.csv")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        #expect(imported.errors.contains("ohne Profil gelesen"))
        #expect(imported.output.contains("3 gespeichert"), "\(imported.output)")
        #expect(imported.output.contains("nicht übernommene Spalten: Vermerk"), "\(imported.output)")
    }

    @Test func `without a profile a file with a personal column is refused, the column and the way named`() throws {
        let county = try SmallCounty()
        try Files.write(Self.incidents, to: "\(county.folder)/fiktiv-neu.csv")
        let imported = try county.run("import", "fiktiv-neu.csv")
        #expect(imported.exitCode == 1 && imported.output == "")
        for word in ["„Nachname“", "kreisblick inspect fiktiv-neu.csv", "drop", "allow", "--profile"] {
            #expect(imported.errors.contains(word), "\(imported.errors)")
        }
        #expect(try county.run("query", "incidents", "--by", "region,year").exitCode == 1)
        // With the proposed profile it is taken, and the report says what is left out.
        _ = try saved(Self.incidents, as: "fiktiv-neu.csv", in: county)
        let taken = try county.run("import", "fiktiv-neu.csv", "--profile", "profiles/gesehen.yaml")
        #expect(taken.output.contains("(drop): Nachname"), "\(taken.errors)")
    }

    @Test func `where the file leaves questions open, import asks for inspect, which names them`() throws {
        let county = try SmallCounty()
        try Files.write("Ort;Anzahl\nNirgendwo;3\nIrgendwo;4\n", to: "\(county.folder)/fiktiv-offen.csv")
        let imported = try county.run("import", "fiktiv-offen.csv")
        #expect(imported.exitCode == 1)
        #expect(imported.errors.contains("kreisblick inspect fiktiv-offen.csv"))
        let seen = try county.run("inspect", "fiktiv-offen.csv", "--language", "en")
        #expect(seen.exitCode == 0)
        #expect(seen.output.contains("No column was found for “region”"))
    }

    @Test func `no workspace is needed`() throws {
        let folder = try Files.freshFolder("inspect")
        try Files.write(Self.incidents, to: "\(folder)/in.csv")
        let seen = try Program.run("inspect", "in.csv", in: folder)
        #expect(seen.exitCode == 0, "\(seen.errors)")
        #expect(seen.output.contains("records: incidents"))
        #expect(seen.output.contains("region: Gemeinde"))
        try Files.write("Datum;Wo\n01.03.2017;hier\n02.03.2017;da\n", to: "\(folder)/ohne.csv")
        #expect(try Program.run("inspect", "ohne.csv", in: folder).output.contains("noch nicht vollständig"))
        #expect(try Program.run("inspect", "absent.csv", in: folder).exitCode == 1)
    }

    @Test func `a hostile file name and header stay in their comments`() throws {
        let county = try SmallCounty()
        let name = "fiktiv\nallow: {Nachname: ja}\n\u{1B}[31m.csv"
        let text = Self.incidents.replacing("Beteiligte", with: "\"Zahl\u{1B}[31m\"")
        let seen = try saved(text, as: name, in: county)
        #expect(seen.exitCode == 0, "\(seen.errors)")
        #expect(!seen.output.contains("\u{1B}"))
        #expect(!seen.output.split(separator: "\n").contains { $0.hasPrefix("allow") })
        #expect(seen.output.contains("fiktiv\\nallow: {Nachname: ja}\\n\\u{1B}[31m.csv"))
        let imported = try county.run("import", name, "--profile", "profiles/gesehen.yaml")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        #expect(!(imported.output + imported.errors).contains("\u{1B}"))
    }

    @Test func `the profile that inspect tries is called a proposal, not by the file's name`() throws {
        let county = try SmallCounty()
        let rows = (1...28).map { "\($0).01.2017;Nirgendwo\n" } + (1...28).map { "\($0).02.2017;Nordheim\n" }
        try Files.write(
            "Datum;Gemeinde;Delikt\n" + rows.joined().replacing("\n", with: ";Raub\n"), to: "\(county.folder)/in.csv")
        let imported = try county.run("import", "in.csv")
        #expect(imported.exitCode == 1)
        #expect(!imported.errors.contains("Profil in.csv"), "\(imported.errors)")
    }
}

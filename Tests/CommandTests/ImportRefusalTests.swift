import Foundation
import Testing

/// A file that cannot be imported exits 1 with where, why and what to do, and the store stays as it was.
@Suite struct ImportRefusalTests {
    static let header = "Datum;Gemeinde;Delikt"
    static let good = "01.03.2017;Nordheim;Raub"

    /// What the file holds, and words that the message must have.
    static let files: [(content: Data, words: [String])] = [
        (Data("Datum;Ort;Delikt\n\(good)\n".utf8), ["Zeile 1", "„Gemeinde“", "profiles/polizei.yaml"]),
        (Data("\(header);Nachname\n\(good);Muster\n".utf8), ["Zeile 1", "„Nachname“", "drop"]),
        (Data("\(header);Notiz\n\(good);muster@example.org\n".utf8), ["„Notiz“", "E-Mail", "drop"]),
        (Data(), ["leer"]),
        (
            Data("\(header)\n\(good)\n31.02.2017;Nordheim;Raub\n".utf8),
            ["1 von 2", "Zeile 3", "31.02.2017", "--max-rejects"]
        ),
        (Data("\(header)\n01.03.2017;Nirgendwo;Raub\n".utf8), ["1 von 1", "Zeile 2", "Gemeinde"]),
        (Data("\(header)\n01.03.2017;\"Nordheim;Raub\n".utf8), ["Zeile 2", "Anführungszeichen"]),
        (Data([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0xFF]), ["keine Textdatei", "CSV"]),
        (Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), ["als .xlsx (ohne Kennwort) speichern"]),
        (Data("{\"Datum\": \"01.03.2017\"".utf8), ["Zeile 1", "JSON"]),
        (Data([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00, 0x00, 0x0A]), ["beschädigt", ".xlsx"]),
    ]

    @Test(arguments: files.indices)
    func `a bad file is refused as a whole, and the store stays as it was`(number: Int) throws {
        let (content, words) = Self.files[number]
        let county = try county()
        try Files.write(content, to: "\(county.folder)/neu.csv")
        try expectRefusal(of: "neu.csv", words: ["neu.csv"] + words, in: county)
    }

    @Test func `a folder, a wrong path and a pipe are refused without waiting`() throws {
        let county = try county()
        try expectRefusal(of: "sources", words: ["sources", "keine gewöhnliche Datei"], in: county)
        try expectRefusal(of: "fehlt.csv", words: ["fehlt.csv", "Pfad"], in: county)
        let pipe = try Program.run(tool: "mkfifo", ["\(county.folder)/rohr.csv"], in: county.folder)
        try #require(pipe.exitCode == 0)
        try expectRefusal(of: "rohr.csv", words: ["rohr.csv", "keine gewöhnliche Datei"], in: county)
    }

    @Test func `a header alone is refused where the profile does not say which days it covers`() throws {
        let county = try county()
        try Files.replace(
            "delivery: {coverage: \"2016-01-01/2017-12-31\"}\n", with: "", in: "\(county.folder)/profiles/polizei.yaml")
        try Files.write("\(Self.header)\n", to: "\(county.folder)/neu.csv")
        try expectRefusal(of: "neu.csv", words: ["neu.csv", "kein Datensatz"], in: county)
    }

    @Test func `bytes that are not in the profile's encoding are refused with the line`() throws {
        let county = try county()
        try Files.replace(
            "columns:", with: "dialect: {encoding: utf-8}\ncolumns:", in: "\(county.folder)/profiles/polizei.yaml")
        try Files.write(
            Data("\(Self.header)\n\(Self.good)\n01.03.2017;S".utf8) + Data([0xFC]) + Data("dheim;Raub\n".utf8),
            to: "\(county.folder)/neu.csv")
        try expectRefusal(of: "neu.csv", words: ["neu.csv, Zeile 3", "UTF-8", "encoding"], in: county)
    }

    @Test func `a file that no source and no profile knows and that leaves its day open is refused`() throws {
        let county = try county()
        try Files.write("Ort;Delikt\nNordheim;Raub\n", to: "\(county.folder)/neu.csv")
        let outcome = try county.run("import", "neu.csv")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("--profile"))
    }

    @Test func `rejected rows are told with line, column, reason and what to do, no value of a text among them`() throws
    {
        let county = try SmallCounty()
        try Files.write(
            "\(Self.header)\n\(Self.good)\n31.02.2017;Nordheim;Raub\n01.03.2017;Nordhiem;Raub\ngestern Abend;Nordheim;x\n",
            to: "\(county.folder)/neu.csv")
        let outcome = try county.run(
            "import", "neu.csv", "--profile", "profiles/polizei.yaml", "--max-rejects", "100")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("4 Zeilen = 1 gespeichert + 3 zurückgewiesen"))
        let rejects = try WrittenTable(try Files.text("\(county.folder)/.kreisblick/rejects/neu.csv.rejects.csv"))
        #expect(rejects.rows.map { $0["Zeile"] } == ["3", "4", "5"])
        #expect(rejects.rows.map { $0["Spalte"] } == ["Datum", "Gemeinde", "Datum"])
        #expect(rejects.rows[1]["Vorschlag"]?.contains("Nordheim") == true)
        #expect(rejects.rows.allSatisfy { !($0["Grund"] ?? "").isEmpty && !($0["Erwartet"] ?? "").isEmpty })
        #expect(rejects.rows.allSatisfy { !$0.values.contains { $0.contains("gestern") } })
    }

    @Test(arguments: [
        ("de", ["beiseite: 1 Summe, 1 Leerzeile, 3 aus einer anderen Tabelle", "Ab Zeile 15", "rejects.csv"]),
        ("en", ["set apart: 1 sum, 1 empty, 3 of another table", "from line 15", "rejects.csv"]),
    ])
    func `what was set apart is told by its kind, another table with what to do`(language: String, words: [String])
        throws
    {
        let county = try SmallCounty()
        let rows = (1...9).map { "0\($0).03.2017;Nordheim;Raub\n" }.joined()
        let text =
            "\(Self.header)\n\(rows)Summe;;9\n;;\n31.02.2017;Nordheim;Raub\n\nJahr;Ort;Anzahl\n2016;Nordheim;3\n2017;Nordheim;4\n"
        try Files.write(text, to: "\(county.folder)/neu.csv")
        let outcome = try county.run(
            "import", "neu.csv", "--profile", "profiles/polizei.yaml", "--max-rejects", "100", "--language", language)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for word in words { #expect(outcome.output.contains(word), "\(outcome.output)") }
        guard language == "de" else { return }
        let rejects = try WrittenTable(try Files.text("\(county.folder)/.kreisblick/rejects/neu.csv.rejects.csv"))
        let others = rejects.rows.filter { $0["Grund"] == "Zeile einer anderen Tabelle" }
        #expect(others.map { $0["Zeile"] } == ["15", "16", "17"])
        #expect(others.allSatisfy { $0["Vorschlag"]?.contains("eigene Datei") == true })
    }

    @Test func `an empty place has its own reason and advice`() throws {
        let county = try county()
        try Files.write("\(Self.header)\n\(Self.good)\n02.03.2017;;Raub\n", to: "\(county.folder)/neu.csv")
        try expectRefusal(of: "neu.csv", words: ["Zeile 3", "kein Ort angegeben"], in: county)
        let rejects = try Files.text("\(county.folder)/.kreisblick/rejects/neu.csv.rejects.csv")
        #expect(rejects.contains("Verbundene Zellen"), "\(rejects)")
    }

    @Test func `a dry run says the same and stores nothing`() throws {
        let county = try SmallCounty()
        let dry = try county.run("import", "--dry-run")
        #expect(dry.exitCode == 0)
        #expect(dry.output.contains("56 Zeilen = 56 zu speichern"))
        #expect(dry.output.contains("nichts gespeichert"))
        let answer = try county.run("query", "incidents", "--by", "region,year")
        #expect(answer.exitCode == 1)
        #expect(answer.errors.contains("kreisblick import"))
    }

    @Test(arguments: [
        (
            "de",
            ["Zeilen 3, 5 („Datum“): erwartet ein Tag", "; die erste: kein Datum", "Zeile 4 („Gemeinde“): erwartet "],
            ["Gründe", "Nordheim"]
        ),
        (
            "en",
            ["lines 3, 5 (“Datum”): expected a day", "; the first: not a date", "line 4 (“Gemeinde”): expected "],
            ["reasons"]
        ),
    ])
    func `a dry run tells why rows are rejected and where, since it writes no file of the reasons`(
        language: String, words: [String], others: [String]
    ) throws {
        let county = try SmallCounty()
        try Files.write(
            "\(Self.header)\n\(Self.good)\n31.02.2017;Nordheim;Raub\n01.03.2017;;Raub\n32.03.2017;Nordheim;Raub\n",
            to: "\(county.folder)/neu.csv")
        let outcome = try county.run(
            "import", "neu.csv", "--profile", "profiles/polizei.yaml", "--max-rejects", "100", "--dry-run",
            "--language", language)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for word in words { #expect(outcome.output.contains(word), "\(outcome.output)") }
        for word in others { #expect(!outcome.output.contains(word), "\(outcome.output)") }
        #expect(!Files.exists("\(county.folder)/.kreisblick/rejects"))
    }

    @Test func `of several files those before the bad one stay, the bad one leaves nothing`() throws {
        let county = try SmallCounty()
        try Files.write("Datum;Ort\n01.03.2017;Nordheim\n", to: "\(county.folder)/sources/polizei_neu.csv")
        let outcome = try county.run("import")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("sources/polizei_neu.csv, Zeile 1"))
        #expect(outcome.output.contains("sources/polizei.csv"))
        let again = try county.run("import", "sources/polizei.csv")
        #expect(again.output.contains("sources/polizei.csv: schon importiert"))
    }

    /// A county with its own delivery imported.
    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try #require(try county.run("import").exitCode == 0)
        return county
    }

    private func expectRefusal(of file: String, words: [String], in county: SmallCounty) throws {
        let before = try live(county)
        let outcome = try county.run("import", file, "--profile", "profiles/polizei.yaml")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        for word in words { #expect(outcome.errors.contains(word), "\(outcome.errors)") }
        #expect(try live(county) == before)
    }

    /// Everything the store keeps but the reasons of rejected rows.
    private func live(_ county: SmallCounty) throws -> [String: Data] {
        try Files.tree("\(county.folder)/.kreisblick").filter { !$0.key.hasPrefix("rejects/") }
    }
}

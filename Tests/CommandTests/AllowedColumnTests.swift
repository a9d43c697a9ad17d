import Testing

/// Columns that a profile lets through the privacy gate. All rows are invented.
@Suite struct AllowedColumnTests {
    /// A county whose delivery has a column with a mail address.
    private func county(_ allow: String) throws -> SmallCounty {
        let county = try SmallCounty()
        let (delivery, profile) = ("\(county.folder)/sources/polizei.csv", "\(county.folder)/profiles/polizei.yaml")
        let rows = try Files.text(delivery).split(separator: "\n")
        let wider = rows.enumerated().map {
            "\($1);" + ($0 == 0 ? "Notiz" : $0 == 1 ? "person@example.org" : "") + "\n"
        }
        try Files.write(wider.joined(), to: delivery)
        try Files.write(try Files.text(profile) + allow, to: profile)
        return county
    }

    @Test func `an allowed column is told and logged once, its values nowhere`() throws {
        let county = try county("allow: {Notiz: \"Anschrift einer Behörde\"}\n")
        #expect(try county.run("import", "--dry-run").exitCode == 0)
        #expect(!Files.exists("\(county.folder)/.kreisblick/internal-use.log"))
        for _ in 1...2 {
            let imported = try county.run("import", "--language", "de")
            #expect(imported.exitCode == 0)
            #expect(!(imported.output + imported.errors).contains("example"))
        }
        let log = try Files.text("\(county.folder)/.kreisblick/internal-use.log")
        #expect(
            log.contains(/^\d{4}-\d\d-\d\d\timport sources\/polizei.csv allow Notiz\tAnschrift einer Behörde\n$/),
            "\(log)")
    }

    @Test func `the report names what was allowed, what needlessly, and the rows that are one of a kind`() throws {
        let county = try county("allow: {Notiz: \"Anschrift einer Behörde\", Delikt: \"ohne Grund\"}\n")
        let german = try county.run("import", "--dry-run", "--language", "de")
        let report = german.output + german.errors
        #expect(
            report.contains(
                "trotz Einwand zugelassene Spalte „Notiz“ (enthält E-Mail-Adressen: 1 Wert, Zeile 2): Anschrift einer Behörde"
            ),
            "\(report)")
        #expect(report.contains("„allow“ nennt die Spalte „Delikt“, gegen die nichts spricht"))
        #expect(
            report.contains(
                "56 von 56 Zeilen sind an Datum und Ort eindeutig erkennbar; mit Wochen statt Tagen wären es"),
            "\(report)")
        let english = try county.run("import", "--dry-run", "--language", "en")
        #expect((english.output + english.errors).contains("56 of 56 rows are one of a kind by date and place"))
    }

    @Test func `without the allowance the file is refused`() throws {
        let refused = try county("").run("import", "--language", "de")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("„Notiz“ (enthält E-Mail-Adressen: 1 Wert, Zeile 2)"))
        #expect(refused.errors.contains("„allow“"))
        #expect(!refused.errors.contains("example"))
    }
}

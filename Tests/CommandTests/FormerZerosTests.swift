import Testing

/// On the territory of 2015 Altstadt and Altdorf, which went over into Neustadt on 2016-01-01. All rows are fictitious.
@Suite struct FormerZerosTests {
    private static let register = """
        code,name,level,parent,valid_from,valid_to
        01,Kreis Beispiel,county,,,
        0101,Nordheim,municipality,01,,
        0102,Südheim,municipality,01,,
        0103,Altstadt,municipality,01,,2015-12-31
        0104,Altdorf,municipality,01,,2015-12-31
        0109,Neustadt,municipality,01,2016-01-01,

        """

    private func rows(_ year: Int, _ place: String, _ count: Int) -> String {
        (1...count).map { "\($0 < 10 ? "0" : "")\($0).03.\(year);\(place);Raub\n" }.joined()
    }

    @Test func `what nobody can tell of a region that is no more is missing, and a true zero stays`() throws {
        let county = try SmallCounty()
        try Files.write(
            """
            title: Kreis Beispiel
            regions: {register: reference/regions.csv, changes: reference/changes.csv}
            disclosure: {threshold: 3, width: 3}
            sources:
              - {profile: profiles/polizei.yaml, files: "sources/polizei*.csv"}

            """, to: "\(county.folder)/kreisblick.yaml")
        try Files.write(Self.register, to: "\(county.folder)/reference/regions.csv")
        try Files.write(
            "date,from_code,to_code,weight\n2016-01-01,0103,0109,1\n2016-01-01,0104,0109,1\n",
            to: "\(county.folder)/reference/changes.csv")
        try Files.replace(
            "2016-01-01/2017-12-31", with: "2014-01-01/2017-12-31", in: "\(county.folder)/profiles/polizei.yaml")
        // Neustadt has rows in 2016 and none in 2017.
        try Files.write(
            "Datum;Gemeinde;Delikt\n" + rows(2015, "Altstadt", 8) + rows(2015, "Nordheim", 9)
                + rows(2016, "Neustadt", 12)
                + rows(2016, "Nordheim", 10) + rows(2017, "Nordheim", 11), to: "\(county.folder)/sources/polizei.csv")
        let imported = try county.run("import")
        #expect(imported.exitCode == 0, "\(imported.errors)")
        let found = try county.run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", "--territory", "2015", "--audience",
            "internal", "--reason", "Test", "--format", "csv")
        #expect(found.exitCode == 0, "\(found.errors)")
        let table = try WrittenTable(found.output)
        func cell(_ place: String, _ year: String) -> String? {
            let row = table.rows.first { $0.values.contains(place) && $0.values.contains(year) }
            return row.map { "\($0["value"] ?? "") \($0["status"] ?? "")" }
        }
        #expect(cell("Altstadt", "2015") == "8 A")
        #expect(cell("Altdorf", "2015") == "0 A")
        #expect(cell("Altstadt", "2016") == " O")
        #expect(cell("Altdorf", "2016") == " O")
        #expect(cell("Altdorf", "2017") == "0 A")
        #expect(cell("Südheim", "2016") == "0 A")
    }

    @Test func `without any file of changes a question says which regions nothing carries on`() throws {
        let county = try SmallCounty()
        try Files.write(Self.register, to: "\(county.folder)/reference/regions.csv")
        #expect(try county.run("import").exitCode == 0)
        let found = try county.run("query", "incidents", "--by", "region,year", "--language", "en")
        #expect(found.exitCode == 0)
        #expect(found.errors.contains("2 regions (such as 0103 on 2015-12-31) end by the register"), "\(found.errors)")
        let then = try county.run(
            "query", "incidents", "--by", "region,year", "--territory", "2015", "--audience", "internal", "--reason",
            "Test")
        #expect(then.exitCode == 0 && !then.errors.contains("0103"), "\(then.errors)")
    }
}

import Testing

/// A county and a town of one name, as the commands tell them apart. All rows are fictitious.
@Suite struct SharedNameTests {
    private func county(column: String, region: String) throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.replace(
            "Kreis Beispiel,county", with: "Nordheim,county", in: "\(county.folder)/reference/regions.csv")
        try Files.replace(
            "0101,Nordheim,", with: "0101,\"Nordheim, Stadt\",", in: "\(county.folder)/reference/regions.csv")
        try Files.replace(
            "{from: Gemeinde, match: name}", with: region, in: "\(county.folder)/profiles/polizei.yaml")
        try Files.replace("Gemeinde", with: column, in: "\(county.folder)/sources/polizei.csv")
        return county
    }

    private func places(_ county: SmallCounty) throws -> [String: String] {
        let answer = try county.run(
            "query", "incidents", "--by", "region", "--level", "municipality", "--audience", "internal", "--reason",
            "test",
            "--format", "csv")
        try #require(answer.exitCode == 0, "\(answer.errors)")
        return Dictionary(
            try WrittenTable(answer.output).rows.map { ($0["region_code"] ?? "", $0["value"] ?? "") },
            uniquingKeysWith: { $1 })
    }

    @Test func `a column of municipalities means the town`() throws {
        let county = try county(column: "Gemeinde", region: "Gemeinde")
        let imported = try county.run("import")
        #expect(imported.exitCode == 0 && !imported.output.contains("level"), "\(imported.output)\(imported.errors)")
        #expect(try places(county)["0101"] == "22")
    }

    @Test func `a column that does not say so leaves it open, and the report says what decides`() throws {
        let county = try county(column: "Gebiet", region: "Gebiet")
        let imported = try county.run("import")
        #expect(
            imported.output.contains(
                "22 Zeilen nennen Orte, die es als Landkreis und als Gemeinde gibt, gezählt unter Landkreis: Nordheim 22"
            ),
            "\(imported.output)\(imported.errors)")
        #expect(imported.output.contains("level: municipality"))
        try Files.replace(
            "region: Gebiet", with: "region: {from: Gebiet, level: municipality}",
            in: "\(county.folder)/profiles/polizei.yaml")
        let decided = try county.run("import")
        #expect(decided.exitCode == 0 && !decided.output.contains("level"), "\(decided.output)\(decided.errors)")
        #expect(try places(county)["0101"] == "22")
    }

    @Test func `a level that the register does not have is refused with those it has`() throws {
        let county = try county(column: "Gebiet", region: "{from: Gebiet, level: town}")
        let refused = try county.run("import", "--language", "en")
        #expect(refused.exitCode == 1)
        #expect(
            refused.errors.contains("“town”") && refused.errors.contains("county, municipality"), "\(refused.errors)")
        try Files.replace(
            "level: town", with: "match: code, level: county", in: "\(county.folder)/profiles/polizei.yaml")
        #expect(try county.run("import", "--language", "en").errors.contains("with “match: name”"))
    }
}

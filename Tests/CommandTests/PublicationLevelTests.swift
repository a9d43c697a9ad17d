import Testing

/// A level under `publication` that the register has not.
@Suite struct PublicationLevelTests {
    @Test(arguments: [
        (
            "en",
            "kreisblick.yaml, line 10, column 35: “muncipality” does not fit here; expected one of: county, municipality "
                + "(did you mean “municipality”?)."
        ),
        (
            "de",
            "kreisblick.yaml, Zeile 10, Spalte 35: „muncipality“ passt hier nicht; erwartet wird eines von: county, "
                + "municipality (gemeint vielleicht „municipality“?)."
        ),
    ])
    func `it is told where it stands`(language: String, complaint: String) throws {
        let county = try SmallCounty()
        try Files.replace(
            "{by: [region, year], level: municipality}", with: "{by: [region, year], level: muncipality}",
            in: "\(county.folder)/kreisblick.yaml")
        let outcome = try county.run("release", "--dry-run", "--language", language)
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
    }

    @Test func `a register without regions is what is missing`() throws {
        let county = try SmallCounty()
        try Files.write("code,name,level,parent\n", to: "\(county.folder)/reference/regions.csv")
        let outcome = try county.run("release", "--dry-run", "--language", "en")
        #expect(outcome.exitCode == 1)
        #expect(
            outcome.errors.contains("a level of the register of regions, which has no region yet"), "\(outcome.errors)")
    }
}

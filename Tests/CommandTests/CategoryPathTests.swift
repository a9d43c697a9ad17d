import Testing

/// A slash in a supplier's own words makes a group and a kind of it.
@Suite struct CategoryPathTests {
    private func county(_ map: String = "") throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.write(
            "Datum;Gemeinde;Delikt\n"
                + (10..<30).map {
                    "\($0).05.2017;Nordheim;\(["Diebstahl", "Diebstahl in/aus Keller/Boden"][$0 % 2])\n"
                }.joined(), to: "\(county.folder)/sources/polizei.csv")
        try Files.write(
            "from,to\nDiebstahl,Diebstahl/sonstiger\nDiebstahl in/aus Keller/Boden,Diebstahl/Keller\n",
            to: "\(county.folder)/maps/delikte.csv")
        try Files.replace(
            "{from: Delikt}", with: "{from: Delikt\(map)}", in: "\(county.folder)/profiles/polizei.yaml")
        return county
    }

    @Test func `the import says so, and what to do`() throws {
        let told = try county().run("import", "--language", "en")
        #expect(told.exitCode == 0, "\(told.errors)")
        #expect(
            told.output.contains(
                "1 of 2 terms of “category” hold “/” and are read as group/kind: Diebstahl in/aus Keller/Boden; if that is not "
                    + "meant, map them with “map” in the profile"), "\(told.output)")
    }

    @Test func `a map says what is meant, and nothing is said`() throws {
        let told = try county(", map: maps/delikte.csv").run("import", "--language", "en")
        #expect(told.exitCode == 0 && !told.output.contains("group/kind"), "\(told)")
    }

    @Test func `a look at the file says so before`() throws {
        let county = try county()
        let told = try county.run("inspect", "sources/polizei.csv", "--language", "en")
        #expect(
            told.output.contains(
                "“Delikt”: 1 of 2 terms hold “/” and are read as group/kind; if that is not meant, map"),
            "\(told.output)")
        #expect(!told.output.contains("Keller/Boden"), "values are not shown")
    }
}

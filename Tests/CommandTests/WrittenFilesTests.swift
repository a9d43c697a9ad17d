import Testing

/// Files that people write: a mistake in one names file and line, and what is meant.
@Suite struct WrittenFilesTests {
    @Test(arguments: [
        ("title: Kreis Beispiel", "titel: Kreis Beispiel", "kreisblick.yaml, Zeile 1", "„title“"),
        ("title: Kreis Beispiel", "title: [Kreis", "kreisblick.yaml, Zeile", "kein gültiges YAML"),
        ("threshold: 3", "threshhold: 3", "kreisblick.yaml, Zeile 5", "„threshold“"),
        ("threshold: 3", "threshold: drei", "kreisblick.yaml, Zeile 5", "ganze Zahl"),
        ("state: NI", "state: XX", "kreisblick.yaml, Zeile 4", "NI"),
        ("incidents:", "incidnts:", "kreisblick.yaml, Zeile 9", "„incidents“"),
        ("reference/regions.csv", "reference/fehlt.csv", "reference/fehlt.csv", "Pfad"),
    ])
    func `a mistake in kreisblick.yaml names file, line and what is meant`(
        old: String, new: String, place: String, meant: String
    ) throws {
        let county = try SmallCounty()
        try Files.replace(old, with: new, in: "\(county.folder)/kreisblick.yaml")
        let outcome = try county.run("regions", "list")
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
        #expect(outcome.errors.contains(meant), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("records: incidents", "records: incident", "profiles/polizei.yaml, Zeile 1", "incidents"),
        ("category:", "catgory:", "profiles/polizei.yaml, Zeile 6", "„category“"),
        ("dd.MM.yyyy", "TT.MM.JJJJ", "profiles/polizei.yaml, Zeile 4", "dd.MM.yyyy"),
        ("match: name", "match: nmae", "profiles/polizei.yaml, Zeile 5", "name"),
    ])
    func `a mistake in a profile names file, line and what is meant`(
        old: String, new: String, place: String, meant: String
    ) throws {
        let county = try SmallCounty()
        try Files.replace(old, with: new, in: "\(county.folder)/profiles/polizei.yaml")
        let outcome = try county.run("import")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
        #expect(outcome.errors.contains(meant), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("0102,Südheim,municipality,01", "0102,Südheim,municipality,09", "Zeile 4", "09"),
        ("0102,Südheim", "0101,Südheim", "Zeile 4", "0101"),
        ("52.2,", "52°12,", "Zeile 4", "Dezimalpunkt"),
    ])
    func `a mistake in the register names file, line and what is meant`(
        old: String, new: String, place: String, meant: String
    ) throws {
        let county = try SmallCounty()
        try Files.replace(old, with: new, in: "\(county.folder)/reference/regions.csv")
        let outcome = try county.run("regions", "list")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("regions.csv"), "\(outcome.errors)")
        #expect(outcome.errors.contains(place), "\(outcome.errors)")
        #expect(outcome.errors.contains(meant), "\(outcome.errors)")
    }
}

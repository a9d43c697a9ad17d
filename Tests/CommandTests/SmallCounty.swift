/// A county of two municipalities with a handful of invented rows, made with `init`: answers in no time.
struct SmallCounty {
    let folder: String

    /// Imported and released once, for tests that change nothing.
    static let shared = Result {
        let county = try SmallCounty()
        let imported = try county.run("import", "--language", "de")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        let released = try county.run("release", "--language", "de")
        guard released.exitCode == 0 else { throw Program.Failure(what: released.errors) }
        return county
    }

    /// A county of its own with nothing imported.
    init() throws {
        folder = try Files.freshFolder("county") + "/county"
        let made = try Program.run("init", folder, in: Files.parent(of: folder))
        guard made.exitCode == 0 else { throw Program.Failure(what: made.errors) }
        for (name, text) in [
            ("kreisblick.yaml", Self.configuration), ("reference/regions.csv", Self.register),
            ("reference/population.csv", Self.population), ("reference/boundaries.geojson", Self.boundaries),
            ("profiles/polizei.yaml", Self.profile), ("sources/polizei.csv", Self.delivery),
            ("reviews/lage.md", Self.review),
        ] {
            try Files.write(text, to: "\(folder)/\(name)")
        }
    }

    func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: folder)
    }

    private static let configuration = """
        title: Kreis Beispiel
        regions: {register: reference/regions.csv, boundaries: reference/boundaries.geojson}
        population: reference/population.csv
        calendar: {state: NI}
        disclosure: {threshold: 3, width: 3}
        sources:
          - {profile: profiles/polizei.yaml, files: "sources/polizei*.csv"}
        publication:
          incidents:
            - {by: [region, year], level: municipality}
            - {by: [region, year, category], level: municipality}

        """

    private static let register = """
        code,name,level,parent,latitude,longitude,aliases
        01,Kreis Beispiel,county,,,,
        0101,Nordheim,municipality,01,52.4,10.1,
        0102,Südheim,municipality,01,52.2,10.1,Suedheim

        """

    private static let population = """
        code,date,population
        0101,2016-12-31,10000
        0102,2016-12-31,20000

        """

    private static let boundaries = """
        {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"region_code": "0101"}, "geometry": {"type": "Polygon",
        "coordinates": [[[10.0, 52.3], [10.2, 52.3], [10.2, 52.5], [10.0, 52.5], [10.0, 52.3]]]}},
        {"type": "Feature", "properties": {"region_code": "0102"}, "geometry": {"type": "Polygon",
        "coordinates": [[[10.0, 52.1], [10.2, 52.1], [10.2, 52.3], [10.0, 52.3], [10.0, 52.1]]]}}]}

        """

    private static let profile = """
        records: incidents
        supplier: Polizei
        columns:
          date: {from: Datum, format: dd.MM.yyyy}
          region: {from: Gemeinde, match: name}
          category: {from: Delikt}
        delivery: {coverage: "2016-01-01/2017-12-31"}

        """

    /// 2016: Nordheim 10, Südheim 20; 2017: Nordheim 12, Südheim 14.
    private static let delivery =
        "Datum;Gemeinde;Delikt\n"
        + [("2016", "Nordheim", 10), ("2016", "Südheim", 20), ("2017", "Nordheim", 12), ("2017", "Südheim", 14)]
        .map { year, place, rows in
            (1...rows).map { "\($0 < 10 ? "0" : "")\($0).03.\(year);\(place);Gewalt/Raub\n" }.joined()
        }.joined()

    private static let review = """
        ---
        title: Lage
        formats: []
        ---

        Die Lage <script>alert("Hallo")</script> im <b onclick="x()">Kreis</b>, siehe [hier](javascript:alert(1)).

        ```kreisblick
        table: counts
        name: jahre
        records: incidents
        by: [region, year]
        level: municipality
        title: Vorfälle
        ```

        """
}

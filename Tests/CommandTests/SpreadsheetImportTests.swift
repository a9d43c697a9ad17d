import Testing

/// `import` on spreadsheets and points, and what it costs those who have none.
@Suite struct SpreadsheetImportTests {
    private static let fixtures = "\(Program.packageRoot)/Tests/ImportingTests/Fixtures"
    private static let profile = """
        records: incidents
        columns:
          date: {from: Tatzeit, format: "dd.MM.yyyy HH:mm"}
          region: {from: Gemeinde}
          category: {from: Delikt}
          involved: {from: Beteiligte}

        """

    private func county() throws -> SmallCounty {
        let county = try SmallCounty()
        try Files.replace(
            "0102,",
            with:
                "0103,Peine,municipality,01,,,\n0104,Edemissen,municipality,01,,,\n0105,Ilsede,municipality,01,,,\n0102,",
            in: "\(county.folder)/reference/regions.csv")
        try Files.write(Self.profile, to: "\(county.folder)/p.yaml")
        return county
    }

    @Test(arguments: ["xlsx", "ods"])
    func `a spreadsheet is imported as it came`(ending: String) throws {
        let county = try county()
        try Files.copy("\(Self.fixtures)/fiktiv-vorfaelle.\(ending)", to: "\(county.folder)/datei.\(ending)")
        let outcome = try county.run("import", "datei.\(ending)", "--profile", "p.yaml")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for words in [
            "\(ending.uppercased()), Blatt „Vorfälle 2017“; ausgeblendet: „Alt“", "40 Zeilen = 40 gespeichert",
        ] {
            #expect(outcome.output.contains(words), "\(outcome.output)")
        }
        let again = try county.run("import", "datei.\(ending)", "--profile", "p.yaml")
        #expect(again.output.contains("schon importiert"))
    }

    @Test func `points are imported, their columns named x and y`() throws {
        let county = try county()
        let profile =
            "records: incidents\ncolumns: {date: Tag, region: {value: Peine}, category: Delikt, involved: Anzahl}\n"
        try Files.write(profile, to: "\(county.folder)/p.yaml")
        try Files.copy("\(Self.fixtures)/fiktiv-punkte.gpkg", to: "\(county.folder)/punkte.gpkg")
        let outcome = try county.run(
            "import", "punkte.gpkg", "--profile", "p.yaml", "--max-rejects", "40")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for words in ["GeoPackage, WGS 84", "3 Zeilen = 2 gespeichert"] {
            #expect(outcome.output.contains(words), "\(outcome.output)")
        }
    }

    /// The loader tells each library that it looks for.
    @Test func `libraries that a question does not need are not opened for it, and GDAL by files that need it alone`()
        throws
    {
        let county = try SmallCounty.shared.get()
        let loader = ["LD_DEBUG": "libs", "KREISBLICK_DATASETS": "\(Program.packageRoot)/datasets"]
        let question = try Program.run(
            "query", "incidents", "--by", "region,year", "--level", "municipality", in: county.folder,
            environment: loader)
        #expect(question.exitCode == 0)
        #expect(question.errors.contains("libglpk"), "the loader tells")
        for library in ["libgdal", "libgeos", "libxlsxwriter", "libpq"] { #expect(!question.errors.contains(library)) }
        let own = try self.county()
        try Files.write(Self.profile, to: "\(own.folder)/p.yaml")
        try Files.copy("\(Self.fixtures)/fiktiv-vorfaelle.xlsx", to: "\(own.folder)/datei.xlsx")
        let sheet = try Program.run("import", "datei.xlsx", "--profile", "p.yaml", in: own.folder, environment: loader)
        #expect(sheet.exitCode == 0)
        #expect(!sheet.errors.contains("libgdal"))
        let points = try Program.run(
            "import", "\(Self.fixtures)/fiktiv-punkte.gpkg", "--profile", "p.yaml", in: own.folder, environment: loader)
        #expect(points.errors.contains("libgdal"))
    }

    /// Empty files under the library's names stand for a library that is not there.
    @Test func `where GDAL is not installed the message names the package`() throws {
        let county = try county()
        let libraries = try Files.freshFolder("libraries")
        for name in ["libgdal.so"] + (20...60).map({ "libgdal.so.\($0)" }) {
            try Files.write("", to: "\(libraries)/\(name)")
        }
        let outcome = try Program.run(
            "import", "\(Self.fixtures)/fiktiv-punkte.shp", "--profile", "p.yaml", in: county.folder,
            environment: ["LD_LIBRARY_PATH": libraries])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("apt install libgdal32"), "\(outcome.errors)")
    }

    @Test func `settings of the environment by which GDAL would load code are of no effect`() throws {
        let county = try county()
        let outcome = try Program.run(
            "import", "\(Self.fixtures)/fiktiv-punkte.gpkg", "--profile", "p.yaml", in: county.folder,
            environment: [
                "OGR_SQLITE_LOAD_EXTENSIONS": "/nowhere/evil.so", "GDAL_DRIVER_PATH": "/nowhere", "CPL_DEBUG": "ON",
                "GDAL_CONFIG_FILE": "/nowhere/gdalrc", "LD_DEBUG": "libs",
            ])
        #expect(outcome.errors.contains("libgdal"))
        #expect(!outcome.errors.contains("/nowhere"), "\(outcome.errors.suffix(2000))")
    }
}

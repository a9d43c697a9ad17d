import Testing

@Suite struct OldSurveyExportTests {
    @Test func `a GeoPackage in Gauß-Krüger says how good it is, and comes back by import`() throws {
        let county = try SmallCounty()
        let written = try county.run("regions", "export", "-o", "out.gpkg", "--crs", "31467", "--language", "en")
        #expect(written.exitCode == 0 && written.errors.contains("to about 3 m"), "\(written.errors)")
        let back = try county.run("regions", "import", "out.gpkg", "-o", "-", "--language", "en")
        #expect(back.exitCode == 0 && back.errors.contains("EPSG:31467"), "\(back.errors)")
        let plain = try county.run("regions", "export", "-o", "plain.gpkg", "--crs", "3857", "--language", "en")
        #expect(plain.exitCode == 0 && !plain.errors.contains("about 3 m"), "\(plain.errors)")
    }
}

import Foundation
import TestSupport
import Testing

/// Points looked up in larger regions, in overlapping and in schematic ones. All points are fictitious.
@Suite struct LocateLevelTests {
    private func run(_ county: SmallCounty, _ options: String...) throws -> Program.Outcome {
        try Files.write("lon,lat\n10.1,52.4\n10.1,52.2\n10.1,52.6\n", to: "\(county.folder)/points.csv")
        return try Program.run(
            tool: "\(Program.buildFolder)/kreisblick",
            ["regions", "locate", "points.csv", "--language", "en"] + options, in: county.folder)
    }

    private func codes(_ outcome: Program.Outcome) throws -> [String?] {
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return try WrittenTable(outcome.output).rows.map { $0["region_code"] }
    }

    @Test func `a larger region is put together from smaller ones`() throws {
        let county = try SmallCounty()
        for _ in 0..<2 {
            let larger = try run(county, "--level", "county")
            #expect(try codes(larger) == ["01", "01", ""])
            #expect(
                larger.errors.contains("county: put together from smaller regions, as far as the register has them: 1"),
                "\(larger.errors)")
            #expect(try codes(try run(county)) == ["0101", "0102", ""])
        }
        #expect(try Files.tree("\(county.folder)/.kreisblick/locators").count == 2)
        let unknown = try run(county, "--level", "village")
        #expect(unknown.exitCode == 1 && unknown.errors.contains("municipality"), "\(unknown.errors)")
    }

    @Test func `a Land of which the register has but one county does not pass for whole`() throws {
        let county = try SmallCounty()
        try Files.replace(
            "01,Kreis Beispiel,county,", with: "0,Land,state,,,,\n01,Kreis Beispiel,county,0",
            in: "\(county.folder)/reference/regions.csv")
        let found = try run(county, "--level", "state")
        #expect(try codes(found) == ["0", "0", ""])
        let told =
            "of these drawn as the only part that the register has of them, so perhaps too small: 1 (0 Land: 01 Kreis Beispiel)"
        #expect(found.errors.contains(told), "\(found.errors)")
        let exported = try county.run("regions", "export", "--level", "state", "--language", "en")
        #expect(exported.exitCode == 0 && exported.errors.contains(told), "\(exported.errors)")
    }

    @Test func `points of which none lies near any region are told with what to check`() throws {
        let county = try SmallCounty()
        try Files.write("lon,lat\n-70.6,-33.4\n-70.7,-33.5\n", to: "\(county.folder)/far.csv")
        let found = try county.run("regions", "locate", "far.csv", "--language", "en")
        #expect(found.exitCode == 0 && found.errors.contains("No point lies in a region"), "\(found.errors)")
        #expect(found.errors.contains("--crs"))
        #expect(!(try run(county)).errors.contains("No point lies"))
    }

    @Test func `a level of which nothing has a boundary is refused with those that have some`() throws {
        let county = try SmallCounty()
        try Files.replace(
            "0102,Südheim", with: "010101,Dorf,village,0101,,,\n0102,Südheim",
            in: "\(county.folder)/reference/regions.csv")
        let refused = try run(county, "--level", "village")
        #expect(refused.exitCode == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("with boundaries: municipality"), "\(refused.errors)")
    }

    @Test func `points in two regions are counted, and the smaller code is taken`() throws {
        let county = try SmallCounty()
        // Südheim reaches to 52.45, into Nordheim.
        try Files.replace(
            "[10.2, 52.1], [10.2, 52.3], [10.0, 52.3], [10.0, 52.1]",
            with: "[10.2, 52.1], [10.2, 52.45], [10.0, 52.45], [10.0, 52.1]",
            in: "\(county.folder)/reference/boundaries.geojson")
        let found = try run(county)
        #expect(try codes(found) == ["0101", "0102", ""])
        #expect(found.errors.contains("  1 of them in two regions of one level"), "\(found.errors)")
        // The boundary of the county holds both, and is no overlap.
        #expect(!(try run(try SmallCounty())).errors.contains("two regions"))
    }

    @Test func `schematic boundaries say so in one line`() throws {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        try Files.write("lon,lat\n10.2336,52.3203\n", to: "\(workspace)/points.csv")
        for _ in 0..<2 {
            let found = try Program.run("regions", "locate", "points.csv", in: workspace)
            #expect(found.errors.components(separatedBy: "schematisch, nicht vermessen").count == 2, "\(found.errors)")
        }
        #expect(!(try run(try SmallCounty())).errors.contains("schematic"))
    }
}

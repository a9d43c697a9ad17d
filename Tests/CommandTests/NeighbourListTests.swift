import Foundation
import Testing

@Suite struct NeighbourListTests {
    /// 0.2 degrees of the parallel of 52.3: 13,643.6 m by pyproj 3.7, `Geod(ellps="GRS80")`.
    @Test func `the pair of a small county has the length of its border`() throws {
        let outcome = try SmallCounty.shared.get().run("regions", "neighbours", "--format", "csv")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(
            outcome.output
                == """
                region_code,region_name,neighbour_code,neighbour_name,border_km,point_contacts\r
                0101,Nordheim,0102,Südheim,LENGTH,0\r

                """.replacingOccurrences(of: "LENGTH", with: "13.644"))
    }

    @Test func `a region's own neighbours are listed from its side, in every form`() throws {
        let county = try SmallCounty.shared.get()
        let table = try county.run("regions", "neighbours", "Suedheim", "--language", "en")
        #expect(table.output.contains("0102 Südheim  0101 Nordheim          13.6       –"), "\(table.output)")
        let json = try county.run("regions", "neighbours", "0102", "--format", "json")
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(object["level"] as? String == "municipality" && object["schematic"] as? Bool == false)
        let list = try #require(object["neighbours"] as? [[String: Any]])
        #expect(list.map { $0["neighbour_code"] as? String } == ["0101"])
        #expect(list.map { $0["border_km"] as? Double } == [13.644])
    }

    @Test func `schematic boundaries say so`() throws {
        let workspace = try DemoRun.shared.get().workspace
        let table = try Program.run("regions", "neighbours", "Ilsede", in: workspace)
        #expect(table.output.contains("03157006 Peine"))
        #expect(table.output.contains("Schematische Grenzen"))
        let csv = try Program.run("regions", "neighbours", "--level", "municipality", "--format", "csv", in: workspace)
        #expect(csv.output.split(separator: "\r\n").allSatisfy { $0.hasSuffix(",true") || $0.hasSuffix("schematic") })
    }

    @Test(arguments: [
        (["Nirgendwo"], "Nirgendwo"), (["--level", "x"], "municipality"),
        (["--tolerance=-1"], "--tolerance"), (["--tolerance=nan"], "--tolerance"),
        (["0101", "--level", "county"], "Nordheim"),
    ])
    func `what cannot be answered ends with a reason`(_ options: [String], _ reason: String) throws {
        let county = try SmallCounty.shared.get()
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["regions", "neighbours"] + options, in: county.folder)
        #expect(outcome.exitCode == 1 && outcome.output.isEmpty, "\(outcome)")
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    }
}

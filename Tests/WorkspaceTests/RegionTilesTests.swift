import Aggregation
import Publishing
import Regions
import TestSupport
import Testing

@testable import Workspace

/// Tiles of a map and of `regions sketch`.
@Suite struct RegionTilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Thirty villages of a county, anywhere.
    private func workspace(boundaries: Int) throws -> Workspace {
        var generator = SeededGenerator(seed: 1997)
        let spots = (0..<30).map { number in
            (
                code: "1\(number + 10)", latitude: 52.0 + Double(generator.below(4000)) / 10_000,
                longitude: 10.0 + Double(generator.below(6000)) / 10_000
            )
        }
        let rows = spots.map { "\($0.code),Ort \($0.code),municipality,1,\($0.latitude),\($0.longitude)\n" }
        _ = try folder.file(
            "regions.csv", "code,name,level,parent,latitude,longitude\n1,Kreis,county,,,\n" + rows.joined())
        let features = spots.prefix(boundaries).map { spot in
            let (x, y) = (spot.longitude, spot.latitude)
            return
                #"{"type":"Feature","properties":{"code":"\#(spot.code)"},"geometry":{"type":"Polygon","coordinates":"#
                + "[[[\(x),\(y)],[\(x + 0.001),\(y)],[\(x + 0.001),\(y + 0.001)],[\(x),\(y)]]]}}"
        }
        _ = try folder.file(
            "boundaries.geojson",
            #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",") + "]}")
        let file = boundaries > 0 ? ", boundaries: boundaries.geojson" : ""
        _ = try folder.file("kreisblick.yaml", "title: Kreis\nregions: {register: regions.csv\(file)}\n")
        return try Workspace(directory: folder.path)
    }

    @Test(arguments: [0, 7, 30])
    func `a map has the squares of the sketch, with as many boundaries as there are`(boundaries: Int) throws {
        let workspace = try workspace(boundaries: boundaries)
        var options = SketchOptions()
        options.hasTiles = true
        options.level = "municipality"
        let sketch = try workspace.sketch(options).geoJSON
        var sketched = [String: [Int?]]()
        for match in sketch.matches(of: /"region_code":"(\d+)".*"column":(\d+),"row":(\d+)/) {
            sketched[String(match.1)] = [Int(match.2), Int(match.3)]
        }
        #expect(sketched.count == 30)
        let tiles = try Maps.tiles(
            of: sketched.keys.map { RegionCode($0) }, in: workspace.facts.gazetteer,
            boundaries: try workspace.boundariesIfAny())
        #expect(
            Dictionary(uniqueKeysWithValues: tiles.map { ($0.code.text, [$0.column, $0.row]) }) == sketched)
        #expect(tiles.allSatisfy { $0.group == "Kreis" })
    }

    /// No sketch is made of places more than 3 degrees apart, and a map needs none.
    @Test func `a map of places far apart has its tiles all the same`() throws {
        _ = try folder.file(
            "regions.csv",
            "code,name,level,parent,latitude,longitude\n1,Nord,state,,54,9\n2,Süd,state,,48,11\n3,Ost,state,,52,14\n")
        _ = try folder.file("kreisblick.yaml", "title: Land\nregions: {register: regions.csv}\n")
        let workspace = try Workspace(directory: folder.path)
        let tiles = try Maps.tiles(
            of: ["1", "2", "3"].map { RegionCode($0) }, in: workspace.facts.gazetteer,
            boundaries: try workspace.boundariesIfAny())
        #expect(tiles.count == 3)
    }
}

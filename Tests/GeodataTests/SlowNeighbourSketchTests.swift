import Geodata
import Regions
import TestSupport
import Testing

private let germany = "boundaries/germany_gemeinden_2021.geojson"

/// Sketches from the real neighbourhoods of every county of Lower Saxony, and from nothing else.
@Suite(.slow)
struct SlowNeighbourSketchTests {
    @Test(.enabled(if: SharedData.has(germany), Comment(rawValue: SharedData.absent)))
    func `of the neighbourhoods of Lower Saxony's counties as many are kept as docs/methods.md says`() throws {
        let (county, municipality) = (RegionLevel(name: "county", rank: 0), RegionLevel(name: "municipality", rank: 1))
        let all = try GeoJSONReader.boundaries(in: #require(SharedData.bytes(germany))).boundaries
        let real = BoundarySet(
            boundaries: all.boundaries.filter { $0.code.text.hasPrefix("03") }, isSchematic: false, attribution: nil)
        let codes = Set(real.boundaries.map(\.code))
        let neighbours = real.neighbours().filter { $0.borderLength > 0 }
        var (drawn, refused, wanted, kept, added, perfect) = (0, 0, 0, 0, 0, 0)
        var (tiles, hexagons) = (0, 0)
        for (name, members) in Dictionary(grouping: codes, by: { String($0.text.prefix(5)) }).sorted(by: {
            $0.key < $1.key
        })
        where members.count > 1 {
            let register =
                [Region(code: RegionCode(name), name: name, level: county, parent: nil)]
                + members.sorted().map {
                    Region(code: $0, name: $0.text, level: municipality, parent: RegionCode(name))
                }
            let rows = neighbours.filter { $0.one.text.hasPrefix(name) && $0.other.text.hasPrefix(name) }
                .map { NeighbourTable.Row(line: 2, code: $0.one.text, neighbour: $0.other.text) }
            let table = try NeighbourTable(rows, gazetteer: try Gazetteer(register))
            do {
                let sketch = try BoundarySketch(
                    regions: register, neighbours: table, options: BoundarySketch.Options(level: "municipality"))
                let agreement = try #require(sketch.agreement)
                drawn += 1
                wanted += table.pairs.count
                kept += agreement.kept.count
                added += agreement.added.count
                if agreement.lost.isEmpty { perfect += 1 }
                #expect(sketch.boundaries.boundaries.allSatisfy { $0.polygons.count == 1 }, "\(name)")
                let places = RegionPlaces(members, gazetteer: try Gazetteer(register), boundaries: real).places
                tiles += TileLayout(places: places, neighbours: table.pairs).keptNeighbourhoods
                hexagons += TileLayout(places: places, neighbours: table.pairs, shape: .hexagon).keptNeighbourhoods
            } catch BoundarySketchError.notConnected {
                // Islands.
                refused += 1
            }
        }
        #expect((drawn, refused) == (32, 5))
        #expect((wanted, kept, added, perfect) == (1832, 1765, 271, 13))
        #expect((tiles, hexagons) == (1063, 1458))
    }
}

import Regions
import Testing

@testable import Geodata

/// The promises of a sketch, checked apart from the code that makes it.
struct SketchChecks {
    let set: BoundarySet
    let context: GEOSContext

    init(_ set: BoundarySet) throws {
        self.set = set
        context = try GEOSContext()
    }

    func shape(_ boundary: Boundary) throws -> GEOSShape {
        try context.multipolygon(
            boundary.polygons.map { $0.map { $0.map { PlanarPoint(x: $0.longitude, y: $0.latitude) } } })
    }

    func contains(_ code: RegionCode, _ place: Place) throws -> Bool {
        guard let boundary = set.boundary(of: code) else { return false }
        return try shape(boundary).covers(PlanarPoint(x: place.longitude, y: place.latitude))
    }

    /// Rings are closed, right-handed and rounded to six decimals, polygons valid.
    func expectSoundRings() throws {
        for boundary in set.boundaries {
            #expect(!boundary.polygons.isEmpty)
            #expect(try shape(boundary).isValid(), "\(boundary.code)")
            for polygon in boundary.polygons {
                #expect(polygon == Winding.rightHanded(polygon))
                for ring in polygon {
                    #expect(ring.count >= 4)
                    #expect(ring.first == ring.last)
                    for place in ring {
                        #expect((place.longitude * 1e6).rounded() / 1e6 == place.longitude)
                        #expect((place.latitude * 1e6).rounded() / 1e6 == place.latitude)
                    }
                }
            }
        }
    }

    /// Each edge of the parts lies in two parts, in opposite directions, or in one part and in the whole.
    func expectGapless(_ parts: [RegionCode], makeUp whole: RegionCode) {
        var edges = [[Place]: Int]()
        for code in parts {
            for ring in (set.boundary(of: code)?.polygons ?? []).joined() {
                for (from, to) in zip(ring, ring.dropFirst()) { edges[[from, to], default: 0] += 1 }
            }
        }
        var outline = Set<[Place]>()
        for ring in (set.boundary(of: whole)?.polygons ?? []).joined() {
            for (from, to) in zip(ring, ring.dropFirst()) { outline.insert([from, to]) }
        }
        #expect(edges.values.allSatisfy { $0 == 1 })
        let open = Set(edges.keys.filter { edges[[$0[1], $0[0]]] == nil })
        #expect(open == outline, "\(whole)")
    }
}

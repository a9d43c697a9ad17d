@testable import Publishing
import Regions

/// Boundaries of a county that does not exist: nine regions in three rows with crooked shared borders, one of them with
/// an exclave, one with a hole.
enum SampleBoundaries {
    /// Those of a sample: the county, or many squares where it is crowded.
    static func sample(_ state: SampleState) -> BoundarySet {
        state == .crowded ? grid(columns: 8, rows: 6) : county()
    }

    static func county(schematic: Bool = false) -> BoundarySet {
        var boundaries: [Boundary] = []
        for row in 0..<3 {
            for column in 0..<3 {
                let ring = outline(column, row)
                var polygons = [[ring]]
                if (column, row) == (1, 1) { polygons[0].append(square(at: corner(1, 1), 0.05, 0.03).reversed()) }
                if (column, row) == (2, 0) { polygons.append([square(at: corner(1, 1), 0.05, 0.03)]) }
                boundaries.append(Boundary(code: RegionCode("R\(row * 3 + column + 1)"), polygons: polygons))
            }
        }
        return BoundarySet(
            boundaries: boundaries, isSchematic: schematic,
            attribution: schematic ? nil : "Landesvermessung Beispiel 2021, CC BY 4.0")
    }

    /// Squares side by side, numbered by rows: `R1`, `R2`, …
    static func grid(columns: Int, rows: Int, prefix: String = "R") -> BoundarySet {
        let boundaries = (0..<columns * rows).map { index in
            let (column, row) = (index % columns, index / columns)
            let (west, east) = (10 + Double(column) * 0.05, 10 + Double(column + 1) * 0.05)
            let (south, north) = (52 - Double(row + 1) * 0.03, 52 - Double(row) * 0.03)
            let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
                .map { Place(longitude: $0.0, latitude: $0.1) }
            return Boundary(code: RegionCode("\(prefix)\(index + 1)"), polygons: [[ring]])
        }
        return BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil)
    }

    /// A large region and four small ones apart from it and from each other.
    static func islands() -> BoundarySet {
        let corners = [
            (10.0, 52.0, 0.3), (10.42, 52.25, 0.02), (10.5, 52.1, 0.02), (10.42, 52.0, 0.025), (10.6, 52.2, 0.015),
        ]
        let boundaries = corners.enumerated().map { index, corner in
            let (west, south, side) = corner
            let ring = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
                .map { Place(longitude: west + $0.0, latitude: south + $0.1) }
            return Boundary(code: RegionCode("R\(index + 1)"), polygons: [[ring]])
        }
        return BoundarySet(boundaries: boundaries, isSchematic: false, attribution: nil)
    }

    private static func corner(_ column: Int, _ row: Int) -> Place {
        let east = Double((column * 7 + row * 5) % 4) * 0.016
        let south = Double((column * 3 + row * 11) % 5) * 0.012
        return Place(longitude: 10 + Double(column) * 0.2 + east, latitude: 52.5 - Double(row) * 0.12 - south)
    }

    private static func middle(_ first: Place, _ second: Place) -> [Place] {
        // The same bend from either side, so that neighbours share it.
        let sign = first.longitude + first.latitude < second.longitude + second.latitude ? 1.0 : -1.0
        return [0.3, 0.7].map { share in
            let bend = (share < 0.5 ? share : 1 - share) * 0.12 * sign
            let (across, down) = (second.longitude - first.longitude, second.latitude - first.latitude)
            return Place(
                longitude: first.longitude + across * share - down * bend,
                latitude: first.latitude + down * share + across * bend)
        }
    }

    private static func outline(_ column: Int, _ row: Int) -> Boundary.Ring {
        let corners = [
            corner(column, row), corner(column, row + 1), corner(column + 1, row + 1), corner(column + 1, row),
        ]
        var ring: [Place] = []
        for index in 0..<4 {
            let next = corners[(index + 1) % 4]
            ring += [corners[index]] + middle(corners[index], next)
        }
        return ring + [corners[0]]
    }

    private static func square(at corner: Place, _ width: Double, _ height: Double) -> Boundary.Ring {
        let (west, south) = (corner.longitude + 0.07, corner.latitude - 0.08)
        return [
            Place(longitude: west, latitude: south), Place(longitude: west + width, latitude: south),
            Place(longitude: west + width, latitude: south + height),
            Place(longitude: west, latitude: south + height), Place(longitude: west, latitude: south),
        ]
    }
}

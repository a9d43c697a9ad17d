@testable import Publishing
import Regions

/// Boundaries of a county that does not exist: nine regions in three rows with crooked shared borders, one of them with
/// an exclave, one with a hole.
enum SampleBoundaries {
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

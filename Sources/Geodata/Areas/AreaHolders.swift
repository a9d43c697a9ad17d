internal import Regions

/// Finds all areas that hold a place.
struct AreaHolders {
    private let boundaries: [Boundary]
    private let grid: BoxGrid

    init(_ boundaries: [Boundary]) {
        self.boundaries = boundaries
        grid = BoxGrid(
            boundaries.map { boundary in
                Extent(of: boundary.polygons.lazy.compactMap(\.first).joined()).map { extent in
                    BoxGrid.Box(low: SIMD2(extent.west, extent.south), high: SIMD2(extent.east, extent.north))
                } ?? .empty
            })
    }

    /// By the even-odd rule, over all rings of an area.
    func areas(at place: Place) -> [Int] {
        grid.boxes(at: SIMD2(place.longitude, place.latitude)).filter { number in
            boundaries[number].polygons.lazy.joined().reduce(false) { $0 != Self.isInside(place, $1) }
        }
    }

    private static func isInside(_ place: Place, _ ring: Boundary.Ring) -> Bool {
        var isInside = false
        for (from, to) in zip(ring, ring.dropFirst())
        where (from.latitude > place.latitude) != (to.latitude > place.latitude) {
            let share = (place.latitude - from.latitude) / (to.latitude - from.latitude)
            if place.longitude < from.longitude + share * (to.longitude - from.longitude) { isInside.toggle() }
        }
        return isInside
    }
}

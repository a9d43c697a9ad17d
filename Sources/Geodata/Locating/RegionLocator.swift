private import Glibc
public import Regions

/// Finds the region in which a place lies, and the distance to the nearest where it lies in none.
///
/// A place on the border of two regions belongs to one of them, always the same. Even-odd rule with half-open edges: M. Shimrat
/// (1962), Algorithm 112: Position of point relative to polygon, Communications of the ACM 5.
public struct RegionLocator: Sendable {
    private struct Area: Sendable {
        let code: RegionCode
        /// All rings; by the even-odd rule a hole needs no mark.
        let rings: [Boundary.Ring]
        let box: Box
    }

    private struct Box: Sendable {
        var (west, east, south, north) = (
            Double.infinity, -Double.infinity, Double.infinity, -Double.infinity
        )

        mutating func add(_ place: Place) {
            (west, east) = (min(west, place.longitude), max(east, place.longitude))
            (south, north) = (min(south, place.latitude), max(north, place.latitude))
        }

        func holds(_ place: Place) -> Bool {
            (west...east).contains(place.longitude) && (south...north).contains(place.latitude)
        }
    }

    /// Columns of the grid by which areas are found.
    private static let columns = 256

    /// The finest first.
    private let areas: [Area]
    private let extent: Box
    /// For each column of longitudes the areas that reach into it, by their index.
    private let areasOfColumn: [[Int]]

    /// - Parameter gazetteer: tells which regions are the finest; boundaries of others are left out.
    public init(_ boundaries: BoundarySet, gazetteer: Gazetteer) {
        let known = boundaries.boundaries.compactMap { boundary in
            gazetteer.region(boundary.code).map { (boundary, $0.level) }
        }
        let areas = known.sorted { ($1.1, $0.0.code) < ($0.1, $1.0.code) }.compactMap { boundary, _ -> Area? in
            let rings = boundary.polygons.flatMap { $0 }
            let box = rings.joined().reduce(into: Box()) { $0.add($1) }
            return box.west <= box.east ? Area(code: boundary.code, rings: rings, box: box) : nil
        }
        let extent = areas.reduce(into: Box()) { extent, area in
            extent.add(Place(longitude: area.box.west, latitude: area.box.south))
            extent.add(Place(longitude: area.box.east, latitude: area.box.north))
        }
        var areasOfColumn = Array(repeating: [Int](), count: Self.columns)
        for (index, area) in areas.enumerated() {
            for column in Self.column(area.box.west, extent)...Self.column(area.box.east, extent) {
                areasOfColumn[column].append(index)
            }
        }
        self.areas = areas
        self.extent = extent
        self.areasOfColumn = areasOfColumn
    }

    /// The finest region that holds a place; `nil` outside all of them.
    public func region(at place: Place) -> RegionCode? {
        guard !areas.isEmpty, extent.holds(place) else { return nil }
        return areasOfColumn[Self.column(place.longitude, extent)].lazy.map { areas[$0] }
            .first { $0.box.holds(place) && Self.holds($0.rings, place) }?.code
    }

    /// Metres to the nearest border, on a plane around the place: good to 1 % up to 50 km; `nil` without boundaries.
    public func distance(from place: Place) -> Double? {
        let metresPerDegree = 111_320.0
        let (scaleX, scaleY) = (metresPerDegree * cos(place.latitude * .pi / 180), metresPerDegree)
        var nearest: Double?
        for ring in areas.lazy.flatMap(\.rings) {
            for (start, end) in zip(ring, ring.dropFirst()) {
                let (x, y) = ((start.longitude - place.longitude) * scaleX, (start.latitude - place.latitude) * scaleY)
                let (dx, dy) = (
                    (end.longitude - start.longitude) * scaleX, (end.latitude - start.latitude) * scaleY
                )
                let length = dx * dx + dy * dy
                let share = length > 0 ? min(1, max(0, -(x * dx + y * dy) / length)) : 0
                let distance = hypot(x + share * dx, y + share * dy)
                if distance < nearest ?? .infinity { nearest = distance }
            }
        }
        return nearest
    }

    private static func column(_ longitude: Double, _ extent: Box) -> Int {
        let width = extent.east - extent.west
        guard width > 0 else { return 0 }
        return min(columns - 1, max(0, Int((longitude - extent.west) / width * Double(columns))))
    }

    private static func holds(_ rings: [Boundary.Ring], _ place: Place) -> Bool {
        var isInside = false
        for ring in rings {
            for (start, end) in zip(ring, ring.dropFirst())
            where (start.latitude > place.latitude) != (end.latitude > place.latitude) {
                let share = (place.latitude - start.latitude) / (end.latitude - start.latitude)
                if place.longitude < start.longitude + share * (end.longitude - start.longitude) { isInside.toggle() }
            }
        }
        return isInside
    }
}

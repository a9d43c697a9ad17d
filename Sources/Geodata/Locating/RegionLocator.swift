private import Dispatch
public import Regions

/// Finds the region in which a place lies, exactly, and how far the nearest is where it lies in none.
///
/// A place on the border of two regions belongs to one of them, always the same. What lies inside is told by the even-odd rule:
/// M. Shimrat (1962), Algorithm 112: Position of point relative to polygon, Communications of the ACM 5.
public struct RegionLocator: Sendable {
    /// The codes of the regions by their numbers, the finest first.
    public let codes: [RegionCode]
    let index: LocatorIndex
    let nearest: NearestBorder

    /// - Parameter gazetteer: tells which regions are the finest; boundaries of others are left out.
    public init(_ boundaries: BoundarySet, gazetteer: Gazetteer) {
        let known = boundaries.boundaries.compactMap { boundary in
            gazetteer.region(boundary.code).map { (boundary, $0.level) }
        }
        self.init(known.sorted { ($1.1, $0.0.code) < ($0.1, $1.0.code) }.map(\.0))
    }

    /// - Parameter boundaries: the one that goes first where two hold the same place comes first.
    public init(_ boundaries: [Boundary]) {
        codes = boundaries.map(\.code)
        let table = BorderTable(boundaries.map(Antimeridian.joined))
        let borders = table.ends.indices.compactMap { border -> LocatorIndexBuilder.Border? in
            var owners = [Int32]()
            for use in table.uses(of: border) {
                if let twice = owners.firstIndex(of: use.area) {
                    owners.remove(at: twice)
                } else {
                    owners.append(use.area)
                }
            }
            let ends = table.ends[border]
            return owners.isEmpty
                ? nil
                : LocatorIndexBuilder.Border(
                    start: table.points[Int(ends.from)], end: table.points[Int(ends.to)], owners: owners.sorted())
        }
        index = LocatorIndexBuilder.index(of: borders)
        nearest = NearestBorder(
            borders.map { NearestBorder.Border(start: $0.start, end: $0.end, area: $0.owners.first ?? 0) })
    }

    /// The finest region that holds a place; `nil` outside all of them.
    public func region(at place: Place) -> RegionCode? {
        number(longitude: place.longitude, latitude: place.latitude).map { codes[$0] }
    }

    /// The number of the finest region that holds a place; `nil` outside all of them.
    public func number(longitude: Double, latitude: Double) -> Int? {
        let area = index.read { Self.area(at: SIMD2(longitude, latitude), $0) }
        return area < 0 ? nil : Int(area)
    }

    /// The numbers of the finest regions that hold the places, -1 outside all of them. Many are shared out among the processors.
    ///
    /// - Parameter places: degrees, longitude first.
    public func numbers(of places: [SIMD2<Double>]) -> [Int32] {
        index.read { reading in
            Array(unsafeUninitializedCapacity: places.count) { numbers, count in
                places.withUnsafeBufferPointer { places in
                    let shares = (places.count + Self.share - 1) / Self.share
                    // Each share writes numbers of its own, and all read what nobody writes.
                    nonisolated(unsafe) let (numbers, places) = (numbers, places)
                    nonisolated(unsafe) let reading = reading
                    let find = { @Sendable (share: Int) in
                        let range = share * Self.share..<min(places.count, (share + 1) * Self.share)
                        Self.find(UnsafeBufferPointer(rebasing: places[range]), numbers.extracting(range), reading)
                    }
                    if shares > 1 { DispatchQueue.concurrentPerform(iterations: shares, execute: find) }
                    if shares == 1 { find(0) }
                }
                count = places.count
            }
        }
    }

    /// Places of which one processor finds the regions at a time.
    private static let share = 1 << 16

    private static func find(
        _ places: UnsafeBufferPointer<SIMD2<Double>>, _ numbers: UnsafeMutableBufferPointer<Int32>,
        _ reading: LocatorIndex.Reading
    ) {
        guard let start = numbers.baseAddress else { return }
        for first in stride(from: 0, to: places.count, by: 1024) {
            reading.areas(
                at: UnsafeBufferPointer(rebasing: places[first..<min(places.count, first + 1024)]),
                into: start + first)
        }
        // Areas that reach beyond 180° are met again from the west.
        guard let map = reading.grids.first, map.x(Int(map.columns)) > 180 else { return }
        for (number, place) in places.enumerated() where start[number] < 0 {
            start[number] = area(at: place, reading)
        }
    }

    @inline(__always)
    private static func area(at point: SIMD2<Double>, _ reading: LocatorIndex.Reading) -> Int32 {
        let area = reading.area(at: point)
        return area >= 0 ? area : reading.area(at: SIMD2(point.x + 360, point.y))
    }

    /// The region whose border is the nearest, and metres to it, on a plane around the place: good to 1 % up to 50 km.
    ///
    /// - Returns: `nil` without boundaries.
    public func nearest(to place: Place) -> (region: RegionCode, metres: Double)? {
        nearest.find(from: SIMD2(place.longitude, place.latitude)).map { (codes[Int($0.area)], $0.metres) }
    }
}

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

    /// - Parameters:
    ///   - gazetteer: tells which regions are the finest; boundaries of others are left out.
    ///   - day: a day (ISO 8601) whose regions go before others of their level, such as today's before former ones; `nil` for no
    ///     such order.
    public init(_ boundaries: BoundarySet, gazetteer: Gazetteer, on day: String? = nil) {
        let known = boundaries.boundaries.compactMap { boundary in
            gazetteer.region(boundary.code).map { region in
                (boundary: boundary, level: region.level, isAbsent: day.map { !region.exists(on: $0) } ?? false)
            }
        }.sorted { one, other in
            guard one.level.rank == other.level.rank else { return other.level < one.level }
            return one.isAbsent == other.isAbsent ? one.boundary.code < other.boundary.code : other.isAbsent
        }
        var lastOfLayer = Array(known.indices.map(Int32.init))
        for area in lastOfLayer.indices.dropLast().reversed()
        where known[area].level.rank == known[area + 1].level.rank && known[area].isAbsent == known[area + 1].isAbsent {
            lastOfLayer[area] = lastOfLayer[area + 1]
        }
        self.init(known.map(\.boundary), lastOfLayer: lastOfLayer)
    }

    /// - Parameter boundaries: the one that goes first where two hold the same place comes first; all are of one layer.
    public init(_ boundaries: [Boundary]) {
        self.init(
            boundaries, lastOfLayer: Array(repeating: Int32(boundaries.count) - 1, count: boundaries.count))
    }

    private init(_ boundaries: [Boundary], lastOfLayer: [Int32]) {
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
        index = LocatorIndexBuilder.index(of: borders, lastOfLayer: lastOfLayer)
        nearest = NearestBorder(
            borders.map { NearestBorder.Border(start: $0.start, end: $0.end, area: $0.owners.first ?? 0) })
    }

    /// The finest region that holds a place; `nil` outside all of them.
    public func region(at place: Place) -> RegionCode? {
        number(longitude: place.longitude, latitude: place.latitude).map { codes[$0] }
    }

    /// The number of the finest region that holds a place; `nil` outside all of them.
    public func number(longitude: Double, latitude: Double) -> Int? {
        found(longitude: longitude, latitude: latitude).number
    }

    /// What holds a place.
    public func found(longitude: Double, latitude: Double) -> FoundRegion {
        FoundRegion(answer: index.read { Self.answer(at: SIMD2(longitude, latitude), $0) })
    }

    /// The numbers of the finest regions that hold the places, -1 outside all of them. Many are shared out among the processors.
    ///
    /// - Parameter places: degrees, longitude first.
    public func numbers(of places: [SIMD2<Double>]) -> [Int32] {
        answers(at: places) { LocatorIndex.area(of: $0) }
    }

    /// What holds each of the places, as `numbers(of:)` finds it.
    public func found(at places: [SIMD2<Double>]) -> [FoundRegion] {
        answers(at: places) { FoundRegion(answer: $0) }
    }

    /// Where the regions lie; `nil` without boundaries.
    public var extent: Extent? {
        index.grids.first.map { grid in
            Extent(
                west: grid.corner.x, south: grid.corner.y, east: grid.x(Int(grid.columns)),
                north: grid.y(Int(grid.rows)))
        }
    }

    private func answers<Answer>(at places: [SIMD2<Double>], _ read: (Int32) -> Answer) -> [Answer] {
        let answers = index.read { reading in
            [Int32](unsafeUninitializedCapacity: places.count) { numbers, count in
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
        return answers.map(read)
    }

    /// Places of which one processor finds the regions at a time.
    private static let share = 1 << 16

    private static func find(
        _ places: UnsafeBufferPointer<SIMD2<Double>>, _ numbers: UnsafeMutableBufferPointer<Int32>,
        _ reading: LocatorIndex.Reading
    ) {
        guard let start = numbers.baseAddress else { return }
        for first in stride(from: 0, to: places.count, by: 1024) {
            reading.answers(
                at: UnsafeBufferPointer(rebasing: places[first..<min(places.count, first + 1024)]),
                into: start + first)
        }
        // Areas that reach beyond 180° are met again from the west.
        guard let map = reading.grids.first, map.x(Int(map.columns)) > 180 else { return }
        for (number, place) in places.enumerated() where start[number] < 0 {
            start[number] = answer(at: place, reading)
        }
    }

    @inline(__always)
    private static func answer(at point: SIMD2<Double>, _ reading: LocatorIndex.Reading) -> Int32 {
        let answer = reading.answer(at: point)
        return answer >= 0 ? answer : reading.answer(at: SIMD2(point.x + 360, point.y))
    }

    /// The region whose border is the nearest, and metres to it, on a plane around the place: good to 1 % up to 50 km.
    ///
    /// - Returns: `nil` without boundaries.
    public func nearest(to place: Place) -> (region: RegionCode, metres: Double)? {
        nearest.find(from: SIMD2(place.longitude, place.latitude)).map { (codes[Int($0.area)], $0.metres) }
    }
}

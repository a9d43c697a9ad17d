internal import Regions

/// Joins the parts of a territory that other territories' places have separated.
///
/// A territory in several parts gets *connecting seeds* along a line between two of its places, one in each part, so dense
/// that the line runs through its own cells only. Straight lines are tried first, then lines with one bend around a place that
/// stands in the way. The first is taken that leaves fewer separate parts in the whole county, all territories counted; so
/// the repair ends, and it never joins one municipality by cutting another in two. What no such line can join stays in
/// parts and is reported.
struct PartConnection {
    /// How many of the shortest straight lines are tried for one territory.
    static let straightAttempts = 24
    /// How many of the shortest straight lines are then tried with a bend, around how many places each.
    static let bentAttempts = (lines: 6, obstacles: 4)
    /// Metres; closer connecting seeds would be a corridor that nobody can see.
    static let shortestPiece = 40.0

    var seeds: [Seed]
    var partition: Partition

    let outline: [PlanarPoint]
    let context: GEOSContext
    let territories: [(code: RegionCode, rank: Int, units: Set<Int>)]

    init(_ register: SketchRegister, outline: [PlanarPoint], in context: GEOSContext) throws(GEOSError) {
        seeds = register.seeds
        territories = register.territories()
        self.outline = outline
        self.context = context
        partition = try Partition(seeds: register.seeds, outline: outline, in: context)
        var surplus = surplusParts(in: partition)
        improving: while surplus > 0 {
            for territory in territories where partition.parts(of: territory.units).count > 1 {
                guard let better = try connected(territory.units, below: surplus) else { continue }
                (seeds, partition, surplus) = better
                continue improving
            }
            break
        }
    }

    /// Territories that stay in several parts.
    var unconnected: [RegionCode] { territories.filter { partition.parts(of: $0.units).count > 1 }.map(\.code) }

    func surplusParts(in partition: Partition) -> Int {
        territories.reduce(0) { $0 + max(0, partition.parts(of: $1.units).count - 1) }
    }

    /// The first connection of two parts that leaves fewer than `limit` surplus parts.
    private func connected(
        _ units: Set<Int>, below limit: Int
    ) throws(GEOSError) -> (seeds: [Seed], partition: Partition, surplus: Int)? {
        let foreign = seeds.filter { !units.contains($0.unit) }.map(\.point)
        let lines = try shortestLines(between: units)
        var routes = lines.map { [seeds[$0.0], seeds[$0.1]] }
        for (one, other) in lines.prefix(Self.bentAttempts.lines) {
            for bend in bends(between: seeds[one].point, and: seeds[other].point, around: foreign) {
                routes.append([seeds[one], Seed(point: bend, unit: seeds[one].unit), seeds[other]])
            }
        }
        for route in routes {
            guard let corridor = corridor(along: route, past: foreign) else { continue }
            let denser = seeds + corridor
            let partition = try Partition(seeds: denser, outline: outline, in: context)
            let surplus = surplusParts(in: partition)
            if surplus < limit { return (denser, partition, surplus) }
        }
        return nil
    }

    /// Points beside the foreign places nearest to the middle of a line, half a neighbour's distance off on either side.
    func bends(
        between start: PlanarPoint, and end: PlanarPoint, around foreign: [PlanarPoint]
    ) -> [PlanarPoint] {
        let length = start.distance(to: end)
        let across = PlanarPoint(x: -(end.y - start.y) / length, y: (end.x - start.x) / length)
        let middle = start.midpoint(to: end)
        let obstacles = foreign.sorted { $0.squaredDistance(to: middle) < $1.squaredDistance(to: middle) }
        return obstacles.prefix(Self.bentAttempts.obstacles).flatMap { obstacle in
            let spacing = seeds.map { $0.point.distance(to: obstacle) }.filter { $0 > 0 }.min() ?? length
            return [spacing / 2, -spacing / 2].map { step in
                PlanarPoint(x: obstacle.x + step * across.x, y: obstacle.y + step * across.y)
            }
        }
    }

    /// Pairs of seeds in different parts, nearest first.
    private func shortestLines(between units: Set<Int>) throws(GEOSError) -> [(Int, Int)] {
        var partOfSeed = [Int: Int]()
        for (number, part) in partition.parts(of: units).enumerated() {
            for face in part {
                let area = try context.polygon([partition.faces[face].ring])
                for index in seeds.indices where units.contains(seeds[index].unit) && partOfSeed[index] == nil {
                    if try area.covers(seeds[index].point) { partOfSeed[index] = number }
                }
            }
        }
        var pairs = [(one: Int, other: Int, distance: Double)]()
        let placed = partOfSeed.keys.sorted()
        for one in placed {
            for other in placed where one < other && partOfSeed[one] != partOfSeed[other] {
                pairs.append((one, other, seeds[one].point.distance(to: seeds[other].point)))
            }
        }
        return pairs.sorted { ($0.distance, $0.one, $0.other) < ($1.distance, $1.one, $1.other) }
            .prefix(Self.straightAttempts).map { ($0.one, $0.other) }
    }

    /// Seeds that make every point of a route nearer to a seed of the territory than to a foreign one; the first half belongs
    /// to the unit at the start, the rest to the unit at the end. `nil` when a foreign place lies on the route.
    func corridor(along route: [Seed], past foreign: [PlanarPoint]) -> [Seed]? {
        guard let start = route.first, let end = route.last else { return nil }
        var along = [PlanarPoint]()
        for (from, to) in zip(route, route.dropFirst()) {
            guard let leg = leg(from: from.point, to: to.point, past: foreign) else { return nil }
            along += leg + [to.point]
        }
        along.removeLast()
        return along.enumerated().map { Seed(point: $1, unit: 2 * $0 < along.count ? start.unit : end.unit) }
    }

    /// Points between two others, in order, each piece halved until no foreign place is nearer to its middle than its ends.
    private func leg(from: PlanarPoint, to: PlanarPoint, past foreign: [PlanarPoint]) -> [PlanarPoint]? {
        let reach = from.distance(to: to) / 2
        let middle = from.midpoint(to: to)
        if foreign.allSatisfy({ $0.distance(to: middle) > reach * 1.1 + Partition.gridSize }) { return [] }
        guard reach > Self.shortestPiece, let before = leg(from: from, to: middle, past: foreign),
            let after = leg(from: middle, to: to, past: foreign)
        else { return nil }
        return before + [middle] + after
    }
}

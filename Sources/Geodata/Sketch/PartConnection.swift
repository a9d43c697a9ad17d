internal import Regions

/// Joins the parts of a territory that other territories' places have separated.
///
/// A territory in several parts gets *connecting seeds* along the straight line between two of its places, one in each part,
/// so dense that the line runs through its own cells only. Of the shortest such lines the first is taken that leaves
/// fewer separate parts in the whole county, all territories counted; so the repair ends, and it never joins one municipality
/// by cutting another in two. What no straight line can join stays in parts and is reported.
struct PartConnection {
    /// How many of the shortest lines are tried for one territory.
    static let attempts = 24
    /// Metres; closer connecting seeds would be a corridor that nobody can see.
    static let shortestPiece = 40.0

    private(set) var seeds: [Seed]
    private(set) var partition: Partition
    /// Territories that stay in several parts.
    private(set) var unconnected = [RegionCode]()

    private let outline: [PlanarPoint]
    private let context: GEOSContext
    private let territories: [(code: RegionCode, rank: Int, units: Set<Int>)]

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
        unconnected = territories.filter { partition.parts(of: $0.units).count > 1 }.map(\.code)
    }

    private func surplusParts(in partition: Partition) -> Int {
        territories.reduce(0) { $0 + max(0, partition.parts(of: $1.units).count - 1) }
    }

    /// The first connection of two parts that leaves fewer than `limit` surplus parts.
    private func connected(
        _ units: Set<Int>, below limit: Int
    ) throws(GEOSError) -> (seeds: [Seed], partition: Partition, surplus: Int)? {
        for (one, other) in try shortestLines(between: units) {
            guard let corridor = corridor(from: seeds[one], to: seeds[other], through: units) else { continue }
            let denser = seeds + corridor
            let partition = try Partition(seeds: denser, outline: outline, in: context)
            let surplus = surplusParts(in: partition)
            if surplus < limit { return (denser, partition, surplus) }
        }
        return nil
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
            .prefix(Self.attempts).map { ($0.one, $0.other) }
    }

    /// Seeds that make every point of the line nearer to a seed of the territory than to any other; the first half belongs to the
    /// unit at the start, the rest to the unit at the end. `nil` when a foreign place lies on the line.
    private func corridor(from start: Seed, to end: Seed, through units: Set<Int>) -> [Seed]? {
        let foreign = seeds.filter { !units.contains($0.unit) }.map(\.point)
        var points = [PlanarPoint]()
        var open = [(start.point, end.point)]
        while let (one, other) = open.popLast() {
            let middle = one.midpoint(to: other)
            let reach = one.distance(to: other) / 2
            let isClear = foreign.allSatisfy { $0.distance(to: middle) > reach * 1.1 + Partition.gridSize }
            if isClear { continue }
            guard reach > Self.shortestPiece else { return nil }
            points.append(middle)
            open.append((one, middle))
            open.append((middle, other))
        }
        let along = points.sorted { $0.squaredDistance(to: start.point) < $1.squaredDistance(to: start.point) }
        return along.enumerated().map { Seed(point: $1, unit: 2 * $0 < along.count ? start.unit : end.unit) }
    }
}

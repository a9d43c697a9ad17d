internal import Regions

/// Lets territories touch that a table of neighbours says do, where the nearest place alone would keep them apart.
///
/// Two such territories get connecting seeds along a line between two of their places, the first half of one, the second of the
/// other, as in ``PartConnection``: straight lines first, then lines with one bend. A line is taken where more neighbourhoods of the
/// table are kept with it than without, all counted, and no territory falls into more parts. So the repair ends.
extension PartConnection {
    /// How many of the shortest lines are tried for one neighbourhood.
    private static let attempts = 3

    /// - Parameter wanted: regions that ought to touch.
    mutating func connectNeighbours(_ wanted: [NeighbourTable.Pair]) throws(GEOSError) {
        let units = Dictionary(territories.map { ($0.code, $0.units) }) { first, _ in first }
        let pairs = wanted.filter { units[$0.one] != nil && units[$0.other] != nil }
        var surplus = surplusParts(in: partition)
        var apart = Self.apart(pairs, units, in: partition)
        var hopeless = Set<NeighbourTable.Pair>()
        while let pair = apart.first(where: { !hopeless.contains($0) }) {
            guard let (one, other) = units[pair.one].flatMap({ one in units[pair.other].map { (one, $0) } }) else {
                return
            }
            var isJoined = false
            for route in routes(from: one, to: other) {
                let foreign = seeds.filter { !one.contains($0.unit) && !other.contains($0.unit) }.map(\.point)
                guard let corridor = corridor(along: route, past: foreign) else { continue }
                let denser = seeds + corridor
                let changed = try Partition(seeds: denser, outline: outline, in: context)
                let parts = surplusParts(in: changed)
                let left = Self.apart(pairs, units, in: changed)
                guard parts <= surplus, left.count < apart.count else { continue }
                (seeds, partition, surplus, apart) = (denser, changed, parts, left)
                isJoined = true
                break
            }
            if isJoined { hopeless.formIntersection(apart) } else { hopeless.insert(pair) }
        }
    }

    private static func apart(
        _ pairs: [NeighbourTable.Pair], _ units: [RegionCode: Set<Int>], in partition: Partition
    ) -> [NeighbourTable.Pair] {
        var touching = Set<[Int]>()
        for (face, neighbours) in partition.neighbours.enumerated() {
            for (other, _) in neighbours {
                touching.insert([partition.faces[face].unit, partition.faces[other].unit])
            }
        }
        return pairs.filter { pair in
            guard let one = units[pair.one], let other = units[pair.other] else { return false }
            return !one.contains { unit in other.contains { touching.contains([unit, $0]) } }
        }
    }

    private func routes(from one: Set<Int>, to other: Set<Int>) -> [[Seed]] {
        var lines = [(from: Seed, to: Seed, distance: Double)]()
        for from in seeds where one.contains(from.unit) {
            for to in seeds where other.contains(to.unit) {
                lines.append((from, to, from.point.distance(to: to.point)))
            }
        }
        let shortest = lines.enumerated()
            .sorted { ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset) }
            .prefix(Self.attempts).map(\.element)
        let foreign = seeds.filter { !one.contains($0.unit) && !other.contains($0.unit) }.map(\.point)
        let bent = shortest.prefix(1).flatMap { line in
            bends(between: line.from.point, and: line.to.point, around: foreign).map { bend in
                [line.from, Seed(point: bend, unit: line.from.unit), line.to]
            }
        }
        return shortest.map { [$0.from, $0.to] } + bent
    }
}

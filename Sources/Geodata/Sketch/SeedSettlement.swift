private import Glibc

/// Seeds that can be told apart: no two of different units lie closer than ``tolerance`` metres.
///
/// Placeholder coordinates repeat. Of seeds in one spot the first in order stays; the others of its unit are dropped, those of
/// other units move a quarter of the way to the nearest other place, each in a direction of its own.
struct SeedSettlement {
    /// Metres.
    static let tolerance = 20.0
    /// Metres, where there is no other place to take a distance from.
    static let spacingOfLonePlaces = 1_000.0

    private(set) var seeds = [Seed]()
    /// Positions in the input of those that moved.
    private(set) var displaced = [Int]()

    init(_ wanted: [Seed]) {
        var followers = [Int: Int]()
        for (index, seed) in wanted.enumerated() {
            let same = seeds.indices.filter { seeds[$0].point.distance(to: seed.point) < Self.tolerance }
            guard let first = same.first else {
                seeds.append(seed)
                continue
            }
            if same.contains(where: { seeds[$0].unit == seed.unit }) { continue }
            let others = wanted.map { $0.point.distance(to: seed.point) }.filter { $0 >= Self.tolerance }
            let step = max(2 * Self.tolerance, (others.min() ?? Self.spacingOfLonePlaces) / 4)
            // The golden angle spreads any number of followers evenly around the first.
            let turn = Double(followers[first, default: 0]) * 2.399963229728653
            followers[first, default: 0] += 1
            let moved = PlanarPoint(x: seed.point.x + step * cos(turn), y: seed.point.y + step * sin(turn))
            seeds.append(Seed(point: moved, unit: seed.unit))
            displaced.append(index)
        }
    }
}

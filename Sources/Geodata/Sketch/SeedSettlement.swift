private import Glibc

/// Seeds that can be told apart: no two lie closer than ``tolerance`` metres.
///
/// Placeholder coordinates repeat. Of seeds in one spot the first in order stays; the others of its unit are dropped, those of
/// other units move a quarter of the way to the nearest other place, each in a direction of its own. Where that is another
/// seed's spot, the next directions are tried, and then the same farther off.
struct SeedSettlement {
    /// Metres.
    static let tolerance = 20.0
    /// Metres, where there is no other place to take a distance from.
    static let spacingOfLonePlaces = 1_000.0
    /// Directions that are tried at one distance.
    private static let directions = 36

    private(set) var seeds = [Seed]()
    /// Positions in the input of those that moved.
    private(set) var displaced = [Int]()

    init(_ wanted: [Seed]) {
        var homeless = [(position: Int, spot: Int)]()
        for (position, seed) in wanted.enumerated() {
            let same = seeds.indices.filter { seeds[$0].point.distance(to: seed.point) < Self.tolerance }
            guard let spot = same.first else {
                seeds.append(seed)
                continue
            }
            if same.contains(where: { seeds[$0].unit == seed.unit }) { continue }
            homeless.append((position, spot))
        }
        // They move once it is known who stays: a place of its own is nobody else's.
        var turns = [Int: Int]()
        for (position, spot) in homeless {
            let others = wanted.map { $0.point.distance(to: wanted[position].point) }.filter { $0 >= Self.tolerance }
            let step = max(2 * Self.tolerance, (others.min() ?? Self.spacingOfLonePlaces) / 4)
            seeds.append(settled(wanted[position], step: step, turn: &turns[spot, default: 0]))
            displaced.append(position)
        }
    }

    /// The seed at the first free place around its own. The golden angle spreads any number of followers evenly.
    private func settled(_ seed: Seed, step: Double, turn: inout Int) -> Seed {
        var (step, tried) = (step, 0)
        while true {
            let angle = Double(turn) * 2.399963229728653
            turn += 1
            let point = PlanarPoint(x: seed.point.x + step * cos(angle), y: seed.point.y + step * sin(angle))
            if seeds.allSatisfy({ $0.point.distance(to: point) >= Self.tolerance }) {
                return Seed(point: point, unit: seed.unit)
            }
            tried += 1
            // All seeds lie within some distance: the way out ends.
            if tried.isMultiple(of: Self.directions) { step += Self.tolerance }
        }
    }
}

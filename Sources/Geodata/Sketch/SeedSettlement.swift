private import Glibc

/// Seeds that can be told apart: no two lie closer than ``tolerance`` metres.
///
/// Placeholder coordinates repeat. Of seeds in one spot the first in order stays; the others of its unit are dropped, those of
/// other units move a quarter of the way to the nearest other place, each in a direction of its own. Where that is another
/// place's spot, the next directions are tried, and then the same farther off.
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
        let places = wanted.map(\.point)
        var turns = [Int: Int]()
        for (position, seed) in wanted.enumerated() {
            let same = seeds.indices.filter { seeds[$0].point.distance(to: seed.point) < Self.tolerance }
            guard let first = same.first else {
                seeds.append(seed)
                continue
            }
            if same.contains(where: { seeds[$0].unit == seed.unit }) { continue }
            let others = places.map { $0.distance(to: seed.point) }.filter { $0 >= Self.tolerance }
            let step = max(2 * Self.tolerance, (others.min() ?? Self.spacingOfLonePlaces) / 4)
            // Places that come later keep their spots too.
            let taken = places + seeds.map(\.point)
            let point = Self.freePoint(around: seed.point, step: step, turn: &turns[first, default: 0], taken)
            seeds.append(Seed(point: point, unit: seed.unit))
            displaced.append(position)
        }
    }

    /// The first point so many metres off that is none of the taken ones. The golden angle spreads any number of followers evenly.
    private static func freePoint(
        around place: PlanarPoint, step: Double, turn: inout Int, _ taken: [PlanarPoint]
    ) -> PlanarPoint {
        var (step, tried) = (step, 0)
        while true {
            let angle = Double(turn) * 2.399963229728653
            turn += 1
            let point = PlanarPoint(x: place.x + step * cos(angle), y: place.y + step * sin(angle))
            if taken.allSatisfy({ $0.distance(to: point) >= tolerance }) { return point }
            tried += 1
            // All that is taken lies within some distance: the way out ends.
            if tried.isMultiple(of: directions) { step += tolerance }
        }
    }
}

import Glibc
import Trends

/// The scan written down as it is defined, for the tests to compare with: every circle as a set of regions, every stretch of
/// periods, every ratio with its logarithms.
struct BruteForceScan {
    struct Window {
        let regions: Set<Int>
        let periods: Range<Int>
        let ratio: Double
    }

    /// By region, then period.
    let cases: [[Int]]
    let population: [[Double]]
    let places: [SIMD2<Double>]
    var share = 0.5
    var direction = SpatialScan.Direction.high
    var stretches: [Range<Int>] = [0..<1]

    func windows() -> [Window] {
        let people = population.map { $0.reduce(0, +) }
        let all = people.reduce(0, +)
        let total = Double(cases.reduce(0) { $0 + $1.reduce(0, +) })
        var windows: [Window] = []
        var seen: Set<Set<Int>> = []
        for centre in places.indices where people[centre] > 0 {
            func distance(_ region: Int) -> Double {
                let way = places[region] - places[centre]
                return way.x * way.x + way.y * way.y
            }
            for radius in Set(places.indices.map(distance)) {
                let regions = Set(places.indices.filter { people[$0] > 0 && distance($0) <= radius })
                guard regions.reduce(0, { $0 + people[$1] }) <= share * all * (1 + 1e-12),
                    seen.insert(regions).inserted
                else { continue }
                for periods in stretches {
                    let (mut, part) = regions.reduce(into: (0, 0.0)) { sums, region in
                        sums.0 += cases[region][periods].reduce(0, +)
                        sums.1 += population[region][periods].reduce(0, +)
                    }
                    let (count, expected) = (Double(mut), part / all * total)
                    guard expected > 0, direction != .high || count > expected, direction != .low || count < expected
                    else { continue }
                    let inside = count > 0 ? count * log(count / expected) : 0
                    let outside = count < total ? (total - count) * log((total - count) / (total - expected)) : 0
                    windows.append(Window(regions: regions, periods: periods, ratio: inside + outside))
                }
            }
        }
        return windows
    }

    /// The largest ratio, then the largest of those that share no region with one before, and so on.
    func clusters(_ count: Int) -> [Window] {
        var left = windows()
        var clusters: [Window] = []
        while clusters.count < count, let best = left.max(by: { $0.ratio < $1.ratio }), best.ratio > 1e-12 {
            clusters.append(best)
            left.removeAll { !$0.regions.isDisjoint(with: best.regions) }
        }
        return clusters
    }
}

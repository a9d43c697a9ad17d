import TestSupport
import Testing

@testable import Geodata

@Suite struct SeedSettlementTests {
    private func seed(_ x: Double, _ y: Double, _ unit: Int) -> Seed {
        Seed(point: PlanarPoint(x: x, y: y), unit: unit)
    }

    /// Metres between the two that lie closest.
    private func closest(_ seeds: [Seed]) -> Double {
        var best = Double.infinity
        for (index, one) in seeds.enumerated() {
            for other in seeds[..<index] { best = min(best, one.point.distance(to: other.point)) }
        }
        return best
    }

    /// By hand: the step is 40 m, the larger of 2 · 20 m and 40 m / 4. Due east is another's place; the golden angle of 137.508°
    /// leads to 40 m · (cos, sin) = (−29.495 m, 27.020 m).
    @Test(arguments: [[0, 1, 2], [0, 2, 1]])
    func `a place beside which another stands moves the next way, and the other stays`(_ order: [Int]) throws {
        let wanted = [seed(0, 0, 0), seed(40, 0, 1), seed(0, 0, 2)]
        let settled = SeedSettlement(order.map { wanted[$0] })
        #expect(settled.displaced.map { order[$0] } == [2])
        #expect(settled.seeds.contains(wanted[0]) && settled.seeds.contains(wanted[1]))
        let moved = try #require(settled.seeds.first { $0.unit == 2 })
        #expect(abs(moved.point.x + 29.495) < 0.001 && abs(moved.point.y - 27.020) < 0.001, "\(moved.point)")
    }

    @Test(arguments: 1...20)
    func `however densely places stand and repeat, no two are closer than 20 m in the end`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        // A board of places 20 to 60 m apart, and on half of its squares others of the same coordinates.
        let step = 20 + 2 * Double(seed)
        var wanted = [Seed]()
        for number in 0..<36 {
            let point = (Double(number % 6) * step, Double(number / 6) * step)
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                wanted.append(self.seed(point.0, point.1, wanted.count))
            }
        }
        wanted.shuffle(using: &generator)
        let settled = SeedSettlement(wanted)
        #expect(settled.seeds.count == wanted.count)
        #expect(Set(settled.seeds.map(\.unit)).count == wanted.count)
        #expect(settled.displaced.count == wanted.count - 36)
        #expect(closest(settled.seeds) >= 20 - 1e-9)
    }

    @Test func `of one unit's places in one spot one is kept`() {
        let settled = SeedSettlement([seed(0, 0, 0), seed(5, 0, 0), seed(0, 5, 1), seed(900, 0, 1)])
        #expect(settled.seeds.map(\.unit) == [0, 1, 1])
        #expect(settled.displaced == [2])
    }
}

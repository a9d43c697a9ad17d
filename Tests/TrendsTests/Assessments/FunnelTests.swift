import Records
import Testing
@testable import Trends

struct FunnelTests {
    /// Source: PHEindicatormethods (test data of funnels of rates, lower 95 % limit 20.85059119 of the first row); the rest by R 4.2.2: limit x of
    /// the mean E is `uniroot(function(x) pgamma(E, x + 1, lower.tail = FALSE) - p)` below and `pgamma(E, x) - p` above, in E's share of the target.
    @Test(arguments: [
        (116.1720835, 100_000, 4796.027082, [20.85060555, 231.74131739, 0, 305.06803815]),
        (2.5, 1000, 4000, [0.95840403, 4.28178970, 0.34286921, 5.39265005]),
        (6, 1000, 20_000, [4.92591771, 7.12149673, 4.35610387, 7.78672579]),
    ])
    func `limits of a rate are those of its expected number`(
        target: Double, per: Int, people: Double, wanted: [Double]
    ) throws {
        let funnel = try #require(Funnel(target: target, per: per))
        expect(funnel.limits(people: people), wanted)
        #expect(funnel.widening(people: people) == 1)
    }

    /// Twelve places whose counts go from 90 to 110 and back, each pair of years with a square of about 2 = (90 − 100)² / 50.
    private func restless() throws -> CountVariation {
        let years = (2012...2019).map { "\($0)" }
        let cells = Array(repeating: "90 110", count: 48).joined(separator: " ")
        return CountVariation(
            try CellTable.make(
                [CellTable.axis("region", (0..<12).map { "R\($0)" }), CellTable.axis("period", years)], cells))
    }

    /// Source: R 4.2.2, as above with E / φ. φ = mean of the squares (by days: leap years) / (pchisq(qchisq(s, 1), 3) / s), s = 76 / 84 of the pairs, each of 200 events, and 27 / 30 where
    /// 2E is more than 400; beyond 1 it grows with 2E, from 200 on, at most twofold.
    @Test(arguments: [
        (5000.0, 3.18568945, [2.18926971, 10.42340616, 0.69283916, 13.18588679]),
        (20_000, 3.62282734, [3.95731881, 8.21499625, 2.96421845, 9.55656610]),
        (90_000, 5.59726039, [4.80214468, 7.25684833, 4.17325015, 8.00451020]),
    ])
    func `counts that vary more than chance have wider limits, by the variation of two such counts`(
        people: Double, phi: Double, wanted: [Double]
    ) throws {
        let funnel = try #require(Funnel(target: 6, per: 1000, variation: try restless()))
        #expect(abs(funnel.widening(people: people) / phi.squareRoot() - 1) < 1e-8)
        expect(funnel.limits(people: people), wanted)
    }

    private func expect(_ limits: FunnelLimits, _ wanted: [Double]) {
        let found = [limits.lower95, limits.upper95, limits.lower998, limits.upper998]
        for (found, wanted) in zip(found, wanted) {
            #expect(abs(found - wanted) <= 1e-6 * max(wanted, 1e-3), "\(limits)")
        }
    }

    @Test func `where no event is expected there is no funnel`() {
        #expect(Funnel(target: 0, per: 1000) == nil)
    }

    @Test func `withheld, estimated and uncertain counts lie nowhere`() throws {
        let funnel = try #require(Funnel(target: 5, per: 1000))
        func cell(_ status: ObservationStatus, isEstimated: Bool = false) -> EstimateCell {
            EstimateCell(
                count: 90, status: status, isCountEstimated: isEstimated,
                denominator: SampleTable.denominator(3000, "2015-12-31"), estimate: 30, lower: nil, upper: nil)
        }
        #expect(funnel.position(of: cell(.value)) == .high998)
        #expect(funnel.position(of: cell(.uncertain)) == nil)
        #expect(funnel.position(of: cell(.estimated, isEstimated: true)) == nil)
    }
}

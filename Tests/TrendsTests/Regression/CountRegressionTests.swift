import TestSupport
import Testing
import Wording

@testable import Trends

/// Fits beside R's `glm` and `MASS::glm.nb` (Fixtures/count-regression.R), and worked out by hand.
struct CountRegressionTests {
    private static let counts = [12, 5, 9, 20, 31, 8, 14, 0, 7, 25, 18, 40, 11, 3, 16, 22, 38, 19, 27, 6]
    private static let exposures = (0..<20).map { 1000 + 13 * Double($0) }
    private static let trend = CountDesign(rows: (0..<20).map { [1, Double($0)] })
    private static let seasonal = CountDesign(
        rows: (0..<20).map { period in
            [1, Double(period)] + (1...3).map { period % 4 == $0 ? 1 : 0 }
        })

    private static func fit(_ name: String) throws -> CountRegression {
        switch name {
        case "poisson":
            try CountRegression(counts: counts, exposures: exposures, design: trend, dispersion: .poisson)
        case "quasi": try CountRegression(counts: counts, exposures: exposures, design: trend)
        case "seasonal": try CountRegression(counts: counts, exposures: exposures, design: seasonal)
        case "weighted":
            try CountRegression(
                counts: counts, exposures: exposures, design: trend,
                weights: (0..<20).map { [1, 0.5, 2, 1, 0][$0 % 5] })
        default:
            try CountRegression(counts: counts, exposures: exposures, design: seasonal, dispersion: .negativeBinomial)
        }
    }

    private func isNear(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
        abs(value - expected) <= tolerance * max(1e-3, abs(expected))
    }

    /// Oracle: R 4 `glm` and `MASS::glm.nb`, converged to 10⁻¹⁴.
    @Test(arguments: ["poisson", "quasi", "seasonal", "weighted", "negative-binomial"])
    func `a fit is that of R`(name: String) throws {
        let rows = try FixtureTable("count-regression.csv").rows.filter { $0["case"] == name }
        let fit = try Self.fit(name)
        try #require(rows.count == fit.coefficients.count)
        // R stops its search for θ at about 10⁻⁷.
        let tolerance = name == "negative-binomial" ? 1e-6 : 1e-9
        for (column, row) in rows.enumerated() {
            let estimate = try #require(fit[column])
            #expect(isNear(estimate.value, try row.number("estimate"), tolerance))
            #expect(isNear(estimate.standardError, try row.number("error"), tolerance))
            #expect(isNear(estimate.pValue, try row.number("p"), 1e-5))
            #expect(isNear(fit.dispersion, try row.number("dispersion"), tolerance))
            #expect(isNear(fit.deviance, try row.number("deviance"), tolerance))
            #expect(fit.residualDegreesOfFreedom == Int(try row.number("df")))
            #expect(isNear(fit.leverages[0], try row.number("hat1"), tolerance))
            #expect(isNear(fit.leverages[7], try row.number("hat8"), tolerance))
            #expect(isNear(fit.fitted[0], try row.number("fitted1"), tolerance))
        }
        if name == "negative-binomial" {
            #expect(isNear(try #require(fit.shape), try rows[0].number("theta"), 1e-6))
        }
        #expect(abs(fit.leverages.reduce(0, +) - Double(fit.coefficients.count)) < 1e-9)
    }

    @Test func `counts that double each period have a coefficient of log 2, and two groups the ratio of their rates`()
        throws
    {
        let doubled = try CountRegression(
            counts: [10, 20, 40], exposures: [1, 1, 1], design: CountDesign(rows: [[1, 0], [1, 1], [1, 2]]))
        #expect(abs(doubled.coefficients[1] - 0.6931471805599453) < 1e-10)
        #expect(doubled.dispersion == 1 && doubled.pearsonDispersion < 1e-18)
        let groups = try CountRegression(
            counts: [11, 21], exposures: [800, 3011], design: CountDesign(rows: [[1, 1], [1, 0]]), dispersion: .poisson)
        let ratio = try #require(groups[1])
        #expect(abs(ratio.value - 0.6787886) < 1e-6)
        // √(1/11 + 1/21), by hand.
        #expect(abs(ratio.standardError - 0.3721937) < 1e-6)
    }

    @Test func `p is below 5 percent exactly where the interval excludes zero`() {
        for tenth in 1...60 {
            for freedom in [nil, 1, 4, 30] as [Double?] {
                let estimate = CoefficientEstimate(
                    value: Double(tenth) / 10, standardError: 1, degreesOfFreedom: freedom)
                #expect((estimate.pValue < 0.05) == (estimate.interval().lowerBound > 0))
            }
        }
    }

    @Test func `rows without exposure and events, or of weight zero, take no part`() throws {
        let rows = [[1.0, 0], [1, 1], [1, 2], [1, 3], [1, 4]]
        let all = try CountRegression(
            counts: [4, 0, 7, 900, 6], exposures: [2, 0, 3, 4, 2], design: CountDesign(rows: rows),
            weights: [1, 1, 1, 0, 1])
        let some = try CountRegression(
            counts: [4, 7, 6], exposures: [2, 3, 2], design: CountDesign(rows: [rows[0], rows[2], rows[4]]))
        #expect(all.coefficients == some.coefficients && all.residualDegreesOfFreedom == 1)
        #expect(all.fitted[1] == 0 && all.leverages[1] == 0 && all.leverages[3] == 0)
    }

    @Test func `counts of a thousand million are fitted`() throws {
        let fit = try CountRegression(
            counts: [1_000_000_000, 2_000_000_000, 1, 3_999_999_999], exposures: [1, 2, 1e-9, 4],
            design: CountDesign(rows: [[1, 2012], [1, 2013], [1, 2014], [1, 2015]]))
        #expect(abs(fit.coefficients[1]) < 1e-6 && fit.fitted.allSatisfy { $0.isFinite })
    }

    @Test func `counts that vary less than chance are Poisson to the negative binomial`() throws {
        let fit = try CountRegression(
            counts: [10, 10, 11, 10, 9], exposures: [1, 1, 1, 1, 1],
            design: CountDesign(rows: Array(repeating: [1], count: 5)), dispersion: .negativeBinomial)
        #expect(fit.shape == nil && abs(fit.fitted[0] - 10) < 1e-9)
    }

    @Test(arguments: [
        ([0, 0, 0, 0], [1.0, 1, 1, 1], [[1.0, 0], [1, 1], [1, 2], [1, 3]], CountRegressionError.noEvents),
        ([3, 1, 2, 4], [1, 0, 1, 1], [[1, 0], [1, 1], [1, 2], [1, 3]], .eventsWithoutExposure(row: 1)),
        ([3, 1], [1, 1], [[1, 0], [1, 1]], .tooFewRows(2, needed: 3)),
        ([3, 1, 2, 4], [1, 1, 1, 1], [[1, 2], [1, 2], [1, 2], [1, 2]], .singularDesign(column: 1)),
        ([3, 1, 2, 4], [1, 1, 1, 1], [[1, 0], [1, 0], [1, 0], [1, 0]], .singularDesign(column: 1)),
        ([3, 1, 0, 0], [1, 1, 1, 1], [[1, 0], [1, 0], [1, 1], [1, 1]], .separated),
        ([0, 0, 0, 5], [1, 1, 1, 1], [[1, 0], [1, 1], [1, 2], [1, 3]], .separated),
        ([0, 0, 0, 500_000], [1, 1, 1, 1], [[1, 0], [1, 1], [1, 2], [1, 3]], .separated),
    ])
    func `what cannot be fitted says why`(
        counts: [Int], exposures: [Double], rows: [[Double]], error: CountRegressionError
    ) {
        for dispersion in [CountDispersion.quasiPoisson, .negativeBinomial] {
            #expect(throws: error) {
                try CountRegression(
                    counts: counts, exposures: exposures, design: CountDesign(rows: rows), dispersion: dispersion)
            }
        }
        #expect(!error.phrase(.german).isEmpty && !error.phrase(.english).isEmpty)
    }

    @Test func `random small counts never give what is not a number`() {
        var generator = SeededGenerator(seed: 71)
        for _ in 0..<60 {
            let counts = (0..<12).map { _ in generator.below(3) == 0 ? generator.below(6) : 0 }
            let design = CountDesign(
                rows: (0..<12).map { period -> [Double] in
                    let quarters = (1...3).map { period % 4 == $0 ? 1.0 : 0 }
                    return [1, Double(period)] + quarters
                })
            for dispersion in [CountDispersion.poisson, .quasiPoisson, .quasiPoissonUnbounded, .negativeBinomial] {
                guard
                    let fit = try? CountRegression(
                        counts: counts, exposures: Array(repeating: 1, count: 12), design: design,
                        dispersion: dispersion)
                else { continue }
                #expect((fit.coefficients + fit.covariance + fit.fitted + fit.leverages).allSatisfy { $0.isFinite })
            }
        }
    }
}

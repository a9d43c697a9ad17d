import Glibc
import TestSupport
import Testing
import Wording

@testable import Trends

/// Segmented regressions and comparisons of areas beside R's `glm` (Fixtures/interrupted-series.R), and each finding beside it by hand.
struct InterruptedSeriesTests {
    private static let calm = [
        24, 20, 17, 27, 26, 21, 18, 29, 25, 23, 17, 28, 27, 22, 19, 30, 17, 14, 12, 19, 16, 14, 11, 17, 15, 13, 10, 16,
    ]
    private static let rough = [
        24, 60, 17, 87, 6, 21, 58, 29, 5, 43, 17, 28, 87, 2, 19, 30, 7, 44, 2, 19, 36, 4, 11, 57, 5, 13, 40, 6,
    ]
    private static let other = [
        48, 44, 39, 52, 47, 41, 40, 55, 50, 44, 41, 53, 49, 47, 38, 57, 50, 42, 37, 54, 51, 45, 41, 50, 49, 44, 40, 56,
    ]

    private static func quarters(_ counts: [Int?], times factor: Double = 1) -> CountSeries {
        CountSeries(
            counts: counts, exposures: counts.indices.map { factor * (2000 + 3 * Double($0)) }, periodsPerYear: 4)
    }

    private func estimate(_ interruption: Interruption?) -> InterruptionEstimate? {
        guard case .estimated(let estimate) = interruption else { return nil }
        return estimate
    }

    /// Oracle: R `glm`, Poisson and binomial; the autocorrelation from R's hat matrix.
    @Test(arguments: ["calm", "rough"])
    func `level, slope, trend and ratio of ratios are those of R`(name: String) throws {
        let row = try #require(try FixtureTable("interrupted-series.csv").rows.first { $0["case"] == name })
        let findings = try InterruptedSeries(
            Self.quarters(name == "calm" ? Self.calm : Self.rough), start: 16,
            comparedWith: Self.quarters(Self.other, times: 2))
        let change = try #require(estimate(findings.change))
        guard case .estimated(let area) = findings.comparison else {
            Issue.record("no comparison")
            return
        }
        for (value, column) in [
            (change.level.ratio, "level"), (try #require(change.slope).ratio, "slope"),
            (change.trendBefore.ratio, "trend"),
            (change.autocorrelation.lagOne, "lag"), (change.autocorrelation.durbinWatson, "watson"),
            (area.ratio.ratio, "area"),
        ] {
            let expected = try row.number(column)
            #expect(abs(value - expected) < 1e-7 * max(1, abs(expected)), "\(column): \(value), \(expected)")
        }
        #expect(change.hasSeason && change.periodsBefore == 16 && change.periodsAfter == 12)
        let error = try row.number("error")
        if name == "calm" {
            // These vary less than chance: the interval is that of chance, β ± 1.96 s, and the joint test χ² with 2 degrees of freedom, exp(−W/2).
            #expect(abs(log(change.level.upper / change.level.ratio) - 1.959963984540054 * error) < 1e-7)
            #expect(abs(change.pValue - exp(-(try row.number("wald")) / 2)) < 1e-9)
        } else {
            #expect(change.dispersion > 10 && log(change.level.upper / change.level.ratio) > 6 * error)
        }
    }

    @Test func `a halving is found, in the area and not in its neighbours, and other dates have none like it`() throws {
        var generator = SeededGenerator(seed: 9)
        let before = (0..<24).map { _ in generator.count(mean: 40) }
        let series = Self.quarters(before + (0..<12).map { _ in generator.count(mean: 20) })
        let steady = Self.quarters((0..<36).map { _ in generator.count(mean: 80) })
        let findings = try InterruptedSeries(series, start: 24, comparedWith: steady, neighbours: steady)
        let level = try #require(estimate(findings.change)).level
        #expect(level.excludesOne && level.lower < 0.5 && level.upper > 0.5)
        guard case .estimated(let area) = findings.comparison, case .compared(let placebos) = findings.placebos
        else {
            Issue.record("not all was testable")
            return
        }
        #expect(area.ratio.upper < 0.7 && placebos.asLarge == 0 && placebos.changes.count == 13)
        #expect(placebos.changes.map(\.period) == Array(8...20))
        #expect(estimate(findings.displacement)?.level.excludesOne == false)
        for finding in [findings.priorTrend, findings.priorDivergence, findings.lastYearBefore] {
            guard case .notSeen = finding else {
                Issue.record("\(String(describing: finding))")
                return
            }
        }
    }

    @Test func `what was there before the start is told`() throws {
        let falling = Self.quarters((0..<28).map { Int(80 * pow(0.95, Double($0))) })
        let steady = Self.quarters(Array(repeating: 60, count: 28))
        let findings = try InterruptedSeries(falling, start: 16, comparedWith: steady)
        guard case .seen(let trend) = findings.priorTrend, case .seen(let divergence) = findings.priorDivergence else {
            Issue.record("\(findings.priorTrend)")
            return
        }
        #expect(abs(trend.ratio - pow(0.95, 4)) < 0.02 && abs(divergence.ratio - trend.ratio) < 0.02)
        // That the fall goes on is no change.
        #expect(estimate(findings.change)?.level.excludesOne == false)

        let peak = Self.quarters((0..<28).map { (12..<16).contains($0) ? 45 : 20 })
        guard case .seen(let last) = try InterruptedSeries(peak, start: 16).lastYearBefore else {
            Issue.record("no peak")
            return
        }
        #expect(abs(last.ratio - 2.25) < 0.04)
    }

    @Test(arguments: [
        (24, 7, InterruptionRefusal.tooFewBefore(7, needed: 8)), (24, 21, .tooFewAfter(3, needed: 4)),
    ])
    func `too short a time on either side is refused`(periods: Int, start: Int, refusal: InterruptionRefusal) throws {
        let findings = try InterruptedSeries(
            Self.quarters(Array(repeating: 9, count: periods)), start: start,
            comparedWith: Self.quarters(Array(repeating: 9, count: periods)))
        #expect(findings.change == .notTestable(refusal) && findings.comparison == .notTestable(refusal))
        #expect(findings.placebos == .notTestable)
    }

    @Test func `a level alone is fitted where a slope cannot be borne`() throws {
        let short = try InterruptedSeries(Self.quarters(Array(Self.calm[..<22])), start: 16)
        #expect(estimate(short.change).map { $0.slope == nil && $0.pValue == $0.level.pValue } == true)
        let level = try InterruptedSeries(Self.quarters(Self.calm), start: 16, model: .level)
        #expect(estimate(level.change).map { $0.slope == nil } == true)
    }

    @Test func `counts that bear no ratio are refused by reason`() throws {
        func change(_ counts: [Int?], _ exposures: [Double]? = nil) throws -> Interruption {
            try InterruptedSeries(CountSeries(counts: counts, exposures: exposures, periodsPerYear: 1), start: 9).change
        }
        #expect(try change(Array(repeating: 0, count: 14)) == .notTestable(.tooFewEvents(0, needed: 10)))
        #expect(try change(Array(repeating: 5, count: 9) + [0, 0, 0, 0, 0]) == .notTestable(.noEventsOnOneSide))
        #expect(
            try change(Array(repeating: 5, count: 14), [0] + Array(repeating: 1, count: 13))
                == .notTestable(.eventsWithoutExposure))
        #expect(try change([nil, nil] + Array(repeating: 5, count: 12)) == .notTestable(.tooFewBefore(7, needed: 8)))
        #expect(estimate(try change(Array(repeating: 1_000_000_000, count: 14)))?.level.excludesOne == false)
    }

    @Test func `a start outside and series of other periods are the caller's mistake`() {
        let series = Self.quarters(Self.calm)
        for start in [-1, 0, 28, 99] {
            #expect(throws: InterruptedSeriesError.startOutside(start, periods: 28)) {
                try InterruptedSeries(series, start: start)
            }
        }
        let error = InterruptedSeriesError.unlikeSeries(periods: 20, expected: 28)
        #expect(throws: error) { try InterruptedSeries(series, start: 16, comparedWith: series[0..<20]) }
        #expect(throws: InterruptedSeriesError.self) {
            try InterruptedSeries(series, start: 16, neighbours: series[1..<28])
        }
        #expect(!error.phrase(.german).isEmpty && !error.phrase(.english).isEmpty)
    }

    @Test func `random sparse series give finite findings, p and interval in accord, and few claims`() throws {
        var generator = SeededGenerator(seed: 12)
        var (told, claims, areas) = (0, 0, 0)
        for round in 0..<150 {
            let mean = [0.7, 3, 15][round % 3]
            func random(_ factor: Double) -> CountSeries {
                Self.quarters(
                    (0..<28).map { _ in
                        generator.chance(0.03) ? nil : generator.count(mean: mean * factor, varianceOverMean: 2)
                    })
            }
            let findings = try InterruptedSeries(random(1), start: 16, comparedWith: random(2))
            if let change = estimate(findings.change) {
                told += 1
                #expect((change.level.pValue < 0.05) == change.level.excludesOne)
                #expect(change.level.upper.isFinite && change.pValue >= 0 && change.pValue <= 1)
                claims += change.pValue < 0.05 ? 1 : 0
            }
            if case .estimated(let area) = findings.comparison {
                #expect((area.ratio.pValue < 0.05) == area.ratio.excludesOne)
                areas += area.ratio.excludesOne ? 1 : 0
            }
        }
        // 5 % of 150 are 7.5 ± 2.7; the whole grid is in Benchmarks/RESULTS.md.
        #expect(told > 100 && claims <= 16 && areas <= 16)
    }
}

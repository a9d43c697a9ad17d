// How often trends and changes are claimed, with and without any: tables for Benchmarks/RESULTS.md.
//
//   trend-claims trend COUNT            no change: share of series with p < 0.05, of all and beside other ways to test
//   trend-claims power COUNT            yearly change of 5, 10, 20 %
//   trend-claims interrupted COUNT      no change at the start: level, slope, any; comparison area; autocorrelated means
//   trend-claims interrupted-power COUNT
//
// COUNT series each, the same ones in every run.
import Glibc
import Numbers
import Trends

let arguments = CommandLine.arguments
let count = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000

func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (1000 * Double(part) / Double(whole)).rounded()
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)"
}

func row(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }

struct Design {
    let periods: Int
    let perYear: Int
    var name: String { "\(periods) \(perYear == 1 ? "years" : perYear == 4 ? "quarters" : "months")" }
}

extension Numbers {
    /// Counts about a mean that grows by a yearly factor about the middle, and changes by one at a period.
    mutating func series(
        _ design: Design, mean: Double, varianceOverMean: Double, yearly: Double = 1, from start: Int = 0,
        change: Double = 1, autocorrelation: Double = 0, wave: Double = 0
    ) -> CountSeries {
        var state = normal()
        let counts = (0..<design.periods).map { period in
            let years = (Double(period) - Double(design.periods - 1) / 2) / Double(design.perYear)
            let expected =
                mean * pow(yearly, years) * (period >= start ? change : 1) * exp(wave * state - wave * wave / 2)
            state = autocorrelation * state + (1 - autocorrelation * autocorrelation).squareRoot() * normal()
            return self.count(mean: expected, varianceOverMean: varianceOverMean)
        }
        return CountSeries(counts: counts, periodsPerYear: design.perYear)
    }
}

/// p of the trend by the usual fits, for comparison: the quasi-Poisson t with φ ≥ 1, and the negative binomial.
func usual(_ series: CountSeries, _ dispersion: CountDispersion) -> Double? {
    let periods = Array(series.counts.indices)
    let rows = periods.map { period -> [Double] in
        [1, Double(period - periods.count / 2)]
            + (1..<max(1, series.periodsPerYear)).map { series.season(of: period) == $0 ? 1 : 0 }
    }
    let fit = try? CountRegression(
        counts: series.counts.map { $0 ?? 0 }, exposures: series.exposures, design: CountDesign(rows: rows),
        dispersion: dispersion)
    return fit?[1]?.pValue
}

func trend(yearly: Double, designs: [Design], means: [Double], scatters: [Double]) {
    row([
        "series", "mean", "variance / mean", "change", "told", "claims %", "t, φ ≥ 1", "neg. binomial", "Mann–Kendall",
    ])
    row(["---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:"])
    for design in designs {
        for mean in means {
            for scatter in scatters {
                var numbers = Numbers(seed: UInt64(design.periods) &* 1000 &+ UInt64(mean * 10 + scatter))
                var (tested, claims, floored, binomial, rank) = (0, 0, 0, 0, 0)
                for _ in 0..<count {
                    let series = numbers.series(design, mean: mean, varianceOverMean: scatter, yearly: yearly)
                    guard case .estimated(let estimate) = LogLinearTrend(of: series) else { continue }
                    tested += 1
                    if estimate.annual.pValue < 0.05 { claims += 1 }
                    if usual(series, .quasiPoisson) ?? 1 < 0.05 { floored += 1 }
                    if usual(series, .negativeBinomial) ?? 1 < 0.05 { binomial += 1 }
                    let kendall = MannKendall(series.rates, periodsPerYear: design.perYear)
                    if kendall?.pValue ?? 1 < 0.05 { rank += 1 }
                }
                row([
                    design.name, "\(mean)", "\(scatter)", "\(Int((yearly * 100 - 100).rounded())) %",
                    percent(tested, count),
                    percent(claims, tested), percent(floored, tested), percent(binomial, tested), percent(rank, tested),
                ])
            }
        }
    }
}

func interrupted(change: Double, cases: [(Design, Int)], means: [Double], scatters: [Double], waves: [Double]) {
    row([
        "series", "start", "mean", "variance / mean", "change", "wave", "told", "level %", "any %", "area told",
        "area %",
        "prior trend %", "last year %",
    ])
    row(["---"] + Array(repeating: "---:", count: 12))
    for (design, start) in cases {
        for mean in means {
            for scatter in scatters {
                for wave in waves {
                    var numbers = Numbers(seed: UInt64(design.periods) &* 1000 &+ UInt64(mean * 10 + scatter))
                    var (tested, level, any, areas, area, prior, last) = (0, 0, 0, 0, 0, 0, 0)
                    for _ in 0..<count {
                        let series = numbers.series(
                            design, mean: mean, varianceOverMean: scatter, from: start, change: change,
                            autocorrelation: 0.5,
                            wave: wave)
                        let other = numbers.series(
                            design, mean: 2 * mean, varianceOverMean: scatter, autocorrelation: 0.5, wave: wave)
                        guard let findings = try? InterruptedSeries(series, start: start, comparedWith: other) else {
                            continue
                        }
                        if case .estimated(let estimate) = findings.change {
                            tested += 1
                            if estimate.level.excludesOne { level += 1 }
                            if estimate.pValue < 0.05 { any += 1 }
                        }
                        if case .estimated(let estimate) = findings.comparison {
                            areas += 1
                            if estimate.ratio.excludesOne { area += 1 }
                        }
                        if case .seen = findings.priorTrend { prior += 1 }
                        if case .seen = findings.lastYearBefore { last += 1 }
                    }
                    row([
                        design.name, "\(start)", "\(mean)", "\(scatter)", "\(Int((change * 100 - 100).rounded())) %",
                        "\(wave)", percent(tested, count), percent(level, tested), percent(any, tested),
                        percent(areas, count), percent(area, areas), percent(prior, count), percent(last, count),
                    ])
                }
            }
        }
    }
}

let interruptedCases = [
    (Design(periods: 14, perYear: 1), 9), (Design(periods: 24, perYear: 4), 16), (Design(periods: 32, perYear: 4), 20),
    (Design(periods: 60, perYear: 12), 36),
]

switch arguments.dropFirst().first {
case "trend":
    trend(
        yearly: 1,
        designs: [(6, 1), (8, 1), (10, 1), (16, 4), (24, 4), (40, 4), (60, 12)].map {
            Design(periods: $0.0, perYear: $0.1)
        },
        means: [2, 5, 20, 100], scatters: [1, 2, 4])
case "power":
    for yearly in [1.05, 1.1, 1.2] {
        trend(
            yearly: yearly, designs: [Design(periods: 8, perYear: 1), Design(periods: 32, perYear: 4)],
            means: [5, 20, 50], scatters: [1, 2])
    }
case "interrupted":
    interrupted(change: 1, cases: interruptedCases, means: [2, 5, 20, 100], scatters: [1, 2, 4], waves: [0])
    interrupted(change: 1, cases: interruptedCases, means: [20], scatters: [1], waves: [0.3])
case "interrupted-power":
    for change in [0.8, 0.6] {
        interrupted(change: change, cases: interruptedCases, means: [5, 20, 50], scatters: [1, 2], waves: [0])
    }
default:
    print("trend-claims trend|power|interrupted|interrupted-power COUNT")
    exit(1)
}

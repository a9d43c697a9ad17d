import Glibc
import Trends

/// Coverage of a count's interval: on a grid of means, and on both sides of every limit, where it jumps: between two limits it runs smoothly
/// up to at most one hill, so its smallest values are at the jumps.
func printCounts() {
    print("\nIntervals of a count: share of counts whose interval holds the mean, %\n")
    row(["level", "method", "least, 0.05–50", "at", "mean, 0.5–50", "least, 0.05–500", "at"])
    row(["---:", "---", "---:", "---:", "---:", "---:", "---:"])
    for level in [0.95, 0.998] {
        for method in PoissonInterval.Method.allCases {
            let intervals = (0...900).map { PoissonInterval(count: $0, level: level, method: method) }
            func coverage(_ mean: Double) -> Double {
                PoissonChances(mean: mean).sum { intervals[$0].lower <= mean && mean <= intervals[$0].upper }
            }
            let limits: [Double] = intervals.flatMap { [$0.lower, $0.upper] }.filter { (0.05...500).contains($0) }
            let grid: [Double] = (1...10_000).map { Double($0) / 20 }
            let jumps: [Double] = limits.flatMap { [$0 * (1 - 1e-9), $0 * (1 + 1e-9)] }
            let means: [Double] = grid + jumps
            let covered = means.map { (mean: $0, share: coverage($0)) }
            guard let least = covered.min(by: { $0.share < $1.share }),
                let leastBelow50 = covered.filter({ $0.mean <= 50 }).min(by: { $0.share < $1.share })
            else { continue }
            let fine: [Double] = (0..<9900).map { coverage(0.5 + (Double($0) + 0.5) * 0.005) }
            row([
                percent(level, 1), method.rawValue, percent(leastBelow50.share),
                Int(leastBelow50.mean * 100).hundredths,
                percent(fine.reduce(0, +) / Double(fine.count)), percent(least.share), Int(least.mean * 100).hundredths,
            ])
        }
    }
}

extension Int {
    var hundredths: String { "\(self / 100)." + (self % 100 < 10 ? "0" : "") + "\(self % 100)" }
}

func printProportions() {
    print(
        "\nWilson's interval of a proportion: share of counts whose interval holds it, %, on a grid of 0.001 and at its jumps\n"
    )
    row(["of", "level", "least, 0.001–0.999", "at", "least, 0.05–0.95", "mean, 0.001–0.999"])
    row(["---:", "---:", "---:", "---:", "---:", "---:"])
    for number in [10, 50, 200, 1000] {
        for level in [0.95, 0.998] {
            let intervals = (0...number).map { ProportionInterval(count: $0, of: number, level: level) }
            func coverage(_ share: Double) -> Double {
                zip(intervals, binomialChances(number, share: share)).reduce(0) { sum, next in
                    next.0.lower <= share && share <= next.0.upper ? sum + next.1 : sum
                }
            }
            let limits = intervals.flatMap { [$0.lower, $0.upper] }.filter { (0.001...0.999).contains($0) }
            let grid: [Double] = (1...999).map { Double($0) / 1000 }
            let jumps: [Double] = limits.flatMap { [$0 - 1e-9, $0 + 1e-9] }
            let covered = (grid + jumps).map { (share: $0, held: coverage($0)) }
            guard let least = covered.min(by: { $0.held < $1.held }),
                let inner = covered.filter({ (0.05...0.95).contains($0.share) }).map(\.held).min()
            else { continue }
            let mean = covered.prefix(grid.count).map(\.held).reduce(0, +) / Double(grid.count)
            row([
                "\(number)", percent(level, 1), percent(least.held),
                "0." + String(Int(1000 + least.share * 1000)).dropFirst(),
                percent(inner), percent(mean),
            ])
        }
    }
}

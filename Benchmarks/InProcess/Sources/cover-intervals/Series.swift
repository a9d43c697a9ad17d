import Glibc
import Numbers
import Trends

extension Numbers {
    /// By the gaps between events below a mean of 30, by halves above.
    mutating func poisson(_ mean: Double) -> Int {
        if mean > 30 { return poisson(mean / 2) + poisson(mean / 2) }
        var (count, left) = (-1, mean)
        repeat {
            left += log(1 - share())
            count += 1
        } while left > 0
        return count
    }

    /// G. Marsaglia, W. W. Tsang (2000), A simple method for generating gamma variables, ACM Transactions on Mathematical Software 26, 363–372.
    mutating func gamma(_ shape: Double) -> Double {
        if shape < 1 { return gamma(shape + 1) * pow(1 - share(), 1 / shape) }
        let d = shape - 1 / 3.0
        while true {
            let normal = (-2 * log(1 - share())).squareRoot() * cos(2 * Double.pi * share())
            let cube = pow(1 + normal / (9 * d).squareRoot(), 3)
            if cube > 0, log(1 - share()) < normal * normal / 2 + d - d * cube + d * log(cube) { return d * cube }
        }
    }

    /// A count of this mean whose variance is so many times as much: means from a gamma distribution, or series of one size.
    mutating func count(_ mean: Double, dispersion: Double, inSeries: Bool) -> Int {
        if dispersion == 1 { return poisson(mean) }
        if inSeries { return Int(dispersion) * poisson(mean / dispersion) }
        let size = mean / (dispersion - 1)
        return poisson(gamma(size) * (dispersion - 1))
    }
}

func printSeries() {
    print(
        "\nCounts that vary more: share of 95 % intervals of the last period's count that hold its mean, %, 4,000 runs each"
    )
    print(
        "(least and greatest over the means 2, 5, 10, 20, 50, 200; φ and k estimated from the periods, the last included;"
    )
    print("gamma: means drawn from a gamma distribution; series: of φ events each)\n")
    row(["periods", "true φ", "kind", "exact", "φ known", "φ estimated", "k by moments", "k likeliest"])
    row(["---:", "---:", "---", "---:", "---:", "---:", "---:", "---:"])
    var numbers = Numbers(seed: 20_261_130)
    for periods in [4, 8, 24] {
        for (dispersion, inSeries) in [(1.0, false), (2, false), (2, true), (5, false), (5, true)] {
            var shares = [[Double]](repeating: [], count: 5)
            for mean in [2.0, 5, 10, 20, 50, 200] {
                var held = [Int](repeating: 0, count: 5)
                let runs = 4000
                for _ in 0..<runs {
                    let counts = (0..<periods).map { _ in
                        numbers.count(mean, dispersion: dispersion, inSeries: inSeries)
                    }
                    let count = counts[periods - 1]
                    let exact = PoissonInterval(count: count)
                    // Where no size can be estimated no interval is given; the quasi one stands for it.
                    let factor = Dispersion(counts: counts)?.factor ?? 1
                    let quasi = OverdispersedInterval(count: count, dispersion: factor)
                    let known = OverdispersedInterval(count: count, dispersion: dispersion)
                    let sizes = NegativeBinomialFit.Method.allCases.map {
                        NegativeBinomialFit(counts: counts, method: $0).map {
                            OverdispersedInterval(count: count, size: $0.size)
                        }
                    }
                    let limits =
                        [(exact.lower, exact.upper), (known.lower, known.upper), (quasi.lower, quasi.upper)]
                        + sizes.map { ($0?.lower ?? quasi.lower, $0?.upper ?? quasi.upper) }
                    for (index, limit) in limits.enumerated() where limit.0 <= mean && mean <= limit.1 {
                        held[index] += 1
                    }
                }
                for index in held.indices { shares[index].append(Double(held[index]) / Double(runs)) }
            }
            row(
                ["\(periods)", "\(Int(dispersion))", dispersion == 1 ? "Poisson" : inSeries ? "series" : "gamma"]
                    + shares.map { "\(percent($0.min() ?? 0, 1))–\(percent($0.max() ?? 0, 1))" })
        }
    }
    print(
        "\nTwo such counts of one rate, exposures 1 : 1, dispersion estimated from 8 periods of each: told as different, %, 4,000 runs each\n"
    )
    row(["true φ", "kind", "mean", "exact", "with dispersion"])
    row(["---:", "---", "---:", "---:", "---:"])
    for (dispersion, inSeries) in [(1.0, false), (2, false), (5, false), (5, true)] {
        for mean in [5.0, 20, 100] {
            var found = [0, 0]
            for _ in 0..<4000 {
                let counts = (0..<16).map { _ in numbers.count(mean, dispersion: dispersion, inSeries: inSeries) }
                let factor = Dispersion(counts: counts)?.factor ?? 1
                for (index, dispersion) in [1, factor].enumerated() {
                    let comparison = RateComparison(
                        first: counts[7], exposure: 1, against: counts[15], exposure: 1, dispersion: dispersion)
                    if comparison.pValue < 0.05 { found[index] += 1 }
                }
            }
            row(
                ["\(Int(dispersion))", dispersion == 1 ? "Poisson" : inSeries ? "series" : "gamma", "\(Int(mean))"]
                    + found.map { percent(Double($0) / 4000, 1) })
        }
    }
}

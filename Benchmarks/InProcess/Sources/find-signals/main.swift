// Signals and change points in made-up series, in process:
//   find-signals time SERIES COMPARED FILE   flexible Farrington on so many series of ten years of weeks, all weeks from the sixth year on; writes
//                                            the counts and bounds of the first COMPARED to FILE, for the peer
//   find-signals alarms                      how often series without outbreaks are an alarm
//   find-signals changes                     how often series without a change claim one, and series with one find it
//   find-signals change-test RUNS            the same of the test for a change, so many series each
import Glibc
import Numbers
import Trends

extension Numbers {
    /// A count with this mean and φ times the variance of Poisson: negative binomial, by adding up probabilities.
    mutating func count(mean: Double, dispersion: Double) -> Int {
        let target = share()
        let size = mean / (dispersion - 1)
        var probability = dispersion > 1 ? pow(dispersion, -size) : exp(-mean)
        var (sum, count) = (probability, 0.0)
        while sum < target && count < 1e6 {
            probability *= dispersion > 1 ? (count + size) / (count + 1) * (1 - 1 / dispersion) : mean / (count + 1)
            sum += probability
            count += 1
        }
        return Int(count)
    }

    /// Weeks with a season, a slow trend and overdispersion.
    mutating func weeks(_ length: Int, mean: Double, dispersion: Double, season: Double, trend: Double) -> [Int] {
        (0..<length).map { week in
            let year = Double(week) / 52
            return count(mean: mean * exp(season * sin(2 * .pi * year) + trend * year), dispersion: dispersion)
        }
    }
}

func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
}

func time(series: Int, compared: Int, file: String) throws {
    var numbers = Numbers(seed: 1)
    let all = (0..<series).map { number in
        numbers.weeks(
            520, mean: [2, 5, 20, 100][number % 4], dispersion: [1, 1.5, 3][number % 3], season: 0.5, trend: 0.05)
    }
    var options = FarringtonOptions.flexible
    options.alpha = 0.05
    let range = 263..<520
    _ = try FarringtonSignals(counts: all[0], periodsPerYear: 52, range: range, options: options)
    let start = ContinuousClock.now
    let found = try all.map {
        try FarringtonSignals(counts: $0, periodsPerYear: 52, range: range, options: options).signals
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let points = series * range.count
    print("ours\t\(series)\t\(points)\t\(seconds)\t\(seconds / Double(points) * 1e6)")
    var text = "series,period,count,bound\n"
    for number in 0..<compared {
        for period in 0..<520 {
            let bound = range.contains(period) ? found[number][period - range.lowerBound].bound.map { "\($0)" } : nil
            text += "\(number),\(period + 1),\(all[number][period]),\(bound ?? "NA")\n"
        }
    }
    guard let output = fopen(file, "w") else { fatalError("cannot write \(file)") }
    fputs(text, output)
    fclose(output)
}

func alarms() throws {
    var flexible = FarringtonOptions.flexible
    var published = flexible
    published.errorScale = .dispersion
    var negativeBinomial = flexible
    negativeBinomial.bound = .negativeBinomial
    var classic = FarringtonOptions.classic
    (flexible.alpha, published.alpha, negativeBinomial.alpha, classic.alpha) = (0.01, 0.01, 0.01, 0.02)
    print(
        "| mean | φ | flexible | flexible, error as published | flexible, negative binomial | classic | EARS C1, α 0.01 | not testable, flexible |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for (mean, dispersion) in [(0.5, 1.0), (2, 1), (2, 2), (10, 1), (10, 2), (10, 5), (100, 1), (100, 5)] {
        var numbers = Numbers(seed: 2)
        var (hits, tested) = (Array(repeating: 0, count: 5), Array(repeating: 0, count: 5))
        var points = 0
        for _ in 0..<100 {
            let counts: [Int?] = numbers.weeks(520, mean: mean, dispersion: dispersion, season: 0.4, trend: 0)
            let range = 263..<520
            points += range.count
            var found = try [flexible, published, negativeBinomial, classic].map {
                try FarringtonSignals(counts: counts, periodsPerYear: 52, range: range, options: $0).signals
            }
            found.append(EARSSignals(counts: counts, range: range, alpha: 0.01).signals)
            for (method, signals) in found.enumerated() {
                hits[method] += signals.count { $0.isAlarm }
                tested[method] += signals.count { $0.isTestable }
            }
        }
        let rates = zip(hits, tested).map { percent(Double($0) / Double(max(1, $1))) }
        print(
            "| \(mean) | \(dispersion) | \(rates.joined(separator: " | ")) | \(percent(1 - Double(tested[0]) / Double(points))) |"
        )
    }
}

func changes() {
    let lengths = [6, 8, 12, 20, 40, 60, 120]
    print("| mean | φ | \(lengths.map { "\($0)" }.joined(separator: " | ")) |")
    print("| ---: | ---: |\(lengths.map { _ in " ---: |" }.joined())")
    for (mean, dispersion) in [
        (0.5, 1.0), (0.5, 2), (3, 1), (3, 2), (3, 5), (30, 1), (30, 5), (30, 20), (300, 1), (300, 5),
    ] {
        var numbers = Numbers(seed: 3)
        let cells = lengths.map { length in
            let runs = 2000
            func share(doubled: Bool, runs: Int) -> Double {
                let claims = (0..<runs).count { _ in
                    let counts = (0..<length).map { period -> Int? in
                        numbers.count(mean: doubled && period >= length / 2 ? 2 * mean : mean, dispersion: dispersion)
                    }
                    return !ChangePoints(counts: counts).changes.isEmpty
                }
                return Double(claims) / Double(runs)
            }
            return
                "\(percent(share(doubled: false, runs: runs))) / \(Int((share(doubled: true, runs: 300) * 100).rounded()))"
        }
        print("| \(mean) | \(dispersion) | \(cells.joined(separator: " | ")) |")
    }
    var numbers = Numbers(seed: 4)
    let long: [Int?] = (0..<5000).map { numbers.count(mean: $0 < 3000 ? 4 : 6, dispersion: 1.5) }
    let start = ContinuousClock.now
    let found = ChangePoints(counts: long)
    print(
        "5,000 observations: \((ContinuousClock.now - start) / .seconds(1)) s, changes at \(found.changes.map(\.position))"
    )
}

let arguments = CommandLine.arguments
switch arguments.count > 1 ? arguments[1] : "" {
case "time" where arguments.count == 5:
    try time(series: Int(arguments[2]) ?? 500, compared: Int(arguments[3]) ?? 3, file: arguments[4])
case "alarms": try alarms()
case "changes": changes()
case "change-test": ChangeClaims(runs: arguments.count > 2 ? Int(arguments[2]) ?? 2000 : 2000).printTable()
default: fatalError("usage: find-signals time SERIES COMPARED FILE | alarms | changes | change-test RUNS")
}

// Times the scans for clusters on invented regions, a line of JSON:
//
//   scan-space REGIONS PERIODS REPLICATES [one] [prospective] [print]
//
// One period is the purely spatial scan. With `one` a single processor is used. With `print` the invented regions are printed instead,
// for Benchmarks/scan.py: x, y, population, and the cases of each period.
import Glibc
import Numbers
import Trends

/// Seconds of all processors since the start.
func processorSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let words = Set(CommandLine.arguments.dropFirst().filter { Int($0) == nil })
let (regionCount, periodCount, replicates) =
    numbers.count == 3 ? (numbers[0], numbers[1], numbers[2]) : (1000, 1, 999)

// Places at random, from 500 to 30,000 people, two cases per 1,000 and period: no cluster but by chance.
var random = Numbers(seed: 1)
let places = (0..<regionCount).map { _ in SIMD2(random.share() * 200_000, random.share() * 200_000) }
let people = (0..<regionCount).map { _ in 500 + random.below(29_500) }
let cases = people.map { people in
    (0..<periodCount).map { _ in (0..<people).reduce(0) { sum, _ in sum + (random.share() < 0.002 ? 1 : 0) } }
}

if words.contains("print") {
    for region in 0..<regionCount {
        let cells = [places[region].x, places[region].y, Double(people[region])] + cases[region].map(Double.init)
        print(cells.map { "\($0)" }.joined(separator: " "))
    }
} else {
    let clock = ContinuousClock()
    let before = processorSeconds()
    var answer = ""
    let time = try clock.measure {
        if periodCount == 1 {
            let scan = try SpatialScan.of(
                cases: cases.map { $0[0] }, population: people.map(Double.init), at: places, replicates: replicates,
                inParallel: !words.contains("one"))
            let first = scan.figure?.clusters.first
            answer = "\"ratio\": \(first?.logLikelihoodRatio ?? 0), \"p\": \(first?.pValue ?? 1)"
        } else {
            let scan = try SpaceTimeScan.of(
                cases: cases, population: people.map { [Double](repeating: Double($0), count: periodCount) },
                at: places,
                words.contains("prospective") ? .prospective : .retrospective, replicates: replicates,
                inParallel: !words.contains("one"))
            let first = scan.figure?.clusters.first?.cluster
            answer = "\"ratio\": \(first?.logLikelihoodRatio ?? 0), \"p\": \(first?.pValue ?? 1)"
        }
    }
    let processor = processorSeconds() - before
    let count = cases.reduce(0) { $0 + $1.reduce(0, +) }
    print(
        "{\"regions\": \(regionCount), \"periods\": \(periodCount), \"replicates\": \(replicates), \"cases\": \(count), "
            + "\"seconds\": \(Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds)), "
            + "\"processor\": \(processor), \(answer)}")
}

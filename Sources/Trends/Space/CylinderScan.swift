/// The scan itself, over circles and stretches of periods; a purely spatial scan has one period.
///
/// The expectation of a window is the same sum in the same order for the data and the replicates (`ScanReplicates`): equal
/// counts have equal ratios.
struct CylinderScan: Sendable {
    let windows: ScanWindows
    let likelihood: ScanLikelihood
    let periodCount: Int
    /// The most periods of a cylinder.
    let longest: Int
    /// Only stretches up to the last period.
    let reachesEnd: Bool
    /// By region, then period.
    let cases: [Int32]
    let expected: [Double]
    /// Per region 0 and the running sums of its periods.
    let runningExpected: [Double]

    struct Found {
        var logRatio = 0.0
        var centre = 0
        /// How many steps from the centre, and the periods.
        var steps = 0
        var periods = 0..<0
    }

    init(
        windows: ScanWindows, likelihood: ScanLikelihood, periodCount: Int, longest: Int, reachesEnd: Bool,
        cases: [Int32], expected: [Double]
    ) {
        (self.windows, self.likelihood, self.periodCount) = (windows, likelihood, periodCount)
        (self.longest, self.reachesEnd, self.cases, self.expected) = (longest, reachesEnd, cases, expected)
        runningExpected = Self.running(expected, periodCount)
    }

    /// Per region 0 and the running sums of its periods.
    private static func running<Number: AdditiveArithmetic>(_ cells: [Number], _ periods: Int) -> [Number] {
        var sums: [Number] = []
        sums.reserveCapacity(cells.count / periods * (periods + 1))
        for first in stride(from: 0, to: cells.count, by: periods) {
            var sum = Number.zero
            sums.append(sum)
            for cell in cells[first..<first + periods] {
                sum += cell
                sums.append(sum)
            }
        }
        return sums
    }

    /// The window of the largest ratio among those without the regions given; of windows alike the one that is met first.
    func best(without taken: [Bool]) -> Found {
        var (found, root) = (Found(), 0.0)
        let running = Self.running(cases, periodCount)
        let width = periodCount + 1
        for (centre, start) in windows.starts.dropLast().enumerated() {
            var counts = [Int32](repeating: 0, count: width)
            var sums = [Double](repeating: 0, count: width)
            for place in start..<windows.starts[centre + 1] {
                let step = windows.steps[place]
                let region = Int(step < 0 ? ~step : step)
                guard !taken[region] else { break }
                for period in 0..<width {
                    counts[period] += running[region * width + period]
                    sums[period] += runningExpected[region * width + period]
                }
                guard step >= 0 else { continue }
                for first in firstPeriods {
                    for end in ends(from: first) {
                        let expected = sums[end] - sums[first]
                        guard likelihood.allows(expected) else { continue }
                        let cases = counts[end] - counts[first]
                        guard likelihood.mayBeat(root, cases, expected) else { continue }
                        let ratio = likelihood.logRatio(Double(cases), expected)
                        // The same window from another centre differs by rounding.
                        if ratio > found.logRatio * (1 + 1e-12) {
                            found = Found(
                                logRatio: ratio, centre: centre, steps: place - start + 1, periods: first..<end)
                            root = ratio.squareRoot()
                        }
                    }
                }
            }
        }
        return found
    }

    /// From the centre outwards.
    func regions(of found: Found) -> [Int] {
        let start = windows.starts[found.centre]
        return windows.steps[start..<start + found.steps].map { Int($0 < 0 ? ~$0 : $0) }
    }

    /// With which periods cylinders may begin.
    var firstPeriods: Range<Int> { (reachesEnd ? periodCount - longest : 0)..<periodCount }

    /// Where cylinders that begin with a period may end (not included).
    func ends(from first: Int) -> ClosedRange<Int> {
        reachesEnd ? periodCount...periodCount : first + 1...min(periodCount, first + longest)
    }
}

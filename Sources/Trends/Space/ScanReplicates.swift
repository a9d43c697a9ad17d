internal import Dispatch

/// The largest ratios of cases dealt at random: what the data's ratio is compared with.
///
/// Why it is as it is: nearly all time of a scan goes here, and of a replicate only the largest ratio is wanted. Many replicates
/// are counted at once, lane by lane; what is expected of a window is computed once for all of them, and with it the
/// count up to which no lane's largest ratio can be beaten (`ScanLikelihood.highest`). Only what passes pays for logarithms.
/// Each replicate has its own stream of random numbers, so it does not matter who computes it, or beside which others.
extension CylinderScan {
    typealias Lanes = SIMD16<Int32>

    func largestRatios(replicates: Int, seed: UInt64, inParallel: Bool) -> [Double] {
        let draw = CaseDraw(expected: expected)
        let batches = (replicates + Lanes.scalarCount - 1) / Lanes.scalarCount
        return [Double](unsafeUninitializedCapacity: replicates) { ratios, count in
            // Each batch writes places of its own.
            nonisolated(unsafe) let ratios = ratios
            let work = { @Sendable (batch: Int) in
                let first = batch * Lanes.scalarCount
                let found = largestRatios(from: first, draw, seed)
                for lane in 0..<min(Lanes.scalarCount, replicates - first) {
                    ratios.initializeElement(at: first + lane, to: found.ratios[lane])
                }
            }
            if inParallel {
                DispatchQueue.concurrentPerform(iterations: batches, execute: work)
            } else {
                for batch in 0..<batches { work(batch) }
            }
            count = replicates
        }
    }

    /// The largest ratio of each lane so far.
    private struct Largest {
        var ratios = SIMD16<Double>(repeating: 0)
        /// The root of the least of them.
        var root = 0.0

        mutating func raise(_ lane: Int, to ratio: Double) {
            ratios[lane] = ratio
            root = ratios.min().squareRoot()
        }
    }

    private func largestRatios(from first: Int, _ draw: CaseDraw, _ seed: UInt64) -> Largest {
        let running = runningCases(from: first, draw, seed)
        let width = periodCount + 1
        var largest = Largest()
        var counts = [Lanes](repeating: .zero, count: width)
        var sums = [Double](repeating: 0, count: width)
        running.withUnsafeBufferPointer { running in
            counts.withUnsafeMutableBufferPointer { counts in
                sums.withUnsafeMutableBufferPointer { sums in
                    for centre in windows.centres.indices {
                        for period in 0..<width { (counts[period], sums[period]) = (.zero, 0) }
                        for place in windows.starts[centre]..<windows.starts[centre + 1] {
                            let step = windows.steps[place]
                            let from = Int(step < 0 ? ~step : step) * width
                            for period in 1..<width {
                                counts[period] &+= running[from + period]
                                sums[period] += runningExpected[from + period]
                            }
                            if step >= 0 {
                                compare(UnsafeBufferPointer(counts), UnsafeBufferPointer(sums), &largest)
                            }
                        }
                    }
                }
            }
        }
        return largest
    }

    /// Per region 0 and the running sums of its periods, of all lanes.
    private func runningCases(from first: Int, _ draw: CaseDraw, _ seed: UInt64) -> [Lanes] {
        let width = periodCount + 1
        var running = [Lanes](repeating: .zero, count: expected.count / periodCount * width)
        var dealt = [Int32](repeating: 0, count: expected.count)
        for lane in 0..<Lanes.scalarCount {
            var numbers = Xoshiro256(seed: seed, stream: first + lane + 1)
            draw.deal(Int(likelihood.total), into: &dealt, by: &numbers)
            for region in 0..<expected.count / periodCount {
                var sum: Int32 = 0
                for period in 0..<periodCount {
                    sum += dealt[region * periodCount + period]
                    running[region * width + period + 1][lane] = sum
                }
            }
        }
        return running
    }

    /// Compares all stretches of periods of one circle.
    @inline(__always)
    private func compare(
        _ counts: UnsafeBufferPointer<Lanes>, _ sums: UnsafeBufferPointer<Double>, _ largest: inout Largest
    ) {
        for first in firstPeriods {
            let (before, sumBefore) = (counts[first], sums[first])
            for end in ends(from: first) {
                let expected = sums[end] - sumBefore
                guard likelihood.allows(expected) else { continue }
                let cases = counts[end] &- before
                var beaten = SIMDMask<SIMD16<Int32>>(repeating: false)
                if likelihood.direction != .low {
                    beaten = cases .> Lanes(repeating: likelihood.highest(expected, largest.root))
                }
                if likelihood.direction != .high {
                    beaten .|= cases .< Lanes(repeating: likelihood.lowest(expected, largest.root))
                }
                if any(beaten) { raise(cases, beaten, expected, &largest) }
            }
        }
    }

    @inline(never)
    private func raise(
        _ cases: Lanes, _ beaten: SIMDMask<SIMD16<Int32>>, _ expected: Double, _ largest: inout Largest
    ) {
        for lane in 0..<Lanes.scalarCount where beaten[lane] {
            let ratio = likelihood.logRatio(Double(cases[lane]), expected)
            if ratio > largest.ratios[lane] { largest.raise(lane, to: ratio) }
        }
    }
}

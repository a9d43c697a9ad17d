internal import Glibc

/// What a stretch of a series costs if one level stands for all of it: minus twice its log-likelihood up to a constant.
///
/// From running sums, so that any stretch costs the same few operations.
struct SegmentCosts {
    /// Sums of the first n observations, n from 0: events and exposure, or values and their squares.
    private let (sums, others): ([Double], [Double])
    private let (numbers, exposures): ([Double], [Double])
    private let isGaussian: Bool
    /// The level of the whole series: costs are measured from it, lest large counts cancel the digits that matter.
    private let level: Double
    /// What one stretch of all costs more than its own mean for each observation: 0 for values, whose costs say it themselves.
    let whole: Double

    var count: Int { sums.count - 1 }

    /// Poisson: 2·(Y·log(Y/(E·r)) − (Y − E·r)) is what a level of its own gains over the rate r of the whole series.
    init(counts: [Double], exposures: [Double]) {
        sums = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        others = exposures.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        (numbers, self.exposures) = (counts, exposures)
        isGaussian = false
        let rate = counts.isEmpty ? 0 : sums[counts.count] / others[counts.count]
        level = rate
        whole = zip(counts, exposures).reduce(0) { total, observation in
            let (count, expected) = (observation.0, observation.1 * rate)
            guard count > 0 else { return total + 2 * expected }
            return total + 2 * max(0, count * log(count / expected) - (count - expected))
        }
    }

    /// Gaussian: the sum of squares about the mean of the stretch.
    init(values: [Double]) {
        let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
        let centred = values.map { $0 - mean }
        sums = centred.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        others = centred.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1 * $1) }
        (numbers, exposures) = (values, values.map { _ in 1 })
        isGaussian = true
        level = mean
        whole = 0
    }

    /// The cost of the observations from `start` to before `end`.
    @inline(__always)
    subscript(start: Int, end: Int) -> Double {
        let (sum, other) = (sums[end] - sums[start], others[end] - others[start])
        if isGaussian { return max(0, other - sum * sum / Double(end - start)) }
        let expected = other * level
        guard expected > 0 else { return 0 }
        return -2 * max(0, (sum > 0 ? sum * log(sum / expected) : 0) - (sum - expected))
    }

    /// The estimated level of a stretch: events per unit of exposure, or the mean. Added up anew: a running sum has lost a small
    /// exposure after a large one.
    func mean(_ start: Int, _ end: Int) -> Double {
        numbers[start..<end].reduce(0, +) / exposures[start..<end].reduce(0, +)
    }
}

internal import Glibc

/// The best division of a series into stretches of one level each, exact by dynamic programming.
///
/// The best division that ends at an observation is the best that ends earlier, and one stretch more: R. Bellman (1961), On the approximation of
/// curves by line segments using dynamic programming, CACM 4, 284; B. Jackson et al. (2005), An algorithm for optimal partitioning of data
/// on an interval, IEEE Signal Processing Letters 12, 105–108. O(n²) steps for n observations, O(K·n²) for a given number of stretches.
enum Segmentation {
    /// Ends of the stretches, ascending, that minimise Σ (cost/scale + log(length/n)) + penalty · (stretches − 1).
    /// - Precondition: the scale is positive.
    static func ends(_ costs: SegmentCosts, shortest: Int, scale: Double, penalty: Double) -> [Int] {
        let count = costs.count
        guard count >= 2 * shortest else { return count > 0 ? [count] : [] }
        let logShares = (0...count).map { $0 == 0 ? 0 : log(Double($0) / Double(count)) }
        var best = Array(repeating: Double.infinity, count: count + 1)
        var starts = Array(repeating: 0, count: count + 1)
        best[0] = -penalty
        for end in shortest...count {
            for start in 0...(end - shortest) where best[start] < .infinity {
                let total = best[start] + costs[start, end] / scale + logShares[end - start] + penalty
                if total < best[end] { (best[end], starts[end]) = (total, start) }
            }
        }
        var ends = [count]
        while let last = ends.last, starts[last] > 0 { ends.append(starts[last]) }
        return ends.reversed()
    }

    /// Ends of exactly so many stretches with the smallest cost; fewer where the series is too short.
    static func ends(_ costs: SegmentCosts, shortest: Int, stretches: Int) -> [Int] {
        let count = costs.count
        guard count > 0 else { return [] }
        let stretches = max(1, min(stretches, count / shortest))
        var best = (0...count).map { $0 >= shortest ? costs[0, $0] : .infinity }
        var starts = [[Int]]()
        for stretch in stride(from: 2, through: stretches, by: 1) {
            var next = Array(repeating: Double.infinity, count: count + 1)
            var from = Array(repeating: 0, count: count + 1)
            for end in stride(from: stretch * shortest, through: count, by: 1) {
                for start in ((stretch - 1) * shortest)...(end - shortest) {
                    let total = best[start] + costs[start, end]
                    if total < next[end] { (next[end], from[end]) = (total, start) }
                }
            }
            best = next
            starts.append(from)
        }
        var ends = [count]
        for from in starts.reversed() { ends.append(from[ends[ends.count - 1]]) }
        return ends.reversed()
    }
}

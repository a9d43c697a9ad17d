/// Fisher–Jenks: the division of sorted values into classes within which they differ least.
///
/// Minimised is the sum, over the classes, of squared distances from the class's mean. The division is exact, not a
/// search: with D(m, k) the least sum for the first m values in k classes and d(i, m) that of one class,
///
///     D(m, k) = min over i of D(i, k − 1) + d(i, m)
///
/// (W. D. Fisher (1958), On grouping for maximum homogeneity, Journal of the American Statistical Association 53,
/// p. 789–798; for maps G. F. Jenks (1977), Optimal data classification for choropleth maps, University of Kansas).
/// The best i never falls as m grows, so that each k is solved by halving in O(n log n) steps for n different values
/// (A. Grønlund et al. (2017), Fast exact k-means, k-medians and Bregman divergence clustering in 1D, arXiv:1701.07204).
enum NaturalBreaks {
    /// Where classes begin, from the second on, as indices of `values`: [1, 2, 8, 9, 20] in three → [2, 4].
    ///
    /// Of divisions that are equally good that with the earliest beginnings is taken. O(k · n log n).
    ///
    /// - Parameters:
    ///   - values: rising and all different.
    ///   - weights: how often each of them occurs.
    ///   - classes: from 1 to the number of values.
    static func starts(_ values: [Double], weights: [Int], classes: Int) -> [Int] {
        precondition((1...values.count).contains(classes), "there are no more classes than values")
        let sums = DeviationSums(values, weights: weights)
        var best = (1...values.count).map { sums.deviation(0, $0) }
        var cuts: [[Int]] = []
        for count in stride(from: 2, through: classes, by: 1) {
            var next = [Double](repeating: .infinity, count: values.count)
            var cut = [Int](repeating: 0, count: values.count)
            // Ranges of ends that are still to be solved, with the range in which their last class may begin.
            var open = [(ends: (count - 1)..<values.count, starts: (count - 1)...(values.count - 1))]
            while let (ends, starts) = open.popLast() {
                guard !ends.isEmpty else { continue }
                let end = (ends.lowerBound + ends.upperBound) / 2
                for start in starts.lowerBound...min(starts.upperBound, end) {
                    let sum = best[start - 1] + sums.deviation(start, end + 1)
                    if sum < next[end] { (next[end], cut[end]) = (sum, start) }
                }
                open.append((ends.lowerBound..<end, starts.lowerBound...cut[end]))
                open.append(((end + 1)..<ends.upperBound, cut[end]...starts.upperBound))
            }
            best = next
            cuts.append(cut)
        }
        var starts: [Int] = []
        var end = values.count - 1
        for cut in cuts.reversed() {
            starts.append(cut[end])
            end = cut[end] - 1
        }
        return starts.reversed()
    }
}

/// Which of many comparisons stand, once it is counted how many were made, and the one confidence level whose intervals say the same.
///
/// Of what is told as a difference at most the given share is expected to be none. The comparisons are those that could have been told from
/// chance at all: one that is not testable cannot be a discovery and does not count. They may be independent or rise and fall together
/// (positive dependence); for any other dependence see `Benjamini & Yekutieli 2001`, which is not offered.
///
/// Sources: Y. Benjamini, Y. Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 289–300:
/// with p-values in order, the largest R with p₍R₎ below Rα/m. Y. Benjamini, D. Yekutieli (2005), False discovery rate–adjusted multiple
/// confidence intervals for selected parameters, Journal of the American Statistical Association 100, 71–81: the intervals at level
/// 1 − Rα/m of the R selected are expected to miss at most a share α of their true values.
///
/// Test and interval agree: `isDiscovery` is p < 1 − `level`, by the same subtraction that ``RateComparison`` makes, and there p < 1 − level
/// exactly when the interval excludes 1. The inequality is strict throughout (the authors' "at most" differs only where a p-value equals
/// Rα/m to the last bit), so equal p-values are decided alike.
///
/// `FalseDiscovery(pValues: [0.001, 0.012, 0.3, 0.04], error: 0.05)` → the first two, adjusted 0.004, 0.024, 0.3, 0.0533, level 0.975.
public struct FalseDiscovery: Hashable, Sendable {
    /// What a document may err at in all.
    public static let ofDocument = 0.05

    /// Whether each stands, in the order given.
    public let isDiscovery: [Bool]
    /// The smallest error at which each would stand, at most 1 (the q-value of Benjamini and Hochberg), in the order given.
    public let adjusted: [Double]
    /// The confidence level for all intervals shown beside: 1 − max(R, 1)·α/m; 1 − α where there is nothing to compare.
    public let level: Double
    /// Whether the comparisons are those of a page with several tables, which the notes below each then say.
    public let isOfPage: Bool

    /// - Parameters:
    ///   - pValues: those of the comparisons that are testable, each from 0 to 1; may be empty.
    ///   - error: the share of false ones that may be expected among the discoveries.
    ///   - isOfPage: whether the comparisons stand in several tables of a page.
    /// - Precondition: p-values are from 0 to 1, the error lies between 0 and 1.
    public init(pValues: [Double], error: Double = ofDocument, isOfPage: Bool = false) {
        precondition(pValues.allSatisfy { (0...1).contains($0) }, "p-values are from 0 to 1")
        precondition(error > 0 && error < 1, "an error")
        self.isOfPage = isOfPage
        let number = pValues.count
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        func level(_ rejected: Int) -> Double { 1 - Double(rejected) * error / Double(max(number, 1)) }
        let rejected = (1..<(number + 1)).last { pValues[order[$0 - 1]] < 1 - level($0) } ?? 0
        let common = level(max(rejected, 1))
        self.level = common
        isDiscovery = pValues.map { $0 < 1 - common }
        var adjusted = [Double](repeating: 1, count: number)
        var least = 1.0
        for (rank, index) in order.enumerated().reversed() {
            least = min(least, pValues[index] * Double(number) / Double(rank + 1))
            adjusted[index] = least
        }
        self.adjusted = adjusted
    }
}

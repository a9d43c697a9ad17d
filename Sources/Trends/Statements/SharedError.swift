/// The error that all tests of a document share, so that chance is not sold as a finding only because many things were looked at.
///
/// Of m tests with the p-values p₁ ≤ … ≤ pₘ those are findings that are among the R smallest, R being the largest number with
/// p_R < R · 0.05/m. If there is nothing to be found, the chance of any claim in the document is at most 5 %; otherwise at most 5 % of its
/// claims are expected to be wrong. All intervals of the document are made at the one level 1 − max(R, 1) · 0.05/m, at which an interval
/// excludes "no difference" exactly where the test is a finding.
///
/// Sources: Y. Benjamini, Y. Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57, 289–300;
/// Y. Benjamini, D. Yekutieli (2005), False discovery rate–adjusted multiple confidence intervals for selected parameters, Journal of the
/// American Statistical Association 100, 71–81.
public struct SharedError: Hashable, Sendable {
    /// What the document may err at in all.
    public static let ofDocument = 0.05

    /// How many tests share the error.
    public let tests: Int
    /// How many of them are findings.
    public let findings: Int
    /// The error of each test: it is a finding where its p-value is smaller.
    public let ofEach: Double

    /// The level of each interval.
    public var level: Double { 1 - ofEach }

    /// - Parameter pValues: of the tests that could have been findings at all, in any order.
    ///
    /// `SharedError(pValues: [0.001, 0.02, 0.6]).ofEach` → 2 · 0.05/3.
    public init(pValues: [Double]) {
        let (sorted, count) = (pValues.sorted(), Double(max(pValues.count, 1)))
        let last = sorted.indices.last { sorted[$0] < Double($0 + 1) * Self.ofDocument / count }
        tests = pValues.count
        findings = last.map { $0 + 1 } ?? 0
        ofEach = Double(max(findings, 1)) * Self.ofDocument / count
    }
}

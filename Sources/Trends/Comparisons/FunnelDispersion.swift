/// How much wider than by chance alone places differ all in all, which widens a funnel's limits.
///
/// D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202: the mean of
/// the squared z-scores, after the outermost tenth on either side is drawn in to that tenth (winsorised), so that true outliers do not
/// widen the limits that should show them. Adjusted only where the sum Iφ is more than one of χ² with I − 1 degrees of freedom would be in
/// 19 of 20 cases; else the limits stay as they are (a rule of this house, so that chance does not widen them).
public struct FunnelDispersion: Hashable, Sendable {
    /// The estimate φ, as it is, even below 1.
    public let phi: Double
    /// What limits' distances are multiplied by: √φ, or 1 where nothing has to be widened.
    public let factor: Double

    /// Places differ as they would by chance alone.
    public static let none = FunnelDispersion(phi: 1, factor: 1)

    /// How much more counts vary than chance alone has it, where that is known from elsewhere (`CountVariation`).
    /// - Precondition: φ is positive and finite.
    public init(phi: Double) {
        precondition(phi > 0 && phi.isFinite, "a variation")
        self.init(phi: phi, factor: max(1, phi).squareRoot())
    }

    private init(phi: Double, factor: Double) {
        (self.phi, self.factor) = (phi, factor)
    }

    /// From counts and how many were expected by the target: z = 2(√x − √E), the transformed scores of Spiegelhalter's Poisson funnel.
    ///
    /// Fewer than ten places tell too little: they leave the limits as they are.
    /// - Precondition: expected numbers are positive and finite.
    public init(observed: [Int], expected: [Double], winsorised share: Double = 0.1) {
        precondition(
            observed.count == expected.count && expected.allSatisfy { $0 > 0 && $0.isFinite }, "expected numbers")
        self.init(
            scores: zip(observed, expected).map { 2 * (Double($0).squareRoot() - $1.squareRoot()) }, winsorised: share)
    }

    /// From z-scores: of each place how many standard errors it lies from the target.
    /// - Parameter share: how many of the scores are drawn in on either side.
    /// - Precondition: scores are finite, the share is from 0 to below a half.
    public init(scores: [Double], winsorised share: Double = 0.1) {
        precondition(scores.allSatisfy(\.isFinite) && share >= 0 && share < 0.5, "scores and a share")
        guard scores.count >= 10 else {
            self = .none
            return
        }
        let sorted = scores.sorted()
        let drawn = Int(share * Double(scores.count))
        let bounds = sorted[drawn]...sorted[scores.count - 1 - drawn]
        let number = Double(scores.count)
        let sum = scores.reduce(0) { sum, score in
            let score = min(max(score, bounds.lowerBound), bounds.upperBound)
            return sum + score * score
        }
        phi = sum / number
        let isMoreThanChance = Probability.chiSquare(sum, degrees: number - 1, .upper) < 0.05
        factor = isMoreThanChance && phi > 1 ? phi.squareRoot() : 1
    }
}

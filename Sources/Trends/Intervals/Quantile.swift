internal import CRmath

/// Quantiles of the gamma and the beta distribution, told by the tail that holds the probability.
///
/// They are Rmath's, as they come: on a grid of 706 figures far into the tails the worst lies 2e-13 from the true one, so no steps of our own
/// follow (`DistributionTests`). The tail is named and never written as 1 − p, which would lose the digits of a small one.
enum Tail: Hashable, Sendable {
    case lower, upper

    var isLower: Int32 { self == .lower ? 1 : 0 }
}

/// The value with this probability in a tail of the gamma distribution of scale 1.
/// - Precondition: 0 < probability < 1, shape > 0 and finite.
func gammaQuantile(_ probability: Double, _ tail: Tail, shape: Double) -> Double {
    precondition(probability > 0 && probability < 1 && shape > 0 && shape.isFinite, "a probability and a shape")
    return qgamma(probability, shape, 1, tail.isLower, 0)
}

/// The value with this probability in a tail of the beta distribution, and what it lacks of 1.
///
/// The complement is a quantile of its own: near 1 a subtraction would leave few digits of it.
/// - Precondition: 0 < probability < 1, both shapes > 0 and finite.
func betaQuantile(
    _ probability: Double, _ tail: Tail, _ first: Double, _ second: Double
) -> (value: Double, complement: Double) {
    precondition(probability > 0 && probability < 1, "a probability")
    precondition(first > 0 && second > 0 && first.isFinite && second.isFinite, "shapes")
    let value = qbeta(probability, first, second, tail.isLower, 0)
    if value < 0.5 { return (value, 1 - value) }
    let complement = qbeta(probability, second, first, 1 - tail.isLower, 0)
    return (1 - complement, complement)
}

internal import CRmath
internal import Glibc

/// Quantiles of the gamma and the beta distribution, told by the tail that holds the probability.
///
/// Rmath's quantiles stop early in places, its probabilities do not: two Newton steps on the logarithm of the tail bring them to 1e-10
/// of the true ones (`DistributionTests`). The tail is named and never written as 1 − p, which would lose the digits of a small one.
enum Tail: Hashable, Sendable {
    case lower, upper

    var isLower: Int32 { self == .lower ? 1 : 0 }
}

/// The value with this probability in a tail of the gamma distribution of scale 1.
/// - Precondition: 0 < probability < 1, shape > 0 and finite.
func gammaQuantile(_ probability: Double, _ tail: Tail, shape: Double) -> Double {
    precondition(probability > 0 && probability < 1 && shape > 0 && shape.isFinite, "a probability and a shape")
    return refined(qgamma(probability, shape, 1, tail.isLower, 0), probability, tail) { value in
        (pgamma(value, shape, 1, tail.isLower, 1), dgamma(value, shape, 1, 1))
    }
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
    func quantile(_ tail: Tail, _ first: Double, _ second: Double) -> Double {
        refined(qbeta(probability, first, second, tail.isLower, 0), probability, tail) { value in
            (pbeta(value, first, second, tail.isLower, 1), dbeta(value, first, second, 1))
        }
    }
    let value = quantile(tail, first, second)
    if value < 0.5 { return (value, 1 - value) }
    let complement = quantile(tail == .lower ? .upper : .lower, second, first)
    return (1 - complement, complement)
}

/// Newton steps on the logarithm of the tail, in the logarithm of the value: there the tail is nearly straight.
private func refined(
    _ start: Double, _ probability: Double, _ tail: Tail,
    _ logarithms: (Double) -> (tail: Double, density: Double)
) -> Double {
    var value = start
    for _ in 0..<2 where value > 0 && value.isFinite {
        let (reached, density) = logarithms(value)
        let slope = exp(density - reached) * value
        guard slope > 0, slope.isFinite, reached.isFinite else { break }
        let step = (log(probability) - reached) / slope * (tail == .lower ? 1 : -1)
        // A quantile is near already: a long step tells of a tail that has no digits there.
        guard abs(step) < 0.01 else { break }
        value *= exp(step)
    }
    return value
}

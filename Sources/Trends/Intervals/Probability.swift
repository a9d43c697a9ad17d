internal import CRmath

/// Tails of the distributions that intervals and comparisons rest on.
///
/// Arguments are checked here, since Rmath prints to standard output where they are wrong. A tail is asked for by its name: 1 − p of the other
/// one has no digits left where it is small.
enum Probability {
    /// P(X ≤ count), or P(X > count).
    static func poisson(_ count: Double, mean: Double, _ tail: Tail) -> Double {
        precondition(mean >= 0 && mean.isFinite && !count.isNaN, "a count and a mean")
        return ppois(count, mean, tail.isLower, 0)
    }

    /// P(X ≤ value), or P(X > value), of a gamma distribution of scale 1.
    static func gamma(_ value: Double, shape: Double, _ tail: Tail) -> Double {
        precondition(value >= 0 && shape > 0 && shape.isFinite, "a value and a shape")
        return pgamma(value, shape, 1, tail.isLower, 0)
    }

    /// P(X ≤ value), or P(X > value), of so many degrees of freedom.
    static func chiSquare(_ value: Double, degrees: Double, _ tail: Tail) -> Double {
        precondition(degrees > 0 && degrees.isFinite && !value.isNaN, "degrees of freedom")
        return pchisq(value, degrees, tail.isLower, 0)
    }

    /// P(X ≤ value), or P(X > value), of a beta distribution.
    static func beta(_ value: Double, _ first: Double, _ second: Double, _ tail: Tail) -> Double {
        precondition((0...1).contains(value) && first > 0 && second > 0, "a share and two shapes")
        precondition(first.isFinite && second.isFinite, "shapes")
        return pbeta(value, first, second, tail.isLower, 0)
    }

    static func normal(_ value: Double, _ tail: Tail) -> Double {
        precondition(!value.isNaN, "a value")
        return pnorm5(value, 0, 1, tail.isLower, 0)
    }

    static func student(_ value: Double, degrees: Double, _ tail: Tail) -> Double {
        precondition(degrees > 0 && degrees.isFinite && !value.isNaN, "degrees of freedom")
        return pt(value, degrees, tail.isLower, 0)
    }
}

/// The value with this probability in a tail of the standard normal distribution.
func normalQuantile(_ probability: Double, _ tail: Tail) -> Double {
    precondition(probability > 0 && probability < 1, "a probability")
    return qnorm5(probability, 0, 1, tail.isLower, 0)
}

/// The value with this probability in a tail of Student's distribution.
func studentQuantile(_ probability: Double, degrees: Double, _ tail: Tail) -> Double {
    precondition(probability > 0 && probability < 1 && degrees > 0 && degrees.isFinite, "a probability")
    return qt(probability, degrees, tail.isLower, 0)
}

internal import Glibc
internal import Wording

/// How far the figures of places of so many people may lie from a common target by chance alone, and on which side of these limits each
/// lies.
///
/// D. J. Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24, 1185–1202, with the limits
/// of Public Health England (2017, Technical Guide: Funnel Plots; PHEindicatormethods): 95 % and 99.8 %. A place lies outside exactly
/// when its own interval (exact of a count, Wilson of a proportion) excludes the target, so a funnel and the intervals beside it say the same.
///
/// - Important: of places without any difference one in twenty lies beyond 95 %. The 99.8 % limits are for many places at once.
public struct FunnelLimits: Hashable, Sendable {
    /// Where a place lies: outside of which limits, or inside.
    public enum Position: String, Hashable, Sendable, CaseIterable {
        case low998, low95, inside, high95, high998
    }

    public let lower95: Double
    public let upper95: Double
    public let lower998: Double
    public let upper998: Double

    /// Limits of the proportion observed in so many: those of which the score interval (Wilson) just touches the target,
    /// p ± z √(p(1−p)/n), not below 0 and not above 1.
    ///
    /// `FunnelLimits(proportion: 0.80642448, of: 50)` → 0.6969 … 0.9159, 0.6338 … 0.9791.
    /// - Precondition: the target is from 0 to 1, the number positive and finite.
    public init(proportion target: Double, of number: Double, dispersion: FunnelDispersion = .none) {
        precondition((0...1).contains(target) && number > 0 && number.isFinite, "a proportion of a number")
        let error = (target * (1 - target) / number).squareRoot() * dispersion.factor
        self.init { tail in
            let distance = normalQuantile(tail, .upper) * error
            return (max(0, target - distance), min(1, target + distance))
        }
    }

    /// Limits of the ratio of observed to expected events, where so many are expected: the counts, parts of one included, of which
    /// the exact interval just touches the expected number.
    ///
    /// `FunnelLimits(ratioWithExpected: 5.5716433909)` → the lower 95 % limit is 1 event, 0.1795 of what is expected. Rates: the target
    /// times the limits of the ratio with target · exposure expected.
    /// - Precondition: the expected number is positive and finite.
    public init(ratioWithExpected expected: Double, dispersion: FunnelDispersion = .none) {
        precondition(expected > 0 && expected.isFinite, "an expected number")
        // Events in series: so many series are expected, and the ratio of them is that of events.
        let series = expected / (dispersion.factor * dispersion.factor)
        self.init { tail in
            (Self.smallestCount(series, tail) / series, Self.greatestCount(series, tail) / series)
        }
    }

    /// - Parameter limits: those with so much in each tail.
    private init(_ limits: (Double) -> (lower: Double, upper: Double)) {
        self.init(inner: limits(0.025), outer: limits(0.001))
    }

    private init(inner: (lower: Double, upper: Double), outer: (lower: Double, upper: Double)) {
        (lower95, upper95) = inner
        (lower998, upper998) = outer
    }

    /// The limits of a rate in its own unit.
    /// - Precondition: the factor is positive and finite.
    public func scaled(by factor: Double) -> FunnelLimits {
        precondition(factor > 0 && factor.isFinite, "a factor")
        return FunnelLimits(
            inner: (lower95 * factor, upper95 * factor), outer: (lower998 * factor, upper998 * factor))
    }

    /// Where a figure in the unit of the limits lies; on a limit it is inside.
    public func position(of value: Double) -> Position {
        precondition(!value.isNaN, "a value")
        if value > upper95 { return value > upper998 ? .high998 : .high95 }
        if value < lower95 { return value < lower998 ? .low998 : .low95 }
        return .inside
    }

    /// The count x with P(X ≥ x) = tail at this mean: the exact lower limit of x is the mean.
    private static func greatestCount(_ mean: Double, _ tail: Double) -> Double {
        count(mean, tail) { count in Probability.gamma(mean, shape: count, .lower) }
    }

    /// The count x with P(X ≤ x) = tail at this mean; 0 where even no event is likelier.
    private static func smallestCount(_ mean: Double, _ tail: Double) -> Double {
        if exp(-mean) >= tail { return 0 }
        return count(mean, tail) { count in Probability.gamma(mean, shape: count + 1, .upper) }
    }

    private static func count(_ mean: Double, _ tail: Double, _ chance: (Double) -> Double) -> Double {
        let reach = 5 * (mean.squareRoot() + 5)
        let sign = chance(mean + reach) < chance(max(mean - reach, 1e-9)) ? -1.0 : 1
        // Between the logarithms of both, which are nearly straight.
        return crossing(from: max(mean - reach, 1e-9), to: mean + reach) { count in
            sign * (log(max(chance(count), 1e-300)) - log(tail))
        }
    }
}

extension FunnelLimits.Position {
    var phrase: Phrase {
        switch self {
        case .low998: Phrase(de: "unter 99,8 %", en: "below 99.8%")
        case .low95: Phrase(de: "unter 95 %", en: "below 95%")
        case .inside: Phrase(de: "innerhalb", en: "inside")
        case .high95: Phrase(de: "über 95 %", en: "above 95%")
        case .high998: Phrase(de: "über 99,8 %", en: "above 99.8%")
        }
    }
}

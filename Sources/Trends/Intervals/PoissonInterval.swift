/// Limits of the mean behind a count.
///
/// Counts are of independent events, from 0 to 10⁹ and more; for events that come in series see ``OverdispersedInterval``. The limits of a
/// rate are those of its count through the exposure: `PoissonInterval(count: 5, method: .phe).scaled(by: 100.0 / 100)`.
public struct PoissonInterval: Hashable, Sendable {
    /// How limits are found.
    public enum Method: String, Hashable, Sendable, CaseIterable {
        /// At least as sure as the level says, whatever the mean: the smallest mean that leaves the count or more a chance of α/2, and
        /// the largest that leaves it or fewer as much.
        ///
        /// F. Garwood (1936), Fiducial limits for the Poisson distribution, Biometrika 28, 437–442: the α/2 quantile of the gamma
        /// distribution of shape x, and the 1 − α/2 quantile of that of shape x + 1.
        case exact
        /// Close to exact from about 10 events, in closed form.
        ///
        /// N. E. Breslow, N. E. Day (1987), Statistical Methods in Cancer Research II, IARC, p. 69, after Byar:
        /// x (1 − 1/(9x) − z/(3√x))³ and (x+1) (1 − 1/(9(x+1)) + z/(3√(x+1)))³. The lower limit of 0 is 0, and none is below 0 (the
        /// formula turns negative for 1 event at 99.8 %).
        case byar
        /// As sure as the level says on average over the means, less sure at some: half of the chance of the count itself belongs to each
        /// tail.
        ///
        /// H. O. Lancaster (1961), Significance tests in discrete distributions, Journal of the American Statistical Association 56,
        /// 223–234; G. R. Cohen, S.-Y. Yang (1994), Mid-P confidence intervals for the Poisson expectation, Statistics in Medicine 13,
        /// 2189–2203.
        case midP = "mid-p"
        /// The rule of Public Health England: exact below 10 events, Byar from 10.
        ///
        /// D. Eayres (2008), Commonly used public health statistics and their confidence intervals, APHO Technical Briefing 3.
        case phe
    }

    public let lower: Double
    public let upper: Double

    /// The exact limits.
    ///
    /// `PoissonInterval(count: 0)` → 0 … 3.6889; `PoissonInterval(count: 10)` → 4.7954 … 18.3904.
    /// - Precondition: the count is not negative, the level lies between 0 and 1.
    public init(count: Int, level: Double = 0.95) {
        self.init(count: count, level: level, method: .exact)
    }

    /// Limits by a method.
    ///
    /// `PoissonInterval(count: 65, method: .phe)` → 50.1632 … 82.8491; `PoissonInterval(count: 5, method: .midP)` → 1.8320 … 11.0824.
    /// - Precondition: the count is not negative, the level lies between 0 and 1.
    public init(count: Int, level: Double = 0.95, method: Method) {
        precondition(count >= 0 && level > 0 && level < 1, "a count and a level")
        let tail = (1 - level) / 2
        switch method {
        case .exact: (lower, upper) = Self.exact(Double(count), tail)
        case .byar: (lower, upper) = Self.byar(Double(count), tail)
        case .midP: (lower, upper) = Self.midP(Double(count), tail)
        case .phe: (lower, upper) = count < 10 ? Self.exact(Double(count), tail) : Self.byar(Double(count), tail)
        }
    }

    private init(lower: Double, upper: Double) {
        (self.lower, self.upper) = (lower, upper)
    }

    /// The limits of a multiple, such as of the rate per so many.
    /// - Precondition: the factor is positive and finite.
    public func scaled(by factor: Double) -> PoissonInterval {
        precondition(factor > 0 && factor.isFinite, "a factor")
        return PoissonInterval(lower: lower * factor, upper: upper * factor)
    }

    /// The count may be a part of one, as that of series is.
    static func exact(_ count: Double, _ tail: Double) -> (lower: Double, upper: Double) {
        (
            count == 0 ? 0 : gammaQuantile(tail, .lower, shape: count),
            gammaQuantile(tail, .upper, shape: count + 1)
        )
    }

    private static func byar(_ count: Double, _ tail: Double) -> (lower: Double, upper: Double) {
        let deviate = normalQuantile(tail, .upper)
        func cube(_ count: Double, _ sign: Double) -> Double {
            let root = 1 - 1 / (9 * count) + sign * deviate / (3 * count.squareRoot())
            return max(count * root * root * root, 0)
        }
        return (count == 0 ? 0 : cube(count, -1), cube(count + 1, 1))
    }

    /// Each limit lies between the exact ones of its count and of the neighbour, where the mid-p tail is on either side of α/2.
    private static func midP(_ count: Double, _ tail: Double) -> (lower: Double, upper: Double) {
        let upper = crossing(
            from: count == 0 ? 0 : gammaQuantile(tail, .upper, shape: count),
            to: gammaQuantile(tail, .upper, shape: count + 1)
        ) { mean in
            // P(X < x) + P(X = x)/2 is half the sum of two lower tails.
            tail
                - (Probability.poisson(count, mean: mean, .lower)
                    + (count == 0 ? 0 : Probability.poisson(count - 1, mean: mean, .lower))) / 2
        }
        if count == 0 { return (0, upper) }
        let lower = crossing(
            from: gammaQuantile(tail, .lower, shape: count), to: gammaQuantile(tail, .lower, shape: count + 1)
        ) { mean in
            (Probability.poisson(count - 1, mean: mean, .upper) + Probability.poisson(count, mean: mean, .upper)) / 2
                - tail
        }
        return (lower, upper)
    }
}

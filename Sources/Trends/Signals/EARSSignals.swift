/// Signals from the few periods just before: for series too short to know a season.
///
/// The expected count is the mean of a baseline of seven periods, right before the tested one (C1) or with two periods between
/// (C2); C3 adds what the two periods before exceeded:
///
///     C1(t), C2(t) = (y(t) − mean) / s,   bound = mean + z(1−α)·s
///     C3(t) = Σ max(0, C2(i) − 1) over i = t, t−1, t−2,   bound = mean + s·(z(1−α) − what t−1 and t−2 add), at least 0
///
/// Source: L. Hutwagner, W. Thompson, G. M. Seeman, T. Treadwell (2003), The bioterrorism preparedness and response Early Aberration
/// Reporting System (EARS), Journal of Urban Health 80(2 Suppl 1), i89–i96; R. D. Fricker, B. L. Hegler, D. A. Dunfee (2008), Statistics in
/// Medicine 27, 3407–3429.
///
/// Assumptions: counts of periods before are alike but for chance that is about normal; small counts alarm more often than α. A
/// baseline of equal counts has s = 0 and its mean as bound, so that any count above it is an alarm; `smallestDeviation` prevents that.
///
/// Not testable: a period without a count, without enough periods before, or with a gap among those compared with.
///
///     EARSSignals(counts: [2, 0, 1, 3, 1, 2, 1, 9], range: 7..<8).signals[0].isAlarm  // true
public struct EARSSignals: Hashable, Sendable {
    /// Which of the three methods, by its usual name.
    public enum Method: String, CaseIterable, Hashable, Sendable {
        case c1 = "C1"
        case c2 = "C2"
        case c3 = "C3"

        /// The α of the American health authority CDC.
        public var usualAlpha: Double { self == .c3 ? 0.025 : 0.001 }

        fileprivate var gap: Int { self == .c1 ? 0 : 2 }
    }

    /// One for each period of the range.
    public let signals: [Signal]
    /// What the bound of each is made of; `nil` where it is not testable.
    let spreads: [Spread?]
    /// How many periods are compared with where nothing else is said.
    public static let usualBaseline = 7

    /// bound = mean + deviation · (z(1−α) − carried)
    struct Spread: Hashable, Sendable {
        let mean: Double
        let deviation: Double
        /// What the two periods before exceeded, in standard deviations; 0 but for C3.
        let carried: Double
    }

    /// - Parameters:
    ///   - counts: one for each period in order, `nil` where none is known.
    ///   - range: positions to test.
    ///   - alpha: how often a period without an outbreak may be an alarm, `nil` for the usual one of the method.
    ///   - baseline: how many periods to compare with.
    ///   - smallestDeviation: a floor under the standard deviation; 0.5 or 1 suit sparse counts.
    /// - Precondition: counts are not negative, the range lies within them, 0 < α < 1, at least two periods of baseline.
    public init(
        counts: [Int?], range: Range<Int>, method: Method = .c1, alpha: Double? = nil, baseline: Int = usualBaseline,
        smallestDeviation: Double = 0
    ) {
        let alpha = alpha ?? method.usualAlpha
        precondition(counts.allSatisfy { $0 ?? 0 >= 0 }, "counts")
        precondition(range.lowerBound >= 0 && range.upperBound <= counts.count, "a range within the counts")
        precondition(alpha > 0 && alpha < 1 && baseline >= 2 && smallestDeviation >= 0, "parameters")
        let quantile = normalQuantile(1 - alpha, .lower)
        let found = range.map { period -> (Signal, Spread?) in
            guard let count = counts[period] else { return (.notTestable(.noCount), nil) }
            let before = baseline + method.gap + (method == .c3 ? 2 : 0)
            guard period >= before else { return (.notTestable(.startsTooLate(periodsNeeded: before)), nil) }
            func spread(at period: Int) -> (mean: Double, deviation: Double)? {
                let end = period - method.gap
                let past = counts[(end - baseline)..<end].compactMap { $0.map { Double($0) } }
                guard past.count == baseline else { return nil }
                let mean = past.reduce(0, +) / Double(baseline)
                let squares = past.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
                return (mean, max((squares / Double(baseline - 1)).squareRoot(), smallestDeviation))
            }
            guard let (mean, deviation) = spread(at: period) else { return (.notTestable(.gapBefore), nil) }
            guard method == .c3 else {
                return (
                    Signal(count: count, expected: mean, bound: max(0, mean + quantile * deviation)),
                    Spread(mean: mean, deviation: deviation, carried: 0)
                )
            }
            var carried = 0.0
            for earlier in [period - 1, period - 2] {
                guard let count = counts[earlier], let (mean, deviation) = spread(at: earlier) else {
                    return (.notTestable(.gapBefore), nil)
                }
                // Where the baseline does not vary, a count above it lies infinitely far above, any other not at all.
                let above = Double(count) - mean
                carried += above > 0 ? max(0, above / deviation - 1) : 0
            }
            let bound = deviation == 0 ? mean : mean + deviation * (quantile - carried)
            return (
                Signal(count: count, expected: mean, bound: max(0, bound)),
                Spread(mean: mean, deviation: deviation, carried: carried)
            )
        }
        (signals, spreads) = (found.map(\.0), found.map(\.1))
    }
}

/// What Farrington's method compares with and how it draws the bound.
///
/// Two sets have names: `classic` (1996) compares with the same weeks of earlier years, `flexible` (Noufaily 2012) with all weeks and a
/// factor for the season. Both can be changed part by part:
///
///     var options = FarringtonOptions.flexible
///     options.years = 4
///     options.alpha = 0.1
public struct FarringtonOptions: Hashable, Sendable {
    /// How the bound follows from the expected count μ₀, its variance and the dispersion φ.
    public enum Bound: Hashable, Sendable {
        /// Normal on the scale of a power of the counts: 2/3 takes away skewness, 1/2 makes the variance constant, 1 changes nothing.
        case power(Power)
        /// The quantile of the negative binomial with mean μ₀ and variance φ·μ₀; what is uncertain about μ₀ is left out.
        case negativeBinomial
        /// The same with the upper limit of μ₀ in place of μ₀.
        case negativeBinomialAtUpperMean
    }

    /// The power that counts are raised to before their quantile is taken.
    public enum Power: Hashable, Sendable {
        case twoThirds, half, none
    }

    /// By what the variance of μ₀ and of the trend is multiplied.
    public enum ErrorScale: Hashable, Sendable {
        /// By φ, as published.
        case dispersion
        /// By Σ ω((y − μ)/μ)² over the degrees of freedom, as the R package surveillance does in `farringtonFlexible` (1.20.3): about
        /// φ/μ. So the bound hardly knows that a large μ₀ is an estimate, and is a little higher where counts are below 1.
        case relativeResiduals
    }

    /// How many years back.
    public var years: Int
    /// The fewest years that will do where the series is shorter; equal to `years` in both named sets.
    public var fewestYears: Int
    /// Half the window: the periods before and after the same one of an earlier year that are most alike.
    public var halfWindow: Int
    /// The levels of the season, the window itself being one; 1 compares with the windows alone.
    public var seasonLevels: Int
    /// The latest periods that are not compared with, lest an outbreak under way hides itself.
    public var skippedPeriods: Int
    /// Standardised Anscombe residuals above this count less, as past outbreaks; `nil` leaves all weights equal.
    public var reweightingThreshold: Double?
    /// The p-value below which a trend is kept; 1 keeps it always, `nil` never fits one.
    public var trendThreshold: Double?
    /// How often a period without an outbreak may be an alarm.
    public var alpha: Double
    /// Whether α is shared between both sides, as in 1996: then an alarm has a chance of α/2.
    public var isTwoSided: Bool
    public var bound: Bound
    public var errorScale: ErrorScale
    /// Fewer reports than this in the last periods, the tested one included, are not testable.
    public var fewestReports: Int
    public var reportPeriods: Int

    /// Farrington et al. 1996: five years, windows of seven weeks, weights above 1, a trend at 5 %, two-sided.
    public static let classic = FarringtonOptions(
        years: 5, fewestYears: 5, halfWindow: 3, seasonLevels: 1, skippedPeriods: 3, reweightingThreshold: 1,
        trendThreshold: 0.05, alpha: 0.01, isTwoSided: true, bound: .power(.twoThirds), errorScale: .dispersion,
        fewestReports: 5, reportPeriods: 4)

    /// Noufaily et al. 2012: five years, ten levels of the season, the last 26 weeks left out, weights above 2.58, a trend always; the bound
    /// is that of 1996, one-sided, with the package's error, so that bounds agree with the R package surveillance.
    public static let flexible = FarringtonOptions(
        years: 5, fewestYears: 5, halfWindow: 3, seasonLevels: 10, skippedPeriods: 26, reweightingThreshold: 2.58,
        trendThreshold: 1, alpha: 0.01, isTwoSided: false, bound: .power(.twoThirds), errorScale: .relativeResiduals,
        fewestReports: 5, reportPeriods: 4)

    /// These options for periods of another length than weeks: a window of about seven weeks, and of the latest periods half a year
    /// (flexible) or half a window left out. Fewer than five reports in four periods stay not testable, however long the periods are.
    ///
    ///     FarringtonOptions.flexible.adapted(toPeriodsPerYear: 12)  // windows of 3 months, 4 levels, the last 6 months left out
    public func adapted(toPeriodsPerYear periods: Int) -> FarringtonOptions {
        precondition(periods >= 1, "periods per year")
        guard periods != 52 else { return self }
        var adapted = self
        adapted.halfWindow = min((periods - 1) / 2, (halfWindow * periods + 26) / 52)
        let width = 2 * adapted.halfWindow + 1
        if seasonLevels > 1 { adapted.seasonLevels = min(seasonLevels, 1 + (periods - width) / width) }
        adapted.skippedPeriods = seasonLevels > 1 ? skippedPeriods * periods / 52 : adapted.halfWindow
        return adapted
    }

    func check(periodsPerYear: Int) throws(SignalError) {
        precondition(periodsPerYear >= 1, "periods per year")
        guard alpha > 0 && alpha < 1 else { throw .alpha(alpha) }
        guard years >= 1 && fewestYears >= 1 && fewestYears <= years else { throw .years(years, fewest: fewestYears) }
        let width = 2 * halfWindow + 1
        guard halfWindow >= 0 && width <= periodsPerYear else {
            throw .window(width: width, periodsPerYear: periodsPerYear)
        }
        guard seasonLevels >= 1 && seasonLevels - 1 <= periodsPerYear - width else {
            throw .seasonLevels(seasonLevels, most: periodsPerYear - width + 1)
        }
        guard skippedPeriods >= 0 && fewestReports >= 0 && reportPeriods >= 1 else { throw .negative }
    }
}

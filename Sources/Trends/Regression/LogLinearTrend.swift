/// The yearly change of a series of counts: a log-linear trend with exposure and, within years, season.
///
///     log(mean / exposure) = level of the season + years · log(annual ratio)
///
/// Seasons are factors, one level for each quarter or month, since a school year is no wave. Missing periods are skipped and keep
/// their place. The result is `notTestable` where a claim could not be had or would not be honest: below `minimumPeriods` periods or, within years,
/// two of each season, and below `minimumEvents` events.
///
/// Assumptions: periods are independent of each other but for trend and season (where neighbours are visibly alike the interval is widened,
/// see `Autocorrelation`); scatter beyond chance (one offender, several
/// incidents) is estimated and taken into account, see `RateRatioEstimate`. Without change at most 5 % of series have p < 0.05, for
/// Poisson counts and for negative binomial ones of up to four times their variance.
///
///     let series = CountSeries(counts: [20, 24, 23, 30, 33, 35, 44, 41], periodsPerYear: 1)
///     if case .estimated(let trend) = LogLinearTrend(of: series) { trend.annual.percentChange }  // 11.7
public enum LogLinearTrend: Hashable, Sendable {
    case estimated(TrendEstimate)
    case notTestable(TrendRefusal)

    /// With four, chance has to be exceptional indeed before a trend could be told.
    public static let minimumPeriods = 5
    public static let minimumEvents = 10
    static let minimumDegreesOfFreedom = 3

    /// - Precondition: the level lies between 0 and 1.
    public init(of series: CountSeries, level: Double = 0.95) {
        switch Result(catching: { () throws(TrendRefusal) in try TrendEstimate(series, level: level) }) {
        case .success(let estimate): self = .estimated(estimate)
        case .failure(let refusal): self = .notTestable(refusal)
        }
    }
}

/// Why a series says nothing about a trend.
public enum TrendRefusal: Error, Hashable, Sendable {
    case tooFewPeriods(Int, needed: Int)
    case tooFewEvents(Int, needed: Int)
    /// No event at all.
    case allZero
    /// No period has any exposure.
    case noExposure
    /// A period has events among nobody.
    case eventsWithoutExposure
    /// Some season was seen in one year only, so that its level and a trend cannot be told apart.
    case seasonsSeenOnce
    /// All events lie at one end, so that any trend, however steep, would fit; or the interval says nothing.
    case tooConcentrated
}

/// The trend of a series as `LogLinearTrend` has it.
public struct TrendEstimate: Hashable, Sendable {
    /// The rate of a year through that of the year before.
    public let annual: RateRatioEstimate
    /// φ as the interval uses it; 1 is chance alone, less is none.
    public let dispersion: Double
    /// Periods fitted, which are those with a count, an exposure and a season that has events.
    public let periods: Int
    public let events: Int
    /// Whether each season of the year has a level of its own.
    public let hasSeason: Bool
    public let degreesOfFreedom: Int
    public let autocorrelation: Autocorrelation

    init(_ series: CountSeries, level: Double) throws(TrendRefusal) {
        let known = series.known
        if series.hasEventsWithoutExposure { throw .eventsWithoutExposure }
        guard series.exposures.contains(where: { $0 > 0 }) else { throw .noExposure }
        let withSeason = series.periodsPerYear > 1
        let needed = max(
            LogLinearTrend.minimumPeriods,
            withSeason ? max(2 * series.periodsPerYear, series.periodsPerYear + 4) : 0)
        guard known.count >= needed else { throw .tooFewPeriods(known.count, needed: needed) }
        let events = known.reduce(0) { $0 + (series.counts[$1] ?? 0) }
        guard events > 0 else { throw .allZero }
        guard events >= LogLinearTrend.minimumEvents else {
            throw .tooFewEvents(events, needed: LogLinearTrend.minimumEvents)
        }
        if withSeason {
            let seen = Dictionary(grouping: known, by: series.season(of:))
            guard seen.values.allSatisfy({ $0.count > 1 }) else { throw .seasonsSeenOnce }
        }
        let years = series.counts.indices.map { period in
            (Double(period) - Double(series.counts.count - 1) / 2) / Double(series.periodsPerYear)
        }
        guard
            let regression = try? SeasonalRegression(series, columns: [years], withSeason: withSeason),
            regression.degreesOfFreedom >= LogLinearTrend.minimumDegreesOfFreedom,
            case let autocorrelation = regression.autocorrelation,
            let annual = regression.ratio(0, inflation: autocorrelation.varianceInflation, level: level)
        else { throw .tooConcentrated }
        self.autocorrelation = autocorrelation
        (self.annual, self.events) = (annual, regression.events)
        dispersion = regression.dispersion(for: 0)
        periods = regression.periods.count
        hasSeason = regression.hasSeason
        degreesOfFreedom = regression.degreesOfFreedom
    }
}

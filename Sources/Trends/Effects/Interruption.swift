internal import Glibc

/// What changed in a series when a measure began.
public enum Interruption: Hashable, Sendable {
    case estimated(InterruptionEstimate)
    case notTestable(InterruptionRefusal)

    /// Periods with a figure before the start, and after it for a level and for a slope: below, the trend that would have gone on, or
    /// a change of it, is anybody's guess.
    public static let minimumBefore = 8
    public static let minimumAfter = 4
    public static let minimumAfterForSlope = 8
    public static let minimumEvents = 10

    init(_ series: CountSeries, start: Int, model: InterruptionModel, level: Double) {
        let result = Result { () throws(InterruptionRefusal) in
            try InterruptionEstimate(series, start: start, model: model, level: level)
        }
        switch result {
        case .success(let estimate): self = .estimated(estimate)
        case .failure(let refusal): self = .notTestable(refusal)
        }
    }
}

/// Which change is looked for.
public enum InterruptionModel: Hashable, Sendable {
    /// A level and, where at least `minimumAfterForSlope` periods and a whole year follow, a slope.
    case automatic
    /// A level alone.
    case level
}

/// Why a series says nothing about a change.
public enum InterruptionRefusal: Error, Hashable, Sendable {
    case tooFewBefore(Int, needed: Int)
    case tooFewAfter(Int, needed: Int)
    case tooFewEvents(Int, needed: Int)
    /// Nothing happened before, or nothing after: no ratio can be had, however telling that is.
    case noEventsOnOneSide
    case eventsWithoutExposure
    /// Some season was seen once only.
    case seasonsSeenOnce
    /// The counts do not bear the model: too few are left once seasons without events are, or the interval says nothing.
    case notEstimable
}

/// A segmented log-linear regression:
///
///     log(mean / exposure) = season + trend · years + level · [from the start] + slope · years since the start · [from the start]
///
/// exp(level) is the ratio of the rate at the start to that which the trend before would have given; exp(slope) the ratio of the yearly
/// changes. Intervals and p-values are those of `RateRatioEstimate`, against chance and against scatter, and widened where neighbouring
/// periods are alike (`Autocorrelation`).
///
/// Sources: J. Lopez Bernal, S. Cummins, A. Gasparrini (2017), Interrupted time series regression for the evaluation of public health
/// interventions: a tutorial, International Journal of Epidemiology 46, 348–355; A. K. Wagner et al. (2002), Segmented regression analysis of
/// interrupted time series studies in medication use research, J. Clinical Pharmacy and Therapeutics 27, 299–309.
public struct InterruptionEstimate: Hashable, Sendable {
    public let level: RateRatioEstimate
    /// The yearly change after through that before; `nil` where the level alone was fitted.
    public let slope: RateRatioEstimate?
    /// The yearly change before the start.
    public let trendBefore: RateRatioEstimate
    /// Of any change, level or slope, in one test: for those who want one answer. Statements rest on a test of each (`EffectFinding`).
    public let pValue: Double
    public let dispersion: Double
    public let autocorrelation: Autocorrelation
    public let hasSeason: Bool
    /// Periods with a figure.
    public let periodsBefore: Int
    public let periodsAfter: Int
    public let events: Int

    init(
        _ series: CountSeries, start: Int, model: InterruptionModel, level: Double
    ) throws(InterruptionRefusal) {
        if series.hasEventsWithoutExposure { throw .eventsWithoutExposure }
        let known = series.known
        let (before, after) = (known.filter { $0 < start }, known.filter { $0 >= start })
        guard before.count >= Interruption.minimumBefore else {
            throw .tooFewBefore(before.count, needed: Interruption.minimumBefore)
        }
        guard after.count >= Interruption.minimumAfter else {
            throw .tooFewAfter(after.count, needed: Interruption.minimumAfter)
        }
        let count = { (periods: [Int]) in periods.reduce(0) { $0 + (series.counts[$1] ?? 0) } }
        guard count(before) + count(after) >= Interruption.minimumEvents else {
            throw .tooFewEvents(count(before) + count(after), needed: Interruption.minimumEvents)
        }
        guard count(before) > 0, count(after) > 0 else { throw .noEventsOnOneSide }
        let withSeason = series.periodsPerYear > 1
        if withSeason {
            let seen = Dictionary(grouping: known, by: series.season(of:))
            guard seen.values.allSatisfy({ $0.count > 1 }) else { throw .seasonsSeenOnce }
        }
        let years = series.counts.indices.map { Double($0 - start) / Double(series.periodsPerYear) }
        let withSlope =
            model == .automatic
            && after.count >= max(Interruption.minimumAfterForSlope, series.periodsPerYear)
        let columns = [years, years.map { $0 >= 0 ? 1 : 0 }] + (withSlope ? [years.map { max(0, $0) }] : [])
        guard
            let regression = try? SeasonalRegression(series, columns: columns, withSeason: withSeason),
            regression.degreesOfFreedom >= LogLinearTrend.minimumDegreesOfFreedom
        else { throw .notEstimable }
        let autocorrelation = regression.autocorrelation
        let inflation = autocorrelation.varianceInflation
        guard
            let levelChange = regression.ratio(1, inflation: inflation, level: level),
            let trend = regression.ratio(0, inflation: inflation, level: level)
        else { throw .notEstimable }
        if withSlope {
            guard
                let slope = regression.ratio(2, inflation: inflation, level: level),
                let joint = regression.jointPValue(1, 2, inflation: inflation)
            else { throw .notEstimable }
            (self.slope, pValue) = (slope, joint)
        } else {
            (slope, pValue) = (nil, levelChange.pValue)
        }
        (self.level, trendBefore, self.autocorrelation) = (levelChange, trend, autocorrelation)
        dispersion = regression.dispersion(for: 1)
        hasSeason = regression.hasSeason
        (periodsBefore, periodsAfter, events) = (before.count, after.count, regression.events)
    }
}

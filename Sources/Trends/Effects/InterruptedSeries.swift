/// A series before and after a measure began, with all that speaks for and against the measure as the reason.
///
/// Findings are numbers and cases; what may be said of them is for `Verdict`. A change is no proof that the measure made it: the findings beside it
/// say which other reasons the figures leave open.
///
///     let series = CountSeries(counts: counts, exposures: exposures, periodsPerYear: 4)
///     let findings = try InterruptedSeries(series, start: 16, comparedWith: otherMunicipality)
///     if case .estimated(let change) = findings.change { change.level.ratio }  // 0.8: a fifth fewer than the trend before
public struct InterruptedSeries: Hashable, Sendable {
    /// Level and slope in the series itself.
    public let change: Interruption
    /// Against an area without the measure; `nil` where none was given, as below.
    public let comparison: AreaComparison?
    /// Did the series rise or fall before the start already?
    public let priorTrend: PriorFinding
    /// Did the ratio to the comparison area drift before the start already?
    public let priorDivergence: PriorFinding?
    /// Was the last year before the start exceptional?
    public let lastYearBefore: PriorFinding
    public let placebos: PlaceboDates
    /// The same change among the neighbours, pooled: have incidents moved there?
    public let displacement: Interruption?

    /// - Parameters:
    ///   - start: the first period with the measure, from 0.
    ///   - comparison: an area without the measure.
    ///   - neighbours: the neighbouring areas' counts and exposures, summed.
    /// - Throws: `startOutside`; `unlikeSeries` where another series is of other periods.
    public init(
        _ series: CountSeries, start: Int, model: InterruptionModel = .automatic,
        comparedWith comparison: CountSeries? = nil, neighbours: CountSeries? = nil, level: Double = 0.95
    ) throws(InterruptedSeriesError) {
        guard start > 0, start < series.counts.count else {
            throw .startOutside(start, periods: series.counts.count)
        }
        for other in [comparison, neighbours].compactMap({ $0 })
        where other.counts.count != series.counts.count || other.periodsPerYear != series.periodsPerYear
            || other.firstSeason != series.firstSeason
        {
            throw .unlikeSeries(periods: other.counts.count, expected: series.counts.count)
        }
        change = Interruption(series, start: start, model: model, level: level)
        self.comparison = comparison.map { AreaComparison(series, with: $0, start: start, level: level) }
        priorTrend = .trend(of: series, before: start, level: level)
        priorDivergence = comparison.map { .divergence(of: series, from: $0, before: start, level: level) }
        lastYearBefore = .exceptionalLastYear(of: series, before: start, level: level)
        placebos = PlaceboDates(series, start: start, level: level)
        displacement = neighbours.map { Interruption($0, start: start, model: model, level: level) }
    }
}

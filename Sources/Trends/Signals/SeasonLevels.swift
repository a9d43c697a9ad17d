/// How many events each period of a series were to be expected if nothing but the season changed: exposure × level of the season.
///
/// A level is the events of a season by their exposure, over all years: the maximum likelihood where no period has a level of its own. In a
/// series of years there is one season.
///
/// `SeasonLevels(of: CountSeries(counts: [10, 30, 12, 28], periodsPerYear: 2)).expected` → 11, 29, 11, 29
struct SeasonLevels: Sendable {
    /// Those with a count, exposure and a season that has events.
    let periods: [Int]
    /// Of those periods; together as many events as there were.
    let expected: [Double]
    /// The level of each period's season through the mean of the seasons, 1 without any events; 0 for seasons without.
    let factors: [Double]

    init(of series: CountSeries) {
        var events = Array(repeating: 0.0, count: series.periodsPerYear)
        var exposures = events
        for period in series.known {
            events[series.season(of: period)] += Double(series.counts[period] ?? 0)
            exposures[series.season(of: period)] += series.exposures[period]
        }
        let seen = events.indices.filter { exposures[$0] > 0 }
        let levels = events.indices.map { exposures[$0] > 0 ? events[$0] / exposures[$0] : 0 }
        let mean = seen.isEmpty ? 0 : seen.reduce(0) { $0 + levels[$1] } / Double(seen.count)
        let taken = series.known.filter { events[series.season(of: $0)] > 0 }
        periods = taken
        expected = taken.map { series.exposures[$0] * levels[series.season(of: $0)] }
        factors = series.counts.indices.map { mean > 0 ? levels[series.season(of: $0)] / mean : 1 }
    }
}

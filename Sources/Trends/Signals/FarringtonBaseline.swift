/// The earlier periods that Farrington's method compares with, each with its level of the season.
///
/// Years back are counted from the tested period, so that its level, 0, is a window around it in each year. What is left of the year is
/// divided among the other levels as evenly as whole periods allow, longer ones first (A. Noufaily et al. 2012: seven weeks and
/// nine times five).
struct FarringtonBaseline {
    let rows: [SeasonalTrendFit.Row]
    let years: Int
    /// How many periods back the asked number of years reaches.
    static func reach(_ options: FarringtonOptions, years: Int, periodsPerYear: Int) -> Int {
        years * periodsPerYear + options.halfWindow
    }

    /// The levels of a year that begins with the window.
    static func levels(_ options: FarringtonOptions, periodsPerYear: Int) -> [Int?] {
        let width = 2 * options.halfWindow + 1
        var levels = Array(repeating: Int?.some(0), count: width)
        let (rest, others) = (periodsPerYear - width, options.seasonLevels - 1)
        guard others > 0 else { return levels + Array(repeating: nil, count: rest) }
        for level in 1...others {
            levels += Array(repeating: level, count: rest / others + (level <= rest % others ? 1 : 0))
        }
        return levels
    }

    init(
        before period: Int, counts: [Int?], logExposures: [Double?]?, years: Int, yearLevels: [Int?],
        options: FarringtonOptions
    ) {
        let start = period - Self.reach(options, years: years, periodsPerYear: yearLevels.count)
        var rows = [SeasonalTrendFit.Row]()
        rows.reserveCapacity(max(0, period - start))
        for earlier in stride(from: start, to: period - options.skippedPeriods, by: 1) {
            guard let level = yearLevels[(earlier - start) % yearLevels.count], let count = counts[earlier] else {
                continue
            }
            guard let logExposure = logExposures.map({ $0[earlier] }) ?? 0 else { continue }
            rows.append(.init(count: count, time: earlier - period, level: level, logExposure: logExposure))
        }
        self.rows = rows
        self.years = years
    }
}

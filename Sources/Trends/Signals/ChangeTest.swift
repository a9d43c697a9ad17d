internal import Glibc

/// Whether a series of counts changed its level at all: the p-value that a search for the best division in two has by chance.
///
/// The statistic is the largest likelihood ratio of one division, through the spread φ from each count to the next (`ChangePoints` has
/// both). The same events are dealt to the periods anew, and each such series is searched in the same way, so the p-value is that of the whole
/// search (1 + how many reach it, through one more than there were):
///
///     T = max over k of 2·(Y₁ log(Y₁/E₁) + Y₂ log(Y₂/E₂)) / φ,   E in proportion to exposure × level of the season
///
/// Within years the season must not look like a change. The events of each season are dealt among its own periods, in proportion to
/// exposure: given the sums of the seasons, chance has no other parameter, and the test is exact for Poisson counts whatever the season
/// (E. L. Lehmann, J. P. Romano 2005, Testing Statistical Hypotheses, 3rd ed., section 4.4).
///
/// The p-value is the largest of two or three, each of which has its weakness (`Benchmarks/RESULTS.md`):
/// - φ at least 1, without which counts that happen to lie evenly would show changes of a few events;
/// - φ as it is, without which counts that vary more than chance would claim changes in up to one series of five;
/// - within years: the periods of each season in another order, since sparse counts that come in heaps are no multinomial draw.
///
/// Assumptions: independent periods; a trend is a change too. Periods without a count or exposure, and seasons without any event, are left
/// out. Not testable: fewer periods than two shortest stretches, or fewer than ten events.
///
/// Sources: A. Scott, M. Knott (1974), A cluster analysis method for grouping means in the analysis of variance, Biometrics 30, 507–512 (the
/// division); A. C. Davison, D. V. Hinkley (1997), Bootstrap Methods and their Application, p. 140 ff. (the p-value).
///
/// `ChangeTest(of: CountSeries(counts: [4, 5, 3, 6, 4, 5, 14, 12, 15, 13, 16, 12], periodsPerYear: 1)).pValue` → 0.0001
public enum ChangeTest: Hashable, Sendable {
    case tested(pValue: Double)
    case tooFewPeriods(Int, needed: Int)
    case tooFewEvents(Int, needed: Int)

    public static let minimumEvents = 10
    /// Fewer reaching the statistic, ten times as many replicates are made, so that a finding can stand among many tests.
    private static let fewestReaching = 10

    /// `nil` where the series is not testable.
    public var pValue: Double? { if case .tested(let pValue) = self { pValue } else { nil } }

    /// - Parameters:
    ///   - shortestSegment: the fewest periods of a stretch.
    ///   - replicates: how often events are dealt; ten times as often where fewer than ten of them reach the statistic.
    ///   - seed: of the same seed come the same replicates, everywhere.
    /// - Precondition: `shortestSegment` and `replicates` are at least 1.
    public init(of series: CountSeries, shortestSegment: Int = 3, replicates: Int = 999, seed: UInt64 = 1) {
        precondition(shortestSegment >= 1 && replicates >= 1, "a length and a number")
        let season = SeasonLevels(of: series)
        let known = series.known.count
        let needed = 2 * shortestSegment
        guard known >= needed else {
            self = .tooFewPeriods(known, needed: needed)
            return
        }
        let taken = season.periods
        let counts = taken.map { Double(series.counts[$0] ?? 0) }
        let events = counts.reduce(0, +)
        guard events >= Double(Self.minimumEvents) else {
            self = .tooFewEvents(Int(events), needed: Self.minimumEvents)
            return
        }
        guard taken.count >= needed else {
            self = .tooFewPeriods(taken.count, needed: needed)
            return
        }
        let deal = SeasonDeal(series, season)
        let seen = ChangeStatistic(counts, season.expected, shortest: shortestSegment)
        var reached = (floored: 0, plain: 0, ordered: 0)
        var made = 0
        func makeReplicates(upTo number: Int) {
            while made < number {
                made += 1
                var numbers = Xoshiro256(seed: seed, stream: made)
                let dealt = deal.deal(by: &numbers)
                let statistic = ChangeStatistic(dealt, deal.expected, shortest: shortestSegment)
                if statistic.overFlooredSpread >= seen.overFlooredSpread * (1 - 1e-9) { reached.floored += 1 }
                if statistic.overSpread >= seen.overSpread * (1 - 1e-9) { reached.plain += 1 }
                guard deal.hasSeasons else { continue }
                let order = deal.order(by: &numbers)
                let ordered = ChangeStatistic(
                    order.map { counts[$0] }, order.map { season.expected[$0] }, shortest: shortestSegment)
                if ordered.overSpread >= seen.overSpread * (1 - 1e-9) { reached.ordered += 1 }
            }
        }
        makeReplicates(upTo: replicates)
        if max(reached.floored, reached.plain, reached.ordered) < Self.fewestReaching {
            makeReplicates(upTo: 10 * replicates)
        }
        let most = max(reached.floored, reached.plain, reached.ordered)
        self = .tested(pValue: Double(most + 1) / Double(made + 1))
    }
}

/// The largest likelihood ratio of a division in two, by the spread of the counts.
private struct ChangeStatistic {
    /// With φ at least 1.
    let overFlooredSpread: Double
    let overSpread: Double

    /// - Parameter expected: together as many as the counts.
    init(_ counts: [Double], _ expected: [Double], shortest: Int) {
        let (allCounts, allExpected) = (counts.reduce(0, +), expected.reduce(0, +))
        func gain(_ count: Double, _ expected: Double) -> Double { count > 0 ? 2 * count * log(count / expected) : 0 }
        var (largest, before, expectedBefore) = (0.0, 0.0, 0.0)
        for place in 0..<(counts.count - shortest) {
            before += counts[place]
            expectedBefore += expected[place]
            guard place + 1 >= shortest else { continue }
            let ratio = gain(before, expectedBefore) + gain(allCounts - before, allExpected - expectedBefore)
            largest = max(largest, ratio)
        }
        let spread = Spread.ofCounts(counts, expected)
        overFlooredSpread = largest / max(1, spread)
        // Without any spread nothing differs, and the ratio is 0 but for its last digits.
        overSpread = largest / max(1e-6, spread)
    }
}

/// The events of each season dealt among its periods.
private struct SeasonDeal {
    /// Places of the periods of each season among those taken, with the events to deal.
    private let seasons: [(places: [Int], events: Int, draw: CaseDraw)]
    let expected: [Double]

    var hasSeasons: Bool { seasons.count > 1 }

    /// So many events are dealt at most: with more the statistic, which is a ratio of variances then, no longer depends on how many.
    private static let mostEvents = 1_000_000.0

    init(_ series: CountSeries, _ levels: SeasonLevels) {
        let bySeason = Dictionary(grouping: levels.periods.indices) { series.season(of: levels.periods[$0]) }
        let scale = min(1, Self.mostEvents / levels.expected.reduce(0, +))
        var expected = levels.expected
        seasons = bySeason.sorted { $0.key < $1.key }.map { _, places in
            let counts = places.map { Double(series.counts[levels.periods[$0]] ?? 0) }
            let all = counts.reduce(0, +)
            let events = max(1, (all * scale).rounded())
            for place in places { expected[place] *= events / all }
            return (places, Int(events), CaseDraw(expected: places.map { levels.expected[$0] }))
        }
        self.expected = expected
    }

    func deal(by numbers: inout Xoshiro256) -> [Double] {
        var counts = Array(repeating: 0.0, count: expected.count)
        for season in seasons {
            var cells = Array(repeating: Int32(0), count: season.places.count)
            season.draw.deal(season.events, into: &cells, by: &numbers)
            for (place, cell) in zip(season.places, cells) { counts[place] = Double(cell) }
        }
        return counts
    }

    /// The periods of each season in another order.
    func order(by numbers: inout Xoshiro256) -> [Int] {
        var order = Array(0..<expected.count)
        for season in seasons {
            var places = season.places
            for place in stride(from: places.count - 1, to: 0, by: -1) {
                places.swapAt(place, numbers.below(place + 1))
            }
            for (place, other) in zip(season.places, places) { order[place] = other }
        }
        return order
    }
}

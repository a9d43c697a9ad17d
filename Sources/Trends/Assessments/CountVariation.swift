internal import CRmath
internal import Records

/// How much more the counts of a table vary from one year to the next than those of independent events would.
///
/// Incidents come in series: one person, several incidents. Their counts then vary φ times as much as chance alone has it, and a comparison
/// that does not know it takes a series for a trend. φ is estimated from all published series of a table together, since one of eight years
/// tells little, from pairs (x, y) of a period and the same one a year later with exposures that give x the share π of both:
///
///     φ = mean of (x − (x + y)π)² / ((x + y)π(1 − π)), the largest tenth left out, over what that mean is without overdispersion
///
/// The mean of squares of successive differences does not take a slow trend for variation (J. von Neumann 1941, Distribution of the ratio of
/// the mean square successive difference to the variance, Annals of Mathematical Statistics 12, 367–395); leaving out the largest tenth keeps
/// a few real changes out of it (P. J. Huber, E. M. Ronchetti 2009, Robust Statistics, 2nd ed., section 1.4). Below 1 it is 1.
public struct CountVariation: Hashable, Sendable {
    /// Numbers of events of each pair with their squares, the largest number first.
    private let pairs: [Pair]

    private struct Pair: Hashable, Sendable {
        let events: Int
        let square: Double
    }

    /// A factor below is not told, since it is 1.0 in the one digit that is printed.
    public static let leastTold = 1.05

    /// Fewer pairs tell nothing.
    static let fewestPairs = 12
    /// So many pairs are looked at, at least, where there are as many.
    private static let enoughPairs = 30
    private static let kept = 0.9
    /// Pairs of fewer events scatter as few whole numbers do, and not as χ² has it.
    private static let fewestEvents = 10

    /// - Parameter table: all regions with their series, which need not be those that are shown.
    public init(_ table: EstimateTable) {
        let members = table.axes.map(\.leaves)
        var pairs = [Pair]()
        for line in table.lines(of: members) {
            let byPeriod = Dictionary(line.map { ($0.period, $0) }) { first, _ in first }
            for one in line {
                guard let other = one.period.yearBefore.flatMap({ byPeriod[$0] }),
                    let counts = ComparedCounts(one, other, offBy: 0), counts.first + counts.second > 0
                else { continue }
                let events = Double(counts.first + counts.second)
                let share = counts.exposure / (counts.exposure + counts.exposureOfSecond)
                let difference = Double(counts.first) - events * share
                pairs.append(
                    Pair(
                        events: counts.first + counts.second,
                        square: difference * difference / (events * share * (1 - share))))
            }
        }
        self.pairs = pairs.sorted { ($0.events, $0.square) > ($1.events, $1.square) }
    }

    /// Whether there are enough pairs to tell φ.
    public var isKnown: Bool { pairs.prefix { $0.events >= Self.fewestEvents }.count >= Self.fewestPairs }

    /// φ of counts of about that size; `nil` where the table has too few pairs of ten events and more.
    ///
    /// Large counts often vary more than small ones, so only pairs of at least half as many events are looked at, where there are enough. Where
    /// these are smaller all the same and vary more than chance alone (χ², as in one case of 200), what is beyond 1 grows in proportion, as it does
    /// where all places have series of a common spread (negative binomial counts of one size: φ = 1 + mean / size), but at most
    /// twofold: further out than the table reaches it is a guess, and would hide what really changed.
    public func factor(ofEvents events: Int) -> Double? {
        let large = pairs.prefix { $0.events >= Self.fewestEvents }
        guard large.count >= Self.fewestPairs else { return nil }
        let similar = large.prefix { $0.events * 2 >= events }.count
        let pairs = large.prefix(max(similar, min(Self.enoughPairs, large.count)))
        let squares = pairs.map(\.square).sorted()
        let kept = max(1, Int((Double(squares.count) * Self.kept).rounded()))
        let mean = squares.prefix(kept).reduce(0, +) / Double(kept)
        let factor = mean / Self.trimmedMean(share: Double(kept) / Double(squares.count))
        let isMoreThanChance = Probability.chiSquare(factor * Double(kept), degrees: Double(kept), .upper) < 0.005
        guard factor > 1, isMoreThanChance else { return max(1, factor) }
        let size = Double(pairs.reduce(0) { $0 + $1.events }) / Double(pairs.count)
        return 1 + (factor - 1) * min(2, max(1, Double(events) / size))
    }

    /// The mean of the smaller part of squares of standard normal numbers: E[X | X ≤ q] = P(χ²₃ ≤ q) / share for χ²₁.
    private static func trimmedMean(share: Double) -> Double {
        guard share < 1 else { return 1 }
        return pchisq(qchisq(share, 1, 1, 0), 3, 1, 0) / share
    }
}

/// How much noise the cell key method adds to counts, as it may be told to everybody.
public struct CellKeyNoise: Hashable, Sendable {
    /// By how much a count is changed at most.
    public let maximum: Int
    /// The variance of the noise, whose mean is 0.
    public let variance: Double
    /// No count from 1 to this one is ever shown.
    public let hidden: Int

    /// What `maximum` may be.
    public static let possibleMaxima = 1...100

    /// - Precondition: the maximum is one of `possibleMaxima`, and the variance lies within `variances(maximum:hidden:)`.
    public init(maximum: Int, variance: Double, hidden: Int) {
        precondition(Self.possibleMaxima.contains(maximum) && hidden >= 0, "noise within its limits")
        let limits = Self.variances(maximum: maximum, hidden: hidden)
        precondition(limits.above < variance && variance < limits.below, "a variance that every count can have")
        self.maximum = maximum
        self.variance = variance
        self.hidden = hidden
    }

    /// The noise for a threshold up to which no count may be shown: 1 or 2 → at most 5 with variance 3, 3 → 7 with 5, 4 → 9
    /// with 7.
    ///
    /// A count i ≤ t has to become 0 or more than t, which takes a variance of i · (t + 1 − i), at most (t + 1)² / 4; one that
    /// becomes i + D at most takes less than i · D.
    /// - Precondition: the threshold is at most 18.
    public static func usual(hiding threshold: Int) -> CellKeyNoise {
        let variance = max(3, (threshold + 1) * (threshold + 1) / 4 + 1)
        return CellKeyNoise(maximum: variance + 2, variance: Double(variance), hidden: threshold)
    }

    /// Between which variances the noise must lie so that it can be the same for every count; none where the second is
    /// not the greater.
    public static func variances(maximum: Int, hidden: Int) -> (above: Double, below: Double) {
        let rows = (1...firstPlain(maximum, hidden)).map {
            MaximumEntropy.variances(of: changes(of: $0, maximum: maximum, hidden: hidden))
        }
        return (rows.map(\.above).max() ?? 0, rows.map(\.below).min() ?? 0)
    }

    /// The first count whose noise meets neither zero nor the hidden counts, and is that of all greater ones.
    var firstPlain: Int { Self.firstPlain(maximum, hidden) }

    private static func firstPlain(_ maximum: Int, _ hidden: Int) -> Int { maximum + hidden + 1 }

    /// What may be added to a count so that the outcome is 0 or more than what is hidden.
    static func changes(of count: Int, maximum: Int, hidden: Int) -> [Int] {
        (-maximum...maximum).filter { count + $0 == 0 || count + $0 > hidden }
    }
}

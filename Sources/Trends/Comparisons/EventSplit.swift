internal import Glibc

/// How events split between two exposures: given all of them, the first count is binomial, its share that of the first exposure if
/// both rates are the same.
///
/// The binomial tails are those of the beta distribution, which also take parts of events (series of a mean size):
/// P(X ≥ x) = I_share(x, y + 1), P(X ≤ x) = I_1−share(y, x + 1) (NIST Digital Library of Mathematical Functions, 8.17.5). The smaller share
/// is the one computed, and limits are odds from a quantile and its complement, so that neither exposures of 1 against 10¹² nor counts of
/// 10⁹ lose digits.
struct EventSplit {
    private let first: Double
    private let second: Double
    private let test: RateComparison.Test
    private let share: Double
    private let otherShare: Double
    /// Second exposure through first.
    private let exposureOdds: Double

    /// The chance of so few or fewer, and of so many or more, for the first if both rates are the same.
    let below: Double
    let above: Double

    init(
        first: Double, second: Double, _ firstExposure: Double, _ secondExposure: Double, _ test: RateComparison.Test
    ) {
        (self.first, self.second, self.test) = (first, second, test)
        let sum = firstExposure + secondExposure
        (share, otherShare) = (firstExposure / sum, secondExposure / sum)
        exposureOdds = secondExposure / firstExposure
        above = Self.atLeast(first, against: second, share, otherShare, test)
        below = Self.atLeast(second, against: first, otherShare, share, test)
    }

    /// The smallest chance that any split of these events has: all of them in the smaller share.
    var mostExtreme: Double {
        let half = test == .midP ? 0.5 : 1
        let total = first + second
        return half * exp(total * log(min(share, otherShare)))
    }

    /// Limits of the ratio of both rates with so much in each tail.
    func limits(tail: Double) -> (lower: Double, upper: Double) {
        (
            Self.lowerOdds(first, second, tail, test) * exposureOdds,
            1 / (Self.lowerOdds(second, first, tail, test) / exposureOdds)
        )
    }

    private static func atLeast(
        _ count: Double, against other: Double, _ share: Double, _ otherShare: Double, _ test: RateComparison.Test
    ) -> Double {
        let exact = tail(count, other, share, otherShare)
        // P(X > x) + P(X = x)/2 is half the sum of two tails.
        return test == .midP ? (exact + tail(count + 1, other - 1, share, otherShare)) / 2 : exact
    }

    /// P(X ≥ count) of a binomial of count + other events.
    private static func tail(_ count: Double, _ other: Double, _ share: Double, _ otherShare: Double) -> Double {
        if count <= 0 { return 1 }
        if other < 0 { return 0 }
        return share <= otherShare
            ? Probability.beta(share, count, other + 1, .lower) : Probability.beta(otherShare, other + 1, count, .upper)
    }

    /// The odds of the share that leaves `count` or more a chance of `tail`; 0 for a count of 0.
    private static func lowerOdds(
        _ count: Double, _ other: Double, _ tail: Double, _ test: RateComparison.Test
    ) -> Double {
        if count <= 0 { return 0 }
        func odds(_ count: Double, _ other: Double) -> Double {
            let share = betaQuantile(tail, .lower, count, other + 1)
            return share.value / share.complement
        }
        let exact = odds(count, other)
        guard test == .midP else { return exact }
        // The mid-p limit lies between the exact ones of this split and of the next; with nothing on the other side, where half the chance of
        // all events is the tail.
        if other < 1 {
            let logarithm = log(2 * tail) / count
            return tail < 0.5 ? exp(logarithm) / -expm1(logarithm) : .infinity
        }
        let logarithm = crossing(from: log(exact), to: log(odds(count + 1, other - 1))) { logOdds in
            let (share, otherShare) = (1 / (1 + exp(-logOdds)), 1 / (1 + exp(logOdds)))
            return atLeast(count, against: other, share, otherShare, .midP) - tail
        }
        return exp(logarithm)
    }
}

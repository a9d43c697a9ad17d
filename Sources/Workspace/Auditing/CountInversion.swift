internal import Trends

/// What counts a published rate, limit or share leaves, since what it was divided by is known.
enum CountInversion {
    /// The counts whose rate would be written so.
    ///
    /// A rate of 0.8 per 1,000 with one decimal and 2,500 people is a count of 2 (1.875 … 2.125).
    /// - Parameters:
    ///   - rate: count · per / denominator, rounded to `decimals`.
    ///   - denominator: above zero.
    static func counts(rate: Double, denominator: Double, per: Double, decimals: Int) -> ClosedRange<Int>? {
        let half = halfUnit(decimals)
        // A hair wider, for numbers that were rounded to even or cut by binary fractions.
        let slack = 1e-9 * max(1, abs(rate))
        let low = (rate - half - slack) * denominator / per
        let high = (rate + half + slack) * denominator / per
        guard low.isFinite, high.isFinite, high >= 0, high < 1e15 else { return nil }
        let (first, last) = (max(0, Int(low.rounded(.up))), Int(high.rounded(.down)))
        return first <= last ? first...last : nil
    }

    enum Limit { case lower, upper }

    /// The counts whose 95 % limit would be written so: by the usual rule or, if none fits, by another method.
    static func counts(
        _ limit: Limit, _ value: Double, denominator: Double, per: Double, decimals: Int
    ) -> ClosedRange<Int>? {
        let methods: [PoissonInterval.Method] = [.phe, .exact, .byar, .midP]
        return methods.lazy.compactMap {
            counts(limit, value, denominator: denominator, per: per, decimals: decimals, method: $0)
        }.first
    }

    /// Limits rise with the count, so the first and last are found by halving.
    private static func counts(
        _ limit: Limit, _ value: Double, denominator: Double, per: Double, decimals: Int, method: PoissonInterval.Method
    ) -> ClosedRange<Int>? {
        let half = halfUnit(decimals) + 1e-9 * max(1, abs(value))
        let most = min(Int(max(0, value * denominator / per) * 2) + 50, 1 << 40)
        func written(_ count: Int) -> Double {
            let interval = PoissonInterval(count: count, method: method)
            return (limit == .lower ? interval.lower : interval.upper) * per / denominator
        }
        // The first count whose limit is above what would be rounded down to less.
        func first(_ isReached: (Double) -> Bool) -> Int {
            var (low, high) = (0, most + 1)
            while low < high {
                let middle = (low + high) / 2
                if isReached(written(middle)) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        let (start, end) = (first { $0 >= value - half }, first { $0 > value + half } - 1)
        return start <= end ? start...end : nil
    }

    /// By how much a number that is written with so many decimals may differ from what was rounded.
    static func halfUnit(_ decimals: Int) -> Double {
        (0..<decimals).reduce(0.5) { unit, _ in unit / 10 }
    }
}

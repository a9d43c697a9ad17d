/// Squared distances from the mean of any run of values, from sums that are made once.
///
/// Sums are kept to twice the digits of a `Double`, so that what differs by a tenth is told apart beside 10⁹.
struct DeviationSums {
    private var weights = [0.0]
    private var sums = [PreciseSum()]
    private var squares = [PreciseSum()]

    init(_ values: [Double], weights counts: [Int]) {
        let origin = values[values.count / 2]
        for (value, count) in zip(values, counts) {
            let (distance, weight) = (value - origin, Double(count))
            weights.append(weights[weights.count - 1] + weight)
            sums.append(sums[sums.count - 1] + PreciseSum(product: distance, weight))
            squares.append(squares[squares.count - 1] + PreciseSum(product: distance, distance) * weight)
        }
    }

    /// That of the values from `start` to before `end`, each as often as it occurs.
    func deviation(_ start: Int, _ end: Int) -> Double {
        let sum = sums[end] - sums[start]
        let mean = sum.squared / (weights[end] - weights[start])
        return max(0, (squares[end] - squares[start] - mean).value)
    }
}

/// A number as a sum of two, the second what the first has lost by rounding.
///
/// Source: T. J. Dekker (1971), A floating-point technique for extending the available precision, Numerische Mathematik
/// 18, p. 224–242.
private struct PreciseSum {
    private var high = 0.0
    private var low = 0.0

    init() {}

    /// `high` and `low` as they are.
    private init(high: Double, low: Double) {
        self.high = high + low
        self.low = low - (self.high - high)
    }

    init(product first: Double, _ second: Double) {
        high = first * second
        low = (-high).addingProduct(first, second)
    }

    var value: Double { high + low }

    var squared: PreciseSum {
        let square = PreciseSum(product: high, high)
        return PreciseSum(high: square.high, low: square.low + 2 * high * low)
    }

    static func + (first: PreciseSum, second: PreciseSum) -> PreciseSum {
        let sum = first.high + second.high
        let part = sum - first.high
        let lost = (first.high - (sum - part)) + (second.high - part)
        return PreciseSum(high: sum, low: lost + first.low + second.low)
    }

    static func - (first: PreciseSum, second: PreciseSum) -> PreciseSum { first + second * -1 }

    static func * (first: PreciseSum, factor: Double) -> PreciseSum {
        let product = PreciseSum(product: first.high, factor)
        return PreciseSum(high: product.high, low: product.low + first.low * factor)
    }

    static func / (first: PreciseSum, divisor: Double) -> PreciseSum {
        let quotient = first.high / divisor
        let rest = first.high.addingProduct(-quotient, divisor) + first.low
        return PreciseSum(high: quotient, low: rest / divisor)
    }
}

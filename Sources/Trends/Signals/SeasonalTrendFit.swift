internal import Glibc

/// The regression of Farrington's method: log μ = level of the season + slope · time (+ log exposure), quasi-Poisson, with weights.
///
/// Every row belongs to one level, so that the weighted least squares of each step fall apart: the slope is that of time and response
/// around the means of their levels, and the hat matrix has a closed form. That makes a step linear in the rows, and a general
/// solver needless. Steps are those of P. McCullagh, J. A. Nelder (1989), Generalized Linear Models, section 2.5. They begin at y + 0.1 and end
/// where the deviance changes by less than 10⁻⁸ of itself; weights and hat values are those of the last step. The published
/// bounds come of exactly that: a fit to the last digit would change their sixth decimal.
struct SeasonalTrendFit {
    /// One earlier count.
    struct Row {
        var count: Double
        /// Periods from the tested one, negative.
        var time: Double
        /// 0 is the level of the tested period.
        var level: Int
        var logExposure: Double
        /// log y, 0 for y = 0: it stays the same in all steps.
        var logCount: Double

        init(count: Int, time: Int, level: Int, logExposure: Double) {
            self.count = Double(count)
            self.time = Double(time)
            self.level = level
            self.logExposure = logExposure
            logCount = count > 0 ? log(Double(count)) : 0
        }
    }

    private(set) var means: [Double]
    private(set) var hats: [Double]
    /// The logarithm of the expected count of level 0 at time 0, and its variance for φ = 1.
    private(set) var logExpected = 0.0
    private(set) var logVariance = 0.0
    /// `nil` without a trend.
    private(set) var slope: Double?
    private(set) var slopeVariance = 0.0
    private(set) var degreesOfFreedom: Int
    /// Pearson's X² over the degrees of freedom.
    private(set) var dispersion = 0.0
    /// Σ ω((y − μ)/μ)² over the degrees of freedom.
    private(set) var relativeDispersion = 0.0

    /// `nil` where the steps do not come to an end, or where time does not vary within any level though a trend is asked for.
    /// - Precondition: a weight for each row, a row at level 0, more rows than coefficients.
    init?(_ rows: [Row], weights: [Double], levels: Int, trend: Bool) {
        var logMeans = rows.map { log($0.count + 0.1) }
        var sums = Array(repeating: LevelSums(), count: levels)
        means = rows.map { $0.count + 0.1 }
        hats = Array(repeating: 0, count: rows.count)
        var (working, responses) = (hats, hats)
        var isUsed = Array(repeating: false, count: levels)
        for row in rows.indices { isUsed[rows[row].level] = true }
        degreesOfFreedom = rows.count - isUsed.count { $0 } - (trend ? 1 : 0)
        var total = 0.0
        for row in rows.indices { total += weights[row] * rows[row].count }
        var deviance = Self.deviance(rows, weights, means, logMeans)
        for _ in 0..<25 {
            for level in sums.indices { sums[level] = LevelSums() }
            for row in rows.indices {
                let (mean, weight) = (means[row], weights[row] * means[row])
                let response = logMeans[row] - rows[row].logExposure + (rows[row].count - mean) / mean
                (working[row], responses[row]) = (weight, response)
                sums[rows[row].level].add(weight: weight, time: rows[row].time, response: response)
            }
            for level in sums.indices where sums[level].weight > 0 { sums[level].divide() }
            var (timeSquares, products) = (0.0, 0.0)
            if trend {
                for row in rows.indices {
                    let level = sums[rows[row].level]
                    let time = rows[row].time - level.time
                    timeSquares += working[row] * time * time
                    products += working[row] * time * (responses[row] - level.response)
                }
                guard timeSquares > 0 else { return nil }
            }
            let slope = trend ? products / timeSquares : 0
            for row in rows.indices {
                let level = sums[rows[row].level]
                logMeans[row] = level.response + slope * (rows[row].time - level.time) + rows[row].logExposure
                // The floor keeps a level without reports, whose mean tends to 0, from dividing by it.
                means[row] = max(exp(logMeans[row]), 0x1p-52)
            }
            let next = Self.deviance(rows, weights, means, logMeans)
            guard next.isFinite else { return nil }
            let change = abs(next - deviance)
            deviance = next
            guard change < 1e-8 * (abs(next) + 0.1) || change < 1e-12 * total else { continue }
            finish(rows, weights, working, sums[0], trend ? slope : nil, timeSquares)
            for row in rows.indices {
                let level = sums[rows[row].level]
                let time = rows[row].time - level.time
                hats[row] = working[row] * (1 / level.weight + (trend ? time * time / timeSquares : 0))
            }
            return
        }
        return nil
    }

    private mutating func finish(
        _ rows: [Row], _ weights: [Double], _ working: [Double], _ level: LevelSums, _ slope: Double?,
        _ timeSquares: Double
    ) {
        self.slope = slope
        slopeVariance = slope == nil ? 0 : 1 / timeSquares
        logExpected = level.response - (slope ?? 0) * level.time
        logVariance = 1 / level.weight + level.time * level.time * slopeVariance
        for row in rows.indices {
            let relative = (rows[row].count - means[row]) / means[row]
            dispersion += working[row] * relative * relative
            relativeDispersion += weights[row] * relative * relative
        }
        dispersion /= Double(degreesOfFreedom)
        relativeDispersion /= Double(degreesOfFreedom)
    }

    private static func deviance(
        _ rows: [Row], _ weights: [Double], _ means: [Double], _ logMeans: [Double]
    ) -> Double {
        var sum = 0.0
        for row in rows.indices {
            let count = rows[row].count
            sum += weights[row] * (count * (rows[row].logCount - logMeans[row]) - (count - means[row]))
        }
        return 2 * sum
    }

    private struct LevelSums {
        var (weight, time, response) = (0.0, 0.0, 0.0)

        mutating func add(weight: Double, time: Double, response: Double) {
            self.weight += weight
            self.time += weight * time
            self.response += weight * response
        }

        mutating func divide() { (time, response) = (time / weight, response / weight) }
    }
}

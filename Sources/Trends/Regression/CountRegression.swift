internal import Glibc

/// A log-linear regression of counts on explanatory columns: log(mean / exposure) = design · coefficients.
///
/// Shapes: one count, exposure, weight and design row for each observation. Exposures (people × days) carry the unit; the first
/// column of the design is usually all ones. Rows with weight 0, and rows without exposure or events, take no part; a
/// row of weight w has variance φμ/w.
///
/// Assumptions: rows are independent, and the variance is as `CountDispersion` says.
///
/// Fitted by iteratively reweighted least squares, each step halved until the deviance does not rise: P. McCullagh,
/// J. A. Nelder (1989), Generalized Linear Models, 2nd ed., sections 2.5 (fit), 4.5.2 and 9.2.3 (φ̂ = Pearson's X² over residual degrees
/// of freedom). Negative binomial: W. N. Venables, B. D. Ripley (2002), Modern Applied Statistics with S, 4th ed., section 7.4.
///
///     let fit = try CountRegression(
///         counts: [10, 20, 40], exposures: [1, 1, 1], design: CountDesign(rows: [[1, 0], [1, 1], [1, 2]]))
///     exp(fit.coefficients[1])  // 2: each period has twice the one before
public struct CountRegression: Hashable, Sendable {
    public let coefficients: [Double]
    /// φ · (XᵀWX)⁻¹, row-major.
    public let covariance: [Double]
    /// The mean of each row, weights left aside; 0 without exposure.
    public let fitted: [Double]
    /// The diagonal of the hat matrix, 0 for rows that take no part; they sum up to the number of coefficients.
    public let leverages: [Double]
    /// φ as used in the covariance: 1 for Poisson and negative binomial.
    public let dispersion: Double
    /// Pearson's X² over the residual degrees of freedom, whatever φ is; 0 where none are left.
    public let pearsonDispersion: Double
    public let deviance: Double
    /// Rows that take part, less the coefficients.
    public let residualDegreesOfFreedom: Int
    /// θ of the negative binomial; `nil` for other models, and where the counts vary no more than chance has it (θ → ∞).
    public let shape: Double?
    public let assumed: CountDispersion

    /// - Parameters:
    ///   - exposures: what each mean is proportional to, all ones if there is nothing.
    ///   - weights: prior weights, all ones if `nil`.
    /// - Precondition: one exposure, weight and row for each count; none is negative or infinite.
    public init(
        counts: [Int], exposures: [Double], design: CountDesign, weights: [Double]? = nil,
        dispersion assumed: CountDispersion = .quasiPoisson
    ) throws(CountRegressionError) {
        precondition(
            counts.count == design.rows && exposures.count == counts.count
                && weights?.count ?? counts.count == counts.count, "one exposure, weight and row for each count")
        precondition(counts.allSatisfy { $0 >= 0 }, "counts")
        precondition(exposures.allSatisfy { $0 >= 0 && $0.isFinite }, "exposures")
        precondition(weights?.allSatisfy { $0 >= 0 && $0.isFinite } ?? true, "weights")
        let observations = CountObservations(counts: counts, exposures: exposures, weights: weights)
        if let row = counts.indices.first(where: { exposures[$0] == 0 && counts[$0] > 0 && weights?[$0] != 0 }) {
            throw .eventsWithoutExposure(row: row)
        }
        let taken = observations.taken
        guard counts.indices.contains(where: { counts[$0] > 0 && observations.weights[$0] > 0 }) else {
            throw .noEvents
        }
        let needed = design.columns + (assumed == .poisson ? 0 : 1)
        guard taken >= needed else { throw .tooFewRows(taken, needed: needed) }

        var iteration = ReweightedLeastSquares(observations, design)
        try iteration.run(observations, design, shape: nil)
        var shape: Double?
        if assumed == .negativeBinomial {
            shape = try iteration.runWithShape(observations, design)
        }
        let factor = iteration.factor
        let residual = taken - design.columns
        var work = Array(repeating: 0.0, count: design.columns)
        var leverages = Array(repeating: 0.0, count: counts.count)
        var pearson = 0.0
        for row in counts.indices where observations.weights[row] > 0 {
            let mean = iteration.means[row]
            let variance = shape.map { mean + mean * mean / $0 } ?? mean
            leverages[row] =
                observations.weights[row] * mean * mean / variance
                * factor.quadraticForm(design.values, from: row * design.columns, work: &work)
            let distance = observations.counts[row] - mean
            pearson += observations.weights[row] * distance * distance / variance
        }
        pearsonDispersion = residual > 0 ? pearson / Double(residual) : 0
        switch assumed {
        case .poisson, .negativeBinomial: dispersion = 1
        case .quasiPoisson: dispersion = max(1, pearsonDispersion)
        case .quasiPoissonUnbounded: dispersion = pearsonDispersion
        }
        let scale = dispersion
        coefficients = iteration.coefficients
        covariance = factor.inverse.map { $0 * scale }
        fitted = iteration.means
        self.leverages = leverages
        deviance = iteration.deviance
        residualDegreesOfFreedom = residual
        self.shape = shape
        self.assumed = assumed
    }

    /// A coefficient with its test: against Student's t with the residual degrees of freedom where φ was estimated, else normal.
    ///
    /// `nil` where φ was estimated as 0, which only `quasiPoissonUnbounded` does: then nothing is left to measure chance by.
    public subscript(column: Int) -> CoefficientEstimate? {
        contrast(coefficients.indices.map { $0 == column ? 1 : 0 })
    }

    /// The sum of the coefficients, each times its factor, with its test; a design row gives the logarithm of a rate.
    /// - Precondition: one factor for each coefficient, not all 0.
    public func contrast(_ factors: [Double]) -> CoefficientEstimate? {
        precondition(factors.count == coefficients.count && factors.contains { $0 != 0 }, "factors")
        var (value, variance) = (0.0, 0.0)
        for i in factors.indices where factors[i] != 0 {
            value += factors[i] * coefficients[i]
            for j in factors.indices { variance += factors[i] * factors[j] * covariance[i * factors.count + j] }
        }
        guard variance > 0 else { return nil }
        let estimated = assumed == .quasiPoisson || assumed == .quasiPoissonUnbounded
        return CoefficientEstimate(
            value: value, standardError: variance.squareRoot(),
            degreesOfFreedom: estimated ? Double(residualDegreesOfFreedom) : nil)
    }
}

internal import Glibc

/// Counts as the iteration wants them: rows that take no part have weight 0.
struct CountObservations {
    let counts: [Double]
    let logExposures: [Double]
    let weights: [Double]
    /// How many rows take part.
    let taken: Int

    init(counts: [Int], exposures: [Double], weights: [Double]?) {
        self.counts = counts.map(Double.init)
        logExposures = exposures.map { $0 > 0 ? log($0) : -.infinity }
        self.weights = exposures.indices.map { exposures[$0] > 0 ? weights?[$0] ?? 1 : 0 }
        taken = self.weights.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    }
}

/// The iteration of `CountRegression`: from means to working responses to coefficients to means.
///
/// Everything it needs is allocated once; `factor` is that of XᵀWX at the means of the last step but one, which at the end are
/// the means.
struct ReweightedLeastSquares {
    private(set) var coefficients: [Double]
    private(set) var means: [Double]
    private(set) var deviance = Double.infinity
    private(set) var factor: CholeskyFactor
    private var predictors: [Double]
    private var side: [Double]

    private static let mostSteps = 60
    /// No linear predictor moves by more in the last step.
    private static let tolerance = 1e-9

    init(_ observations: CountObservations, _ design: CountDesign) {
        coefficients = Array(repeating: 0, count: design.columns)
        side = coefficients
        factor = CholeskyFactor(size: design.columns)
        // The data themselves are the first means, moved off zero.
        means = observations.counts.map { $0 + 0.1 }
        predictors = means.map { log($0) }
    }

    /// Runs until nothing moves. With a shape θ the weights are those of the negative binomial, μ / (1 + μ/θ).
    mutating func run(
        _ observations: CountObservations, _ design: CountDesign, shape: Double?
    ) throws(CountRegressionError) {
        var isFirst = !deviance.isFinite
        if !isFirst { deviance = Self.deviance(observations, means, shape) }
        for _ in 0..<Self.mostSteps {
            try step(observations, design, shape)
            let before = deviance
            var moved = move(observations, design, shape)
            if !isFirst {
                var halvings = 0
                while !(deviance <= before + 1e-9 * (abs(before) + 1)), halvings < 30 {
                    for column in side.indices { side[column] = (side[column] + coefficients[column]) / 2 }
                    moved = move(observations, design, shape)
                    halvings += 1
                }
            }
            coefficients = side
            guard deviance.isFinite else { throw .notConverged }
            if moved < Self.tolerance { return }
            // Where the best mean of a row is zero its predictor falls by 1 a step for ever, and the deviance stands still.
            if !isFirst, moved > 0.3, abs(before - deviance) < 1e-8 * (deviance + 0.1) { throw .separated }
            isFirst = false
        }
        throw .notConverged
    }

    /// Solves the weighted least squares of the working responses, into `side`.
    private mutating func step(
        _ observations: CountObservations, _ design: CountDesign, _ shape: Double?
    ) throws(CountRegressionError) {
        let columns = design.columns
        factor.clear()
        for column in 0..<columns { side[column] = 0 }
        for row in means.indices where observations.weights[row] > 0 {
            let mean = means[row]
            let weight = observations.weights[row] * (shape.map { mean / (1 + mean / $0) } ?? mean)
            let response = predictors[row] - observations.logExposures[row] + (observations.counts[row] - mean) / mean
            let start = row * columns
            factor.add(weight, design.values, from: start)
            for column in 0..<columns { side[column] += weight * response * design.values[start + column] }
        }
        if let column = factor.factorise() {
            // A column that was told from the others at first is lost when the means that hold it fall towards zero.
            if deviance.isFinite { throw .separated }
            throw .singularDesign(column: column)
        }
        factor.solve(&side)
    }

    /// Takes the means at `side`; how far a predictor that matters moved at most.
    private mutating func move(_ observations: CountObservations, _ design: CountDesign, _ shape: Double?) -> Double {
        let columns = design.columns
        var most = 0.0
        for row in means.indices {
            var predictor = observations.logExposures[row]
            for column in 0..<columns { predictor += side[column] * design.values[row * columns + column] }
            if observations.weights[row] > 0 { most = max(most, abs(predictor - predictors[row])) }
            predictors[row] = predictor
            means[row] = exp(predictor)
        }
        deviance = Self.deviance(observations, means, shape)
        return most
    }

    private static func deviance(_ observations: CountObservations, _ means: [Double], _ shape: Double?) -> Double {
        var sum = 0.0
        for row in means.indices where observations.weights[row] > 0 {
            let (count, mean) = (observations.counts[row], means[row])
            guard mean > 0 else { return .infinity }
            var term = count > 0 ? count * log(count / mean) : 0
            if let shape {
                term -= (count + shape) * log((count + shape) / (mean + shape))
            } else {
                term -= count - mean
            }
            sum += observations.weights[row] * term
        }
        return max(0, 2 * sum)
    }
}

/// Rates of small regions, drawn towards the mean as far as chance can have moved them.
///
/// A region of few people has a high or low rate easily; a map of raw rates shows where few live. The smoothed rate is
/// b + (r − b) · a / (a + b / n): b is the mean rate, a the variance between true rates, n the population. Rates are per person
/// (of the population's unit).
///
/// ```swift
/// let smoothed = EmpiricalBayes.smooth(cases: [1, 0, 30], population: [100, 50, 1000])
/// smoothed?.rates[0]  // between 0.01 and the mean 31/1150
/// ```
///
/// Source: R. J. Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40,
/// 283–294 (p. 286: global; p. 287: local). The same as spdep's `EBest(family = "poisson")` and `EBlocal`; GeoDa and PySAL
/// divide by other denominators and give other figures.
public struct EmpiricalBayes: Hashable, Sendable {
    /// Mean and variance of the true rates around a region.
    public struct Prior: Hashable, Sendable {
        /// b: cases through population.
        public let mean: Double
        /// a: never below 0.
        public let variance: Double
        /// The estimate of a was below 0, and 0 is taken: chance alone explains the differences, and the rate becomes the mean.
        public let isFloored: Bool
    }

    /// Smoothed rates; `nil` for regions without population and, of local smoothing, without neighbours. Cases of regions without
    /// population have no part in any mean.
    public let rates: [Double?]
    /// One a region; all are alike in global smoothing.
    public let priors: [Prior?]

    /// Towards the mean of all regions.
    ///
    /// - Returns: `nil` where nobody lives anywhere.
    /// - Precondition: a count, not negative, and a population, not negative, for each region.
    public static func smooth(cases: [Int], population: [Double]) -> EmpiricalBayes? {
        check(cases, population)
        guard let found = MarshallPrior(cases: cases, population: population) else { return nil }
        let priors = population.map { $0 > 0 ? found.prior : nil }
        return EmpiricalBayes(rates: rates(cases, population, priors), priors: priors)
    }

    /// What local smoothing takes for the spread of rates around a region.
    public enum LocalSpread: Hashable, Sendable {
        /// Each region's rate is compared with the mean of its own neighbourhood, as spdep's `EBlocal` does.
        case aboutOwnMeans
        /// All rates around a region are compared with the mean of that region's neighbourhood.
        case aboutOneMean
    }

    /// Towards the mean of a region and its neighbours. Weights do not matter, only who is a neighbour.
    ///
    /// The global formulas are taken of the region with its neighbours: mᵢ = Σx / Σn, sᵢ² = Σ nⱼ (rⱼ − m)² / Σn with m = mⱼ or
    /// mᵢ (`LocalSpread`), aᵢ = sᵢ² − mᵢ / n̄.
    public static func smooth(
        cases: [Int], population: [Double], among weights: SpatialWeights, spread: LocalSpread = .aboutOwnMeans
    ) -> EmpiricalBayes? {
        check(cases, population)
        precondition(cases.count == weights.regionCount, "as many counts as regions")
        guard population.contains(where: { $0 > 0 }) else { return nil }
        let around = population.indices.map { region in
            [region] + weights.neighbours(of: region).filter { population[$0] > 0 }
        }
        let means = around.map { regions in
            let people = regions.reduce(0) { $0 + population[$1] }
            let events = regions.reduce(0) { $0 + (population[$1] > 0 ? Double(cases[$1]) : 0) }
            return people > 0 ? events / people : 0
        }
        let priors = population.indices.map { region -> Prior? in
            guard population[region] > 0, around[region].count > 1 else { return nil }
            let regions = around[region]
            return MarshallPrior(
                cases: regions.map { cases[$0] }, population: regions.map { population[$0] },
                about: regions.map { means[spread == .aboutOwnMeans ? $0 : region] })?.prior
        }
        return EmpiricalBayes(rates: rates(cases, population, priors), priors: priors)
    }

    private static func check(_ cases: [Int], _ population: [Double]) {
        precondition(cases.count == population.count, "a population for each count")
        precondition(
            zip(cases, population).allSatisfy { $0 >= 0 && $1 >= 0 && $1.isFinite },
            "counts and populations")
    }

    private static func rates(_ cases: [Int], _ population: [Double], _ priors: [Prior?]) -> [Double?] {
        cases.indices.map { region in
            guard let prior = priors[region] else { return nil }
            let rate = Double(cases[region]) / population[region]
            guard prior.variance > 0 else { return prior.mean }
            let share = prior.variance / (prior.variance + prior.mean / population[region])
            return prior.mean + (rate - prior.mean) * share
        }
    }
}

/// Marshall's estimate by moments of the mean and variance of true rates.
///
/// b = Σx / Σn, s² = Σ nᵢ (rᵢ − b)² / Σn, a = s² − b / n̄ with n̄ the mean population (R. J. Marshall 1991, p. 286).
struct MarshallPrior {
    let mean: Double
    let unflooredVariance: Double

    /// Regions without population have no part in it; `nil` where no other is there.
    ///
    /// - Parameter means: what each rate is compared with, b where none are given.
    init?(cases: [Int], population: [Double], about means: [Double]? = nil) {
        let people = population.reduce(0, +)
        let inhabited = population.count { $0 > 0 }
        guard people > 0 else { return nil }
        let mean = cases.indices.reduce(0) { $0 + (population[$1] > 0 ? Double(cases[$1]) : 0) } / people
        var spread = 0.0
        for region in cases.indices where population[region] > 0 {
            let difference = Double(cases[region]) / population[region] - (means?[region] ?? mean)
            spread += population[region] * difference * difference
        }
        self.mean = mean
        unflooredVariance = spread / people - mean * Double(inhabited) / people
    }

    var prior: EmpiricalBayes.Prior {
        EmpiricalBayes.Prior(mean: mean, variance: max(0, unflooredVariance), isFloored: unflooredVariance < 0)
    }
}

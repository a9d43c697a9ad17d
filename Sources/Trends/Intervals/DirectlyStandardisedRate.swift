/// The rate that a population would have if its age groups (or other parts) were as large as those of a standard population.
///
/// Σ wᵢ xᵢ/nᵢ / Σ wᵢ with counts xᵢ, populations nᵢ and standard populations wᵢ. Limits: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer
/// (1991), Confidence intervals for weighted sums of Poisson parameters, Statistics in Medicine 10, 457–462: the rate plus
/// √(variance of the rate / events) times the distance of the count's limits from the count, these by Byar. As Public Health
/// England has it, no rate is given below 10 events.
///
/// Assumes independent events within a group. Where one person may have several, `variance` of a stratum tells so: Σ f² · (persons with f
/// events) (PHE's correction for events that are not independent, after N. E. Breslow, N. E. Day 1987).
///
/// ```swift
/// let rate = try DirectlyStandardisedRate(of: [
///     .init("under 25", count: 30, population: 2000, standard: 30_000),
///     .init("25 and over", count: 50, population: 8000, standard: 70_000),
/// ], per: 100_000)
/// rate.estimate  // 887.5, 697.0 … 1112.5
/// ```
public struct DirectlyStandardisedRate: Hashable, Sendable {
    /// A part of the population.
    public struct Stratum: Hashable, Sendable {
        public let name: String
        public let count: Int
        public let population: Double
        /// The part's size in the standard population; `nil` where that does not name it.
        public let standard: Double?
        /// The variance of the count: the count itself where events are independent.
        public let variance: Double

        /// - Precondition: the count and the variance are not negative, numbers are finite.
        public init(_ name: String, count: Int, population: Double, standard: Double?, variance: Double? = nil) {
            let variance = variance ?? Double(count)
            precondition(count >= 0 && variance >= 0 && variance.isFinite && population.isFinite, "a stratum's numbers")
            precondition(standard?.isFinite ?? true, "a stratum's numbers")
            self.name = name
            self.count = count
            self.population = population
            self.standard = standard
            self.variance = variance
        }
    }

    /// A rate and its limits, all per the same number of people.
    public struct Estimate: Hashable, Sendable {
        public let value: Double
        public let lower: Double
        public let upper: Double
    }

    public let events: Int
    public let level: Double
    /// `nil` below 10 events, where such a rate would be a matter of chance.
    public let estimate: Estimate?

    /// - Parameters:
    ///   - strata: parts of the population, each once, in any order.
    ///   - per: of how many people the rate tells.
    /// - Throws: `StandardisationError` for no strata, one without people or without a standard, or a standard population of nobody.
    /// - Precondition: the level lies between 0 and 1, `per` is positive.
    public init(of strata: [Stratum], per: Double = 100_000, level: Double = 0.95) throws(StandardisationError) {
        precondition(level > 0 && level < 1 && per > 0 && per.isFinite, "a level and a number of people")
        if strata.isEmpty { throw .noStrata }
        var (weights, rate, variance) = (0.0, 0.0, 0.0)
        for stratum in strata {
            guard stratum.population > 0 else { throw .noPopulation(stratum: stratum.name) }
            guard let weight = stratum.standard, weight >= 0 else { throw .noStandard(stratum: stratum.name) }
            let perHead = weight / stratum.population
            weights += weight
            rate += perHead * Double(stratum.count)
            variance += perHead * perHead * stratum.variance
        }
        guard weights > 0 else { throw .emptyStandard }
        events = strata.reduce(0) { $0 + $1.count }
        self.level = level
        guard events >= 10 else {
            estimate = nil
            return
        }
        let limits = PoissonInterval(count: events, level: level, method: .byar)
        // The variance of a Poisson count is its number of events; where events come in series, only that of the rate tells of it.
        let factor = (variance / Double(events)).squareRoot()
        let multiple = per / weights
        estimate = Estimate(
            value: rate * multiple, lower: (rate + factor * (limits.lower - Double(events))) * multiple,
            upper: (rate + factor * (limits.upper - Double(events))) * multiple)
    }
}

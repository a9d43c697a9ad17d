/// How many times as many events were observed as would be expected by the rates of a reference population.
///
/// x / E with E = Σ nᵢ Xᵢ/Nᵢ of the populations nᵢ and the reference's events Xᵢ and populations Nᵢ (N. E. Breslow, N. E. Day 1987,
/// Statistical Methods in Cancer Research II, IARC, pp. 65–72). The expected number is taken as known. Limits are those of the observed
/// count by the rule of Public Health England (exact below 10, Byar from 10) through E. The rate is the ratio times the reference's.
///
/// `IndirectlyStandardisedRatio(observed: 91, expected: 835.8836)` → 0.1089, 0.0877 … 0.1337.
public struct IndirectlyStandardisedRatio: Hashable, Sendable {
    /// A part of the population and of the reference.
    public struct Stratum: Hashable, Sendable {
        public let name: String
        public let population: Double
        public let referenceCount: Int
        public let referencePopulation: Double

        /// - Precondition: the count and the population are not negative, numbers are finite.
        public init(_ name: String, population: Double, referenceCount: Int, referencePopulation: Double) {
            precondition(population >= 0 && population.isFinite && referenceCount >= 0, "a stratum's numbers")
            precondition(referencePopulation.isFinite, "a stratum's numbers")
            self.name = name
            self.population = population
            self.referenceCount = referenceCount
            self.referencePopulation = referencePopulation
        }
    }

    public let observed: Int
    public let expected: Double
    public let value: Double
    public let lower: Double
    public let upper: Double
    public let level: Double
    /// The reference's events per person.
    public let referenceRate: Double?

    /// - Throws: `StandardisationError.nothingExpected`.
    /// - Precondition: the count is not negative, the expected number finite, the level between 0 and 1.
    public init(observed: Int, expected: Double, level: Double = 0.95) throws(StandardisationError) {
        try self.init(observed: observed, expected: expected, referenceRate: nil, level: level)
    }

    /// - Throws: `StandardisationError` for no strata, one of whose reference nobody is, or no expected event.
    public init(observed: Int, in strata: [Stratum], level: Double = 0.95) throws(StandardisationError) {
        if strata.isEmpty { throw .noStrata }
        var (expected, count, population) = (0.0, 0.0, 0.0)
        for stratum in strata {
            guard stratum.referencePopulation > 0 else { throw .noPopulation(stratum: stratum.name) }
            expected += stratum.population * (Double(stratum.referenceCount) / stratum.referencePopulation)
            count += Double(stratum.referenceCount)
            population += stratum.referencePopulation
        }
        try self.init(observed: observed, expected: expected, referenceRate: count / population, level: level)
    }

    private init(
        observed: Int, expected: Double, referenceRate: Double?, level: Double
    ) throws(StandardisationError) {
        precondition(observed >= 0 && expected.isFinite && level > 0 && level < 1, "a count, an expectation, a level")
        guard expected > 0 else { throw .nothingExpected }
        let limits = PoissonInterval(count: observed, level: level, method: .phe).scaled(by: 1 / expected)
        self.observed = observed
        self.expected = expected
        self.level = level
        self.referenceRate = referenceRate
        (value, lower, upper) = (Double(observed) / expected, limits.lower, limits.upper)
    }

    /// The indirectly standardised rate and its limits; `nil` where only an expected number was given.
    /// - Precondition: `number` is positive.
    public func rate(per number: Double) -> DirectlyStandardisedRate.Estimate? {
        precondition(number > 0 && number.isFinite, "a number of people")
        return referenceRate.map { reference in
            let multiple = reference * number
            return .init(value: value * multiple, lower: lower * multiple, upper: upper * multiple)
        }
    }
}

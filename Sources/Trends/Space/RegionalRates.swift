/// Rates of regions, made ready for a question about neighbours.
///
/// A region without population has no rate. It is left out, and links are only those among the others.
public enum RegionalRates: Hashable, Sendable {
    /// Cases through population.
    case raw
    /// Twice the root of the rate, in a form that is defined for no cases and has about the same variance everywhere.
    case freemanTukey
    /// Differences from the overall rate in units of their own standard deviation, which is that of a small or a large
    /// population.
    case empiricalBayes

    /// What is to be compared of each region, in its order.
    ///
    /// - Precondition: as many cases as populations, no cases below 0, populations above 0.
    public func values(cases: [Int], population: [Double]) -> [Double] {
        precondition(cases.count == population.count, "cases and populations of the same regions")
        precondition(cases.allSatisfy { $0 >= 0 } && population.allSatisfy { $0 > 0 && $0.isFinite }, "populations")
        switch self {
        case .raw: return zip(cases, population).map { Double($0) / $1 }
        case .freemanTukey: return zip(cases, population).map(Self.freemanTukey)
        case .empiricalBayes: return Self.empiricalBayes(cases, population)
        }
    }

    /// √1000 (√(x / n) + √((x + 1) / n)).
    ///
    /// Sources: M. F. Freeman, J. W. Tukey (1950), Transformations related to the angular and the square root, Annals of
    /// Mathematical Statistics 21, 607–611; N. Cressie, N. H. Chan (1989), Spatial modeling of regional variables, Journal of
    /// the American Statistical Association 84, 393–401 (with the factor √1000).
    private static func freemanTukey(cases: Int, population: Double) -> Double {
        let (cases, people) = (Double(cases), population / 1000)
        return (cases / people).squareRoot() + ((cases + 1) / people).squareRoot()
    }

    /// zᵢ = (rᵢ − b) / √vᵢ with vᵢ = a + b / nᵢ, and b / nᵢ where a is so far below 0 that vᵢ is.
    ///
    /// Source: R. M. Assunção, E. A. Reis (1999), A new proposal to adjust Moran's I for population density, Statistics in
    /// Medicine 18, 2147–2162; a and b after Marshall 1991, a not floored.
    private static func empiricalBayes(_ cases: [Int], _ population: [Double]) -> [Double] {
        guard let prior = MarshallPrior(cases: cases, population: population), prior.mean > 0 else {
            return cases.map { _ in 0 }
        }
        return zip(cases, population).map { count, people in
            let poisson = prior.mean / people
            let variance = prior.unflooredVariance + poisson
            return (Double(count) / people - prior.mean) / (variance > 0 ? variance : poisson).squareRoot()
        }
    }
}

extension MoranIndex {
    /// Moran's I of rates.
    ///
    /// Regions without population are left out with their links. Without any cases there is nothing to test.
    ///
    /// `MoranIndex.of(cases: deaths, population: births, as: .empiricalBayes, among: weights, replicates: 999)`
    /// - Parameter isolates: by default as spdep's functions do: counted with empirical Bayes rates (`EBImoran.mc`; 0.25789 for
    ///   North Carolina), else left out of n.
    /// - Precondition: a count and a population for each region.
    public static func of(
        cases: [Int], population: [Double], as rates: RegionalRates, among weights: SpatialWeights,
        assuming assumption: SpatialAssumption = .randomisation, alternative: SpatialAlternative = .greater,
        isolates: Isolates? = nil, replicates: Int = 0, seed: UInt64 = 1
    ) -> SpatialTest<MoranIndex> {
        precondition(cases.count == population.count && cases.count == weights.regionCount, "a rate for each region")
        for region in cases.indices {
            guard population[region].isFinite else { return .notTestable(.gap(region: region)) }
            guard population[region] >= 0, cases[region] >= 0 else { return .notTestable(.negative(region: region)) }
            guard population[region] > 0 || cases[region] == 0 else {
                return .notTestable(.casesWithoutPopulation(region: region))
            }
        }
        guard cases.contains(where: { $0 > 0 }) else { return .notTestable(.noCases) }
        let inhabited = population.indices.filter { population[$0] > 0 }
        let values = rates.values(cases: inhabited.map { cases[$0] }, population: inhabited.map { population[$0] })
        return of(
            values, among: inhabited.count == cases.count ? weights : weights.keeping(inhabited),
            assuming: assumption, alternative: alternative,
            isolates: isolates ?? (rates == .empiricalBayes ? .counted : .leftOut), replicates: replicates, seed: seed)
    }
}

import Testing
import Trends

/// Oracle: PHEindicatormethods, test data `testdata_DSR_ISR`: nineteen age groups, the European standard population of 2013.
struct StandardisedRateTests {
    private static let big = [127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91]
    private static let small = [12, 4, 3, 2, 3, 4, 8, 2, 2, 3, 4, 5, 6, 8, 5, 6, 5, 5, 4]
    private static let tiny = [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 2, 3]
    private static let people: [Double] = [
        636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207,
    ]
    private static let standard: [Double] = [
        5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500,
        1000,
    ]
    private static let standardOf1976: [Double] = [
        8000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 7000, 6000, 5000, 4000, 3000, 2000, 1000, 1000,
    ]
    private static let referenceCounts = [
        10303, 2824, 0, 3615, 3641, 3490, 3789, 3213, 3031, 2771, 3089, 3490, 3595, 4745, 5514, 7125, 5694, 6210, 5757,
    ]
    private static let referencePeople: [Double] = [
        50520, 57173, 60213, 54659, 44345, 50128, 62163, 67423, 62899, 55463, 60479, 49974, 44140, 40888, 37239, 30819,
        18136, 15325, 13918,
    ]
    /// Persons with one, two, three and four events each.
    private static let persons = [
        [75, 16, 11, 12, 8, 18, 26, 18, 18, 21, 21, 23, 23, 39, 25, 40, 46, 49, 56],
        [16, 3, 2, 3, 0, 3, 6, 3, 4, 4, 4, 4, 6, 8, 5, 9, 9, 10, 11],
        [4, 1, 1, 1, 0, 1, 2, 1, 1, 1, 1, 1, 2, 2, 1, 2, 2, 3, 3],
        [2, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1],
    ]

    private static func strata(_ counts: [Int], _ standard: [Double]) -> [DirectlyStandardisedRate.Stratum] {
        standard.indices.map { .init("group \($0)", count: counts[$0], population: people[$0], standard: standard[$0]) }
    }

    private func isNear(_ value: Double?, _ expected: Double, _ error: Double = 2e-14) -> Bool {
        value.map { abs($0 / expected - 1) < error } ?? false
    }

    @Test(arguments: [
        (big, standard, 0.95, 10430.2479914694231411, 9717.70906798568103113, 11178.94091547925017949),
        (big, standard, 0.998, 10430.2479914694231411, 9323.2878802199029451, 11620.59599952205826412),
        (small, standard, 0.95, 1103.21202530010396003, 877.45576753670900416, 1367.08822272517954843),
        (small, standard, 0.998, 1103.21202530010396003, 763.64203579398792954, 1530.03289482447621594),
        (big, standardOf1976, 0.95, 8592.0975850223658199, 7991.16093144210299215, 9225.25388031831789704),
    ])
    func `directly standardised rates equal the published ones`(
        counts: [Int], standard: [Double], level: Double, value: Double, lower: Double, upper: Double
    ) throws {
        let rate = try DirectlyStandardisedRate(of: Self.strata(counts, standard), level: level)
        #expect(isNear(rate.estimate?.value, value))
        #expect(isNear(rate.estimate?.lower, lower))
        #expect(isNear(rate.estimate?.upper, upper))
    }

    @Test func `below ten events there is no directly standardised rate`() throws {
        let rate = try DirectlyStandardisedRate(of: Self.strata(Self.tiny, Self.standard))
        #expect(rate.events == 9 && rate.estimate == nil)
    }

    /// Several events of one person: 9532.94977862 … 11373.07483298 instead of 9717.7 … 11178.9.
    @Test func `events that are not independent widen the limits as published`() throws {
        let strata = Self.standard.indices.map { index in
            let variance = zip(1..., Self.persons).reduce(0) { $0 + $1.0 * $1.0 * $1.1[index] }
            return DirectlyStandardisedRate.Stratum(
                "group \(index)", count: Self.big[index], population: Self.people[index],
                standard: Self.standard[index],
                variance: Double(variance))
        }
        let rate = try DirectlyStandardisedRate(of: strata)
        #expect(isNear(rate.estimate?.value, 10430.24799146999976074, 1e-11))
        #expect(isNear(rate.estimate?.lower, 9532.94977862000087043, 1e-11))
        #expect(isNear(rate.estimate?.upper, 11373.0748329800007923, 1e-11))
    }

    @Test(arguments: [
        (895, 0.95, 1.07072329390202747, 1.00171477125539865, 1.14323328724989492),
        (895, 0.998, 1.07072329390202747, 0.96351556196144372, 1.18600704158762871),
        (91, 0.95, 0.10886683770400503, 0.08765040101829405, 0.13366576328418911),
        (9, 0.95, 0.01076704988281368, 0.00492338082509578, 0.02043921455549973),
        (9, 0.998, 0.01076704988281368, 0.00293393065506826, 0.02710589651469021),
    ])
    func `indirectly standardised ratios and rates equal the published ones`(
        observed: Int, level: Double, value: Double, lower: Double, upper: Double
    ) throws {
        let strata = Self.people.indices.map {
            IndirectlyStandardisedRatio.Stratum(
                "group \($0)", population: Self.people[$0], referenceCount: Self.referenceCounts[$0],
                referencePopulation: Self.referencePeople[$0])
        }
        let ratio = try IndirectlyStandardisedRatio(observed: observed, in: strata, level: level)
        #expect(isNear(ratio.expected, 835.88356123117432617))
        #expect(
            isNear(ratio.value, value, 1e-12) && isNear(ratio.lower, lower, 1e-12) && isNear(ratio.upper, upper, 1e-12))
        let reference = 9349.88309221101917501
        let rate = ratio.rate(per: 100_000)
        #expect(isNear(rate?.value, value * reference, 1e-12) && isNear(rate?.upper, upper * reference, 1e-12))
        let known = try IndirectlyStandardisedRatio(observed: observed, expected: ratio.expected, level: level)
        #expect(known.lower == ratio.lower && known.rate(per: 1000) == nil)
    }

    @Test func `the example of the documentation holds`() throws {
        let rate = try DirectlyStandardisedRate(of: [
            .init("under 25", count: 30, population: 2000, standard: 30_000),
            .init("25 and over", count: 50, population: 8000, standard: 70_000),
        ])
        let estimate = try #require(rate.estimate)
        #expect(abs(estimate.value - 887.5) < 1e-9)
        #expect(abs(estimate.lower - 697.0) < 0.05 && abs(estimate.upper - 1112.5) < 0.05, "\(estimate)")
    }

    @Test func `what is missing is named`() throws {
        typealias Stratum = DirectlyStandardisedRate.Stratum
        let whole = Stratum("a", count: 20, population: 100, standard: 5)
        #expect(throws: StandardisationError.noStrata) { try DirectlyStandardisedRate(of: []) }
        #expect(throws: StandardisationError.noPopulation(stratum: "b")) {
            try DirectlyStandardisedRate(of: [whole, Stratum("b", count: 25, population: 0, standard: 5)])
        }
        #expect(throws: StandardisationError.noStandard(stratum: "b")) {
            try DirectlyStandardisedRate(of: [whole, Stratum("b", count: 25, population: 9, standard: nil)])
        }
        #expect(throws: StandardisationError.emptyStandard) {
            try DirectlyStandardisedRate(of: [Stratum("a", count: 20, population: 100, standard: 0)])
        }
        #expect(throws: StandardisationError.nothingExpected) {
            try IndirectlyStandardisedRatio(observed: 3, expected: 0)
        }
        #expect(throws: StandardisationError.noPopulation(stratum: "a")) {
            try IndirectlyStandardisedRatio(
                observed: 3, in: [.init("a", population: 5, referenceCount: 0, referencePopulation: 0)])
        }
    }
}

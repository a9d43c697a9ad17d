import Testing
import Trends

struct DispersionTests {
    /// Σ (x − 10)²/10 = 20 with 4 degrees of freedom.
    @Test func `dispersion is Pearson's sum through its degrees of freedom`() throws {
        let dispersion = try #require(Dispersion(counts: [12, 5, 21, 9, 3]))
        #expect(
            abs(dispersion.phi - 5) < 1e-14 && dispersion.degreesOfFreedom == 4 && dispersion.factor == dispersion.phi)
        let even = try #require(Dispersion(counts: [10, 11, 9]))
        #expect(abs(even.phi - 0.1) < 1e-14 && even.factor == 1)
        let proportional = try #require(Dispersion(counts: [10, 20, 30], exposures: [1, 2, 3]))
        #expect(proportional.phi < 1e-14)
    }

    @Test func `what cannot be estimated is not`() {
        #expect(Dispersion(counts: [5]) == nil)
        #expect(Dispersion(counts: []) == nil)
        #expect(Dispersion(counts: [0, 0, 0]) == nil)
        #expect(NegativeBinomialFit(counts: [5, 6]) == nil)
        #expect(NegativeBinomialFit(counts: [0, 0, 0]) == nil)
        for method in NegativeBinomialFit.Method.allCases {
            let lonely = NegativeBinomialFit(counts: [Int](repeating: 0, count: 120) + [1_000_000], method: method)
            #expect(lonely == nil, "\(String(describing: lonely))")
        }
    }

    /// Oracle: `MASS::glm.nb` of R, with an offset where exposures differ.
    @Test(arguments: [
        ([12, 5, 21, 9, 3], [1.0, 1, 1, 1, 1], 10.0, 3.3268390159),
        ([3, 0, 14, 7, 2, 25, 9, 1], [1.0, 0.5, 2, 1, 0.8, 3, 1.5, 0.7], 5.1827996791, 7.9301958206),
    ])
    func `the likeliest size and rate equal those of R`(
        counts: [Int], exposures: [Double], rate: Double, size: Double
    ) throws {
        let fit = try #require(NegativeBinomialFit(counts: counts, exposures: exposures, method: .maximumLikelihood))
        #expect(abs(fit.rate / rate - 1) < 1e-6)
        #expect(abs(fit.size / size - 1) < 1e-5)
    }

    /// Σ (x − 10)²/(10 + 100/k) = 200/50 = 4 at k = 2.5.
    @Test func `the size by moments can be computed by hand`() throws {
        let fit = try #require(NegativeBinomialFit(counts: [12, 5, 21, 9, 3]))
        #expect(abs(fit.size - 2.5) < 1e-10 && abs(fit.rate - 10) < 1e-10)
    }

    @Test(arguments: NegativeBinomialFit.Method.allCases)
    func `even counts have no finite size, huge ones stay finite`(method: NegativeBinomialFit.Method) throws {
        let even = try #require(NegativeBinomialFit(counts: [10, 11, 9, 10], method: method))
        #expect(even.size == .infinity && abs(even.rate - 10) < 1e-12)
        let huge = try #require(
            NegativeBinomialFit(counts: [1_000_000_000, 900_000_000, 1_200_000_000], method: method))
        #expect(huge.size > 10 && huge.size < 1000 && huge.rate.isFinite)
    }
}

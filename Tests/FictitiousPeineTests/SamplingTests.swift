import Glibc
import Testing

@testable import FictitiousPeine

@Suite struct SamplingTests {
    @Test(arguments: [0, 0.001, 0.5, 1, 7.3, 12, 16])
    func `our exponential agrees with the C library's to 13 digits`(exponent: Double) {
        #expect(abs(exponential(ofMinus: exponent) / exp(-exponent) - 1) < 1e-13)
    }

    @Test(arguments: [0.1, 0.8, 3, 14.5, 16, 40.6, 456])
    func `a Poisson count has its expectation as mean and as variance`(expectation: Double) {
        var generator = SeededGenerator(seed: 11, stream: "poisson")
        let size = 20_000.0
        var (sum, squares) = (0.0, 0.0)
        for _ in 0..<Int(size) {
            let count = Double(generator.poisson(expectation))
            sum += count
            squares += (count - expectation) * (count - expectation)
        }
        // Four standard errors; the fourth central moment of a Poisson count is λ + 3λ².
        #expect(abs(sum / size - expectation) < 4 * sqrt(expectation / size))
        let errorOfVariance = sqrt((expectation + 2 * expectation * expectation) / size)
        #expect(abs(squares / size - expectation) < 4 * errorOfVariance)
    }

    @Test func `the share of zeros is e to the minus expectation`() {
        var generator = SeededGenerator(seed: 12, stream: "zeros")
        let zeros = (0..<50_000).count { _ in generator.poisson(1.2) == 0 }
        #expect(abs(Double(zeros) / 50_000 - exp(-1.2)) < 0.009)
    }

    @Test func `options are chosen by their weights`() {
        var generator = SeededGenerator(seed: 13, stream: "weights")
        var counts = ["a": 0, "b": 0, "c": 0]
        for _ in 0..<10_000 { counts[generator.choice([("a", 1), ("b", 0), ("c", 3)]), default: 0] += 1 }
        #expect(counts["b"] == 0)
        #expect(abs((counts["a"] ?? 0) - 2500) < 175)
    }
}

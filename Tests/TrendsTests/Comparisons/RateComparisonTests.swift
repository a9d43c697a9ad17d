import Glibc
import Testing
import Trends
import TestSupport

struct RateComparisonTests {
    /// Source: R's poisson.test, 11 in 800 against 21 in 3,011; its p-value is of another method, so the interval counts.
    @Test func `eleven in 800 against twenty-one in 3011 has the published interval`() {
        let comparison = RateComparison(first: 11, exposure: 800, against: 21, exposure: 3011)
        #expect(abs((comparison.ratio ?? 0) - 1.9714881) < 5e-8)
        #expect(abs(comparison.lower - 0.8584264) < 5e-8)
        #expect(abs(comparison.upper - 4.2772659) < 5e-8)
        #expect(comparison.pValue > 0.05)
    }

    /// Source: the central method of the R package exactci (M. P. Fay 2010).
    @Test func `two in 17877 against ten in 20000 has the published test and interval`() {
        let comparison = RateComparison(first: 2, exposure: 17_877, against: 10, exposure: 20_000)
        #expect(abs((comparison.ratio ?? 0) - 0.2237512) < 5e-8)
        #expect(abs(comparison.pValue - 0.06055645) < 5e-9)
        #expect(abs(comparison.lower - 0.02383738) < 5e-9)
        #expect(abs(comparison.upper - 1.049955) < 5e-7)
    }

    @Test func `the test never contradicts the interval`() {
        var generator = SeededGenerator(seed: 1)
        for number in 0..<20_000 {
            let most = [3, 12, 60, 400, 30_000][number % 5]
            let first = generator.below(most)
            let second = generator.below(most)
            let exposures = (Double(1 + generator.below(100_000)), Double(1 + generator.below(100_000)))
            let level = 1 - pow(10, -Double.random(in: 0.3...5, using: &generator))
            let comparison = RateComparison(
                first: first, exposure: exposures.0, against: second, exposure: exposures.1, level: level)
            let excludesOne = comparison.lower > 1 || comparison.upper < 1
            #expect(
                (comparison.pValue < 1 - level) == excludesOne,
                "\(first)/\(exposures.0), \(second)/\(exposures.1), \(level)")
            if excludesOne { #expect(comparison.isTestable) }
        }
    }

    @Test func `swapping the two turns the ratio round and keeps the test`() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<2000 {
            let (first, second) = (generator.below(200), generator.below(200))
            let exposures = (Double(1 + generator.below(5000)), Double(1 + generator.below(5000)))
            let one = RateComparison(first: first, exposure: exposures.0, against: second, exposure: exposures.1)
            let other = RateComparison(first: second, exposure: exposures.1, against: first, exposure: exposures.0)
            #expect(abs(one.pValue - other.pValue) < 1e-9)
            #expect(one.isTestable == other.isTestable)
            #expect(isNear(one.lower, 1 / other.upper) && isNear(one.upper, 1 / other.lower))
            if let ratio = one.ratio, let inverse = other.ratio, first > 0 { #expect(isNear(ratio, 1 / inverse)) }
        }
    }

    private func isNear(_ left: Double, _ right: Double) -> Bool {
        left == right || abs(left - right) <= 1e-8 * max(abs(left), abs(right))
    }

    @Test func `two zeros say nothing`() {
        let comparison = RateComparison(first: 0, exposure: 100, against: 0, exposure: 200)
        #expect(comparison.ratio == nil)
        #expect(comparison.lower == 0 && comparison.upper == .infinity)
        #expect(comparison.pValue == 1)
        #expect(!comparison.isTestable)
    }

    @Test func `a zero has one open limit`() {
        let rise = RateComparison(first: 8, exposure: 1, against: 0, exposure: 1)
        #expect(rise.ratio == nil)
        #expect(rise.lower > 1 && rise.upper == .infinity)
        #expect(abs(rise.pValue - 2 * pow(0.5, 8)) < 1e-12)
        let fall = RateComparison(first: 0, exposure: 1, against: 8, exposure: 1)
        #expect(fall.ratio == 0)
        #expect(fall.lower == 0 && fall.upper < 1)
    }

    @Test func `a thousand million events stay finite`() {
        let same = RateComparison(first: 1_000_000_000, exposure: 1, against: 1_000_000_000, exposure: 1)
        #expect(same.pValue > 0.99)
        #expect(same.lower < 1 && same.upper > 1 && same.upper - same.lower < 1e-3)
        let apart = RateComparison(first: 1_000_000_000, exposure: 1, against: 1_000_400_000, exposure: 1)
        #expect(apart.pValue < 0.05 && apart.upper < 1 && apart.lower > 0.99)
        let lopsided = RateComparison(first: 1_000_000_000, exposure: 1, against: 0, exposure: 1)
        #expect(lopsided.lower.isFinite && lopsided.lower > 1)
    }

    /// With equal exposures the most uneven split of n events has p = 2 · 2⁻ⁿ.
    @Test(arguments: [(5, 0.95, false), (6, 0.95, true), (8, 0.99, true), (7, 0.99, false), (8, 1 - 0.05 / 7, false)])
    func `so many events are needed before anything can be told`(events: Int, level: Double, isTestable: Bool) {
        for first in 0...events {
            let comparison = RateComparison(
                first: first, exposure: 1, against: events - first, exposure: 1, level: level)
            #expect(comparison.isTestable == isTestable)
        }
    }
}

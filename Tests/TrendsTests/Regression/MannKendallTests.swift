import TestSupport
import Testing

@testable import Trends

/// Mann and Kendall's test beside a count of all orders, SciPy, and published and hand-worked figures.
struct MannKendallTests {
    private func orders(_ values: [Double]) -> [[Double]] {
        if values.count < 2 { return [values] }
        return values.indices.flatMap { first in
            orders(Array(values[..<first] + values[(first + 1)...])).map { [values[first]] + $0 }
        }
    }

    /// Oracle: every order of the values, counted.
    @Test func `the exact p-value is the share of orders that are as extreme`() throws {
        let all = orders([1, 2, 4, 8, 9, 11]).compactMap { MannKendall($0) }
        #expect(all.count == 720)
        for test in Set(all) {
            let asExtreme = all.count { abs($0.statistic) >= abs(test.statistic) }
            #expect(test.isExact && abs(test.pValue - Double(asExtreme) / 720) < 1e-12)
        }
    }

    /// Oracle: SciPy 1 `kendalltau(method: exact)`; with ties τ-b by SciPy, S and variance by hand: 28 pairs, 4 tied; [8·7·21 − 2·1·9 − 3·2·11] / 18.
    @Test func `S, tau and p are those of SciPy`() throws {
        let untied = try #require(MannKendall([3.1, 2.5, 4, 6, 5.5, 7, 9, 8]))
        #expect(abs(untied.tau - 0.7857142857142856) < 1e-12 && abs(untied.pValue - 0.005505952380952381) < 1e-12)
        let tied = try #require(MannKendall([3, 3, 5, 4, 8, 8, 8, 10]))
        #expect(tied.statistic == 22 && abs(tied.tau - 0.8486684247915055) < 1e-12 && !tied.isExact)
        #expect(abs(tied.variance - 60.666666666666664) < 1e-12)
        // 2 · Φ(−21 / √60.667).
        #expect(abs(tied.pValue - 0.0070145839) < 1e-9)
    }

    @Test func `seasons are compared each with itself`() throws {
        // Falls within each year, rises from year to year.
        let test = try #require(MannKendall([9, 5, 1, 10, 6, 2, 11, 7, 3], periodsPerYear: 3))
        #expect(test.statistic == 9 && test.tau == 1 && abs(test.variance - 11) < 1e-12)
        // Each season has all three pairs rising with 1 in 6; both ends.
        #expect(abs(test.pValue - 2.0 / 216) < 1e-12)
    }

    @Test func `gaps are skipped, and what cannot be told is not`() throws {
        #expect(MannKendall([1, nil, 2, 3, nil])?.statistic == 3)
        #expect(MannKendall([]) == nil && MannKendall([1]) == nil && MannKendall([1, 2]) == nil)
        #expect(MannKendall([0, 0, 0, 0, 0]) == nil && MannKendall([nil, nil, nil, 4]) == nil)
        #expect(MannKendall([4, 5, 6, 7], periodsPerYear: 4) == nil)
        let long = try #require(MannKendall((0..<600).map { Double($0 * 7 % 600) }))
        #expect(!long.isExact && long.pValue.isFinite)
    }
}

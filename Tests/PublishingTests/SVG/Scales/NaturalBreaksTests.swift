@testable import Publishing
import Testing

/// Fisher–Jenks against two other implementations, which agree with each other here: mapclassify 2.10.0
/// (`FisherJenks(values, k=k).bins`) and jenkspy 0.4.1 (`jenks_breaks(values, n_classes=k)`).
@Suite struct NaturalBreaksTests {
    private func groups(_ values: [Double]) -> (values: [Double], weights: [Int]) {
        let distinct = Set(values).sorted()
        return (distinct, distinct.map { value in values.count { $0 == value } })
    }

    /// The highest value of each class.
    private func tops(_ values: [Double], _ classes: Int) -> [Double] {
        let (distinct, weights) = groups(values)
        return NaturalBreaks.starts(distinct, weights: weights, classes: classes).map { distinct[$0 - 1] }
            + [distinct[distinct.count - 1]]
    }

    @Test(arguments: [
        ([3.2, 4.9, 6.1, 2.8, 12.4, 7.7, 5.2, 8.8, 9.6], [3.2, 6.1, 7.7, 9.6, 12.4]),
        (
            [
                1.3, 3.5, 10.6, 6.5, 3.5, 2.0, 6.1, 4.5, 3.6, 7.3, 27.6, 24.5, 11.0, 15.4, 1.5, 19.1, 4.5, 8.0, 7.6,
                4.4, 2.7, 4.2, 2.7, 14.2, 6.2, 1.3, 12.8, 3.3, 4.0, 6.5, 8.8, 2.4, 2.7, 7.6, 5.1, 12.4, 13.2, 6.8, 9.9,
                7.1,
            ], [4.5, 8.8, 14.2, 19.1, 27.6]
        ),
        (
            [
                12, 58, 45, 13, 44, 73, 72, 47, 39, 36, 23, 20, 45, 11, 73, 71, 61, 2, 36, 43, 9, 97, 76, 50, 71, 20,
                23, 53, 74, 65, 1, 61, 91, 74, 93, 98, 22, 30, 55, 98, 37, 94, 85, 52, 63, 96, 78, 30, 85, 20, 37, 96,
                85, 31, 29, 61, 84, 68, 94, 73,
            ], [23, 47, 65, 78, 98]
        ),
        (
            [
                20.4, 3.8, 22.2, 23.0, 60.5, 18.3, 20.4, 24.7, 23.8, 19.9, 21.0, 61.5, 20.4, 23.6, 20.1, 5.0, 61.1,
                60.6, 5.2, 18.9, 22.9, 22.2, 6.3, 6.3, 22.0, 1.3, 18.9, 3.4, 19.6, 18.3,
            ], [3.8, 6.3, 21.0, 24.7, 61.5]
        ),
    ]) func `classes are those of mapclassify and jenkspy`(values: [Double], expected: [Double]) {
        #expect(tops(values, 5) == expected)
    }

    /// Both peers merge the three largest (a sum of 2) for want of digits; merging two tenths twice costs 0.01.
    @Test func `a tenth is told apart beside a thousand million`() {
        let large = [1e9, 1_000_000_001, 1_000_000_002]
        #expect(tops([0.1, 0.2, 0.3, 0.4] + large, 5) == [0.2, 0.4] + large)
    }

    @Test func `as many classes as values are one each, and one class has no limit`() {
        #expect(tops([1, 2, 9, 9.1], 4) == [1, 2, 9, 9.1])
        #expect(tops([7, 7, 7], 1) == [7])
        #expect(NaturalBreaks.starts([1, 2, 8, 9, 20], weights: [1, 1, 1, 1, 1], classes: 3) == [2, 4])
    }

    /// Every division there is, one by one.
    @Test(arguments: 1...40) func `no division is better`(seed: Int) {
        let values = SampleTable.wandering(11, from: [0.05, 4, 900][seed % 3], seed: UInt64(seed))
            .map { ValueText.printed($0, wholeNumbers: seed % 4 == 0) }
        let (distinct, weights) = groups(values)
        let classes = min(2 + seed % 4, distinct.count)
        func deviation(_ start: Int, _ end: Int) -> Double {
            let members = (start..<end).flatMap { Array(repeating: distinct[$0], count: weights[$0]) }
            let mean = members.reduce(0, +) / Double(members.count)
            return members.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        func cost(_ starts: [Int]) -> Double {
            zip([0] + starts, starts + [distinct.count]).reduce(0) { $0 + deviation($1.0, $1.1) }
        }
        func least(_ starts: [Int]) -> Double {
            if starts.count == classes - 1 { return cost(starts) }
            return ((starts.last ?? 0) + 1..<distinct.count + 1).reduce(.infinity) { best, next in
                next < distinct.count ? min(best, least(starts + [next])) : best
            }
        }
        let found = cost(NaturalBreaks.starts(distinct, weights: weights, classes: classes))
        #expect(found <= least([]) * (1 + 1e-9) + 1e-12)
    }

    /// The squared deviations of n whole numbers in a row sum to n(n² − 1) / 12, which is convex: equal parts have the least.
    @Test func `of eleven thousand whole numbers in a row each class has a fifth`() {
        let values = (1...11_000).map(Double.init)
        let starts = NaturalBreaks.starts(values, weights: values.map { _ in 1 }, classes: 5)
        #expect(starts == [2200, 4400, 6600, 8800])
    }
}

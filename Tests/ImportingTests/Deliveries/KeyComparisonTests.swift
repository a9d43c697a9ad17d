import Testing
import TestSupport

@testable import Importing

@Suite struct KeyComparisonTests {
    @Test(
        arguments: [
            ([], [], 0, [], []), ([1], [1], 1, [], []), ([1, 1, 2], [3, 1], 1, [1, 2], [3]),
            ([5, 5, 5], [5], 1, [5, 5], []), ([], [2, 1], 0, [], [1, 2]), ([9, 7], [], 0, [7, 9], []),
        ] as [([UInt64], [UInt64], Int, [UInt64], [UInt64])])
    func `rows are compared as multisets`(
        earlier: [UInt64], new: [UInt64], identical: Int, withdrawn: [UInt64], added: [UInt64]
    ) {
        let comparison = KeyComparison(earlier: earlier, new: new)
        #expect(comparison.identical == identical)
        #expect(comparison.withdrawn == withdrawn)
        #expect(comparison.added == added)
    }

    @Test(arguments: 1...50 as ClosedRange<UInt64>)
    func `totals are preserved, order says nothing, and the other way round is the mirror image`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let earlier = (0..<generator.below(200)).map { _ in UInt64(generator.below(60)) }
        let new = (0..<generator.below(200)).map { _ in UInt64(generator.below(60)) }
        let comparison = KeyComparison(earlier: earlier, new: new)
        #expect(comparison.identical + comparison.withdrawn.count == earlier.count)
        #expect(comparison.identical + comparison.added.count == new.count)
        #expect(Set(comparison.withdrawn).isDisjoint(with: comparison.added))
        #expect(
            KeyComparison(earlier: earlier.shuffled(using: &generator), new: new.shuffled(using: &generator))
                == comparison)
        let mirrored = KeyComparison(earlier: new, new: earlier)
        #expect(mirrored.identical == comparison.identical)
        #expect(mirrored.withdrawn == comparison.added && mirrored.added == comparison.withdrawn)
    }
}

@testable import Publishing
import Testing
import Wording

@Suite struct PairwiseTests {
    @Test func `each two of kind, state, theme and language meet in a golden drawing`() {
        func pairs(_ samples: [Sample]) -> Set<[String]> {
            Set(
                samples.flatMap { sample in
                    let parts = [
                        "kind \(sample.kind.name)", "state \(sample.state)", "theme \(sample.theme.name)",
                        "language \(sample.language)",
                    ]
                    return parts.indices.flatMap { first in
                        parts.indices.filter { $0 > first }.map { [parts[first], parts[$0]] }
                    }
                })
        }
        #expect(pairs(Sample.pairwise) == pairs(Sample.all))
    }

    @Test func `every sample looks as it was accepted`() throws {
        for sample in Sample.pairwise { Snapshot.expect(try sample.drawing().svg, named: sample.name) }
    }
}

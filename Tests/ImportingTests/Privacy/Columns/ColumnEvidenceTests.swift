import Testing

@testable import Importing

@Suite struct ColumnEvidenceTests {
    /// Values of every kind with facts between them, a seeded mix.
    private func readings(_ count: Int) -> [(ValueEvidence, UInt64, Int)] {
        var persons = InventedPersons(seed: 3)
        return (0..<count).map { row in
            let kinds = InventedPersons.Kind.allCases
            let value =
                row % 7 == 0 ? persons.value(of: kinds[row % kinds.count]) : ["Raub", "12", "", "52.12345"][row % 4]
            return (PersonalValue.evidence(in: value), DistinctSketch.spread(FoldedHash.of(value)), row)
        }
    }

    @Test(arguments: [1, 2, 7, 100]) func `parts read apart and merged in any order tell the same`(parts: Int) {
        let readings = readings(20_000)
        var whole = ColumnEvidence()
        for (evidence, hash, line) in readings { whole.add(evidence, hash: hash, line: line) }
        var split = [ColumnEvidence](repeating: ColumnEvidence(), count: parts)
        for (index, (evidence, hash, line)) in readings.enumerated() {
            split[index % parts].add(evidence, hash: hash, line: line)
        }
        var merged = ColumnEvidence()
        for part in split.reversed() { merged.merge(part) }
        #expect(merged == whole)
        #expect(merged.refusing() == whole.refusing())
        #expect(!whole.refusing().isEmpty)
    }

    @Test func `blanks are no values`() {
        var evidence = ColumnEvidence()
        evidence.add(PersonalValue.evidence(in: "  "), hash: 0, line: 2)
        evidence.add(PersonalValue.evidence(in: ""), hash: 0, line: 3)
        #expect(evidence.values == 0)
        #expect(evidence.refusing().isEmpty)
    }

    @Test(arguments: PersonalKind.allCases) func `no hits refuse nothing`(kind: PersonalKind) {
        #expect(!kind.refuses(hits: 0, distinct: 0, values: 0))
        #expect(!kind.refuses(hits: 0, distinct: 0, values: 1000))
    }

    @Test(arguments: [0, 1, 511, 512, 513, 5000, 100_000])
    func `different values are counted exactly up to the capacity and within a tenth above`(count: Int) {
        var sketch = DistinctSketch()
        for number in 0..<count {
            for _ in 0..<2 { sketch.insert(DistinctSketch.spread(UInt64(number))) }
        }
        if count < DistinctSketch.capacity {
            #expect(sketch.count == count)
        } else {
            #expect(abs(sketch.count - count) * 10 <= count)
        }
    }
}

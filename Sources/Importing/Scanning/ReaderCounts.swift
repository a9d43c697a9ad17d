internal import Records

extension BlockReader {
    /// What is told of all rows of this reader besides their records.
    var counts: RemarkCounts {
        var counts = remarks
        for answer in regions.answers where answer.records > 0 {
            counts.add(answer.remarks, line: 0, records: answer.records)
        }
        for use in columns.flatMap(\.uses) {
            for term in use.unmapped.values where term.records > 0 {
                counts.add(
                    unmapped: term.text, nearest: term.nearest, column: use.reader.place.name, line: term.firstLine,
                    records: term.records)
            }
        }
        return counts
    }

    /// The texts of ages that were read.
    var ages: [String] {
        normaliser.ages + columns.filter { column in column.uses.contains { $0.reader.ages != nil } }.flatMap(\.texts)
    }

    /// What the gate saw in all rows of this reader.
    func judged() -> PrivacyGate {
        var gate = gate
        for column in columns {
            for (judgement, rows) in zip(column.judgements, column.rows) where rows > 0 {
                gate.add(judgement.reading, column: column.index, line: judgement.firstLine, times: Int(rows))
            }
        }
        return gate
    }
}

/// What the values of one column tell together.
///
/// Parts of a file may be read apart and merged: the result is the same in any order. Memory does not grow with the rows.
struct ColumnEvidence: Sendable, Equatable {
    /// Values that are not blank.
    private(set) var values = 0
    private(set) var amounts = 0
    private(set) var known = 0
    private(set) var fineDecimals = 0
    private var tallies = [EvidenceTally](repeating: EvidenceTally(), count: PersonalKind.allCases.count)

    /// - Parameters:
    ///   - hash: of the value, spread evenly (`DistinctSketch.spread`); used where the evidence is personal, never kept on disk.
    ///   - line: where the value stands first; `times`: how often it stands there and below.
    mutating func add(_ evidence: ValueEvidence, hash: UInt64, line: Int, times: Int = 1) {
        guard !evidence.contains(.blank) else { return }
        values += times
        guard !evidence.isEmpty else { return }
        if evidence.contains(.amount) { amounts += times }
        if evidence.contains(.known) { known += times }
        if evidence.contains(.fineDecimal) { fineDecimals += times }
        var bits = evidence.intersection(.personal).rawValue
        while bits != 0 {
            tallies[bits.trailingZeroBitCount].add(hash: hash, line: line, times: times)
            bits &= bits - 1
        }
    }

    mutating func merge(_ other: ColumnEvidence) {
        values += other.values
        amounts += other.amounts
        known += other.known
        fineDecimals += other.fineDecimals
        for index in tallies.indices { tallies[index].merge(other.tallies[index]) }
    }

    func tally(_ kind: PersonalKind) -> EvidenceTally { tallies[kind.rawValue] }

    /// The kinds whose rule refuses the column, in the order of the kinds.
    ///
    /// - Parameter areLabels: the values are published as they stand.
    func refusing(areLabels: Bool = false) -> [PersonalKind] {
        PersonalKind.allCases.filter { kind in
            let tally = tally(kind)
            return kind.refuses(
                hits: tally.hits, distinct: tally.distinct.count, values: values, areLabels: areLabels)
        }
    }

    /// Three values in four or more are names of places or terms of the profile.
    var isOfKnownTerms: Bool { values > 0 && Double(known) >= 0.75 * Double(values) }

    /// The column counts something: a part of its values are numbers other than 0 and 1, as marks never are.
    var counts: Bool { values > 0 && amounts * 4 >= values }

    var hasFineDecimals: Bool { fineDecimals * 2 > values }
}

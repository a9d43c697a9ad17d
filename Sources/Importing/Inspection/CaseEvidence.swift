internal import Wording

/// What the rows tell of a column that seems to count cases: `Anzahl` beside days and places.
struct CaseEvidence {
    /// Rows whose day, place and category stand in another row too.
    private(set) var repeated = 0
    /// Each row tells of one case.
    private(set) var areSingle = true
    private let counting: Int
    private let keys: [Int]
    private var seen: Set<[String]> = []

    init(counting: Int, keys: [Int]) {
        self.counting = counting
        self.keys = keys
    }

    mutating func take(_ row: SourceRow) {
        guard row.fields.indices.contains(counting) else { return }
        if RowNormaliser.tidied(row.fields[counting]) != "1" { areSingle = false }
        let key = keys.map { row.fields.indices.contains($0) ? Header.folded(row.fields[$0]) : "" }
        if !seen.insert(key).inserted { repeated += 1 }
    }
}

extension ProfileDraft {
    /// Leaves it to people whether a row is one event or a number of them.
    mutating func doubt(_ column: ColumnFinding, _ evidence: CaseEvidence) {
        guard !evidence.areSingle else { return }
        let name = column.reference
        remark(
            "„\(name)“ kann Fälle zählen, doch \(Language.german.text(evidence.repeated)) Zeilen wiederholen Tag, Ort und Art einer "
                + "anderen. Zählt die Spalte: records: counts, „value: \(name)“ und die Spalte eintragen, die die Zeilen "
                + "unterscheidet; ist jede Zeile ein Vorfall, gilt dieses Profil.",
            "“\(name)” may count cases, but \(Language.english.text(evidence.repeated)) rows repeat the day, place and category of "
                + "another. If it counts: enter records: counts, “value: \(name)” and the column that tells the rows apart; if "
                + "each row is an incident, this profile holds.", isOpen: true)
    }
}

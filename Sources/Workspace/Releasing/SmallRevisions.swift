internal import Aggregation
internal import Disclosure
internal import Records
internal import Wording

/// Counts that two releases in a row show, and that differ by so little that the difference would be withheld if it were a count:
/// put side by side, they tell of single records that were added or withdrawn.
struct SmallRevisions: Sendable {
    /// How many shown counts do so.
    private let count: Int
    /// The number of the release before.
    private let earlier: Int
    /// Counts from 1 to it are withheld.
    private let threshold: Int

    /// - Parameter rule: `nil` for tables of which no count is withheld.
    /// - Returns: `nil` where there are none, or where the rule protects them.
    init?(in tables: [RecordedTable], since earlier: RecordedRelease?, rule: SuppressionRule?) {
        guard let earlier, !earlier.isRounded, let rule, rule.revisions == .publish else { return nil }
        let before = Self.shown(earlier.tables)
        count = Self.shown(tables).count { place, value in
            before[place].map { (1...rule.threshold).contains(abs($0 - value)) } ?? false
        }
        self.earlier = earlier.number
        threshold = rule.threshold
        if count == 0 { return nil }
    }

    /// The shown counts by what they count and the dimensions and codes of their places.
    private static func shown(_ tables: [RecordedTable]) -> [[String]: Int] {
        tables.reduce(into: [:]) { shown, recorded in
            let content = recorded.table.content
            for (indices, cell) in zip(content.axes.memberIndices, content.cells) {
                guard let value = cell.value else { continue }
                let codes = zip(content.axes, indices).flatMap { [$0.dimension, $0.members[$1].code] }
                shown[[content.measure.name] + codes] = value
            }
        }
    }

    var phrase: Phrase {
        Phrase { language in
            let counts = language.text(count)
            return Phrase(
                de:
                    "Achtung: \(counts) gezeigte \(count == 1 ? "Anzahl weicht" : "Anzahlen weichen") um 1 bis \(threshold) von Freigabe "
                    + "\(earlier) ab; wer beide kennt, sieht einzelne Nachmeldungen und Rücknahmen. Soll das nicht sein, bitte „revisions: "
                    + "protect“ unter „disclosure“ angeben",
                en:
                    "Caution: \(counts) shown \(count == 1 ? "count differs" : "counts differ") by 1 to \(threshold) from release "
                    + "\(earlier); who knows both sees single late reports and withdrawals. If that shall not be, set “revisions: protect” "
                    + "under “disclosure”")(language)
        }
    }
}

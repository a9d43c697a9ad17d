public import Importing
internal import Store
public import Wording

/// What an import tells: every row accounted for.
public enum ImportReport {
    /// The account of one file in the reader's language.
    public static func text(_ outcome: Importer.Outcome, isDryRun: Bool, language: Language) -> String {
        let delivery = outcome.delivery
        guard !outcome.wasKnown else {
            return Phrase(
                de: "\(delivery.file): schon importiert, nichts zu tun.\n",
                en: "\(delivery.file): imported before, nothing to do.\n")(language)
        }
        let rows = delivery.rows
        let number = { (value: Int) in language.text(value) }
        var lines = [
            Phrase(
                de: "\(delivery.file) (\(outcome.format(.german)))"
                    + (isDryRun ? " – Probelauf, nichts gespeichert" : ""),
                en: "\(delivery.file) (\(outcome.format(.english)))"
                    + (isDryRun ? " – dry run, nothing stored" : ""))(language),
            Phrase(
                de: "  \(number(rows.read)) Zeilen = \(number(rows.stored)) gespeichert + \(number(rows.rejected)) "
                    + "zurückgewiesen (davon \(number(rows.setApart)) Summen- oder Leerzeilen) + "
                    + "\(number(rows.duplicates)) bekannte Dubletten",
                en: "  \(number(rows.read)) rows = \(number(rows.stored)) stored + \(number(rows.rejected)) rejected "
                    + "(\(number(rows.setApart)) of them sums or empty) + \(number(rows.duplicates)) known duplicates")(
                    language),
        ]
        if rows.keptFurtherUp > 0 {
            let near = outcome.placeSuggestions.map { "\($0.name) (\(number($0.rows)))" }.joined(separator: ", ")
            lines.append(
                Phrase(
                    de:
                        "  \(number(rows.keptFurtherUp)) Zeilen ohne bekannte Ortschaft bleiben beim nächstgrößeren Gebiet („ohne "
                        + "Zuordnung“)" + (near.isEmpty ? "" : "; gemeint vielleicht: \(near)"),
                    en:
                        "  \(number(rows.keptFurtherUp)) rows without a known place stay with the next larger region (“not "
                        + "assigned”)" + (near.isEmpty ? "" : "; perhaps meant: \(near)"))(language))
        }
        if let replaced = outcome.replaced {
            lines.append(
                Phrase(
                    de: "  ersetzt die frühere Lieferung dieser Datei (\(number(replaced.rows.stored)) Zeilen)",
                    en: "  replaces the earlier delivery of this file (\(number(replaced.rows.stored)) rows)")(language)
            )
        }
        for other in outcome.overlapping {
            lines.append(
                Phrase(
                    de:
                        "  Achtung: \(other.file) von demselben Lieferanten deckt zum Teil dieselben Tage ab; was in beiden "
                        + "steht, zählt doppelt",
                    en:
                        "  Caution: \(other.file) of the same supplier covers some of the same days; what stands in both "
                        + "counts twice")(language))
        }
        for unmapped in outcome.unmapped {
            lines.append(
                Phrase(
                    de: "  \(number(unmapped.rows)) Zeilen ohne bekannte Zuordnung"
                        + (unmapped.nearest.isEmpty ? "" : "; gemeint vielleicht „\(unmapped.nearest)“"),
                    en: "  \(number(unmapped.rows)) rows that no map knows"
                        + (unmapped.nearest.isEmpty ? "" : "; perhaps meant “\(unmapped.nearest)”"))(language))
        }
        if !outcome.ignoredColumns.isEmpty {
            let columns = outcome.ignoredColumns.joined(separator: ", ")
            lines.append(
                Phrase(de: "  nicht übernommene Spalten: \(columns)", en: "  columns not taken over: \(columns)")(
                    language))
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

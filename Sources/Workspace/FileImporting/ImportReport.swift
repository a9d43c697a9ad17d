public import Importing
internal import Records
internal import Store
public import Wording

/// What an import tells: every row accounted for.
public enum ImportReport {
    /// The account of one file in the reader's language.
    public static func text(_ outcome: Importer.Outcome, isDryRun: Bool, language: Language) -> String {
        let delivery = outcome.delivery
        guard !outcome.wasKnown else {
            let known = Phrase(
                de: "\(delivery.file): schon importiert, nichts zu tun\(superseded(delivery)(.german)).",
                en: "\(delivery.file): imported before, nothing to do\(superseded(delivery)(.english)).")
            return VisibleText.written(known(language)) + "\n"
        }
        let rows = delivery.rows
        let number = { (value: Int) in language.text(value) }
        let unit =
            delivery.kind.isAggregate ? Phrase(de: "Zahlen", en: "figures") : Phrase(de: "Zeilen", en: "rows")
        let kept = Phrase(de: isDryRun ? "zu speichern" : "gespeichert", en: isDryRun ? "to store" : "stored")
        var lines = [
            Phrase(
                de: "\(delivery.file) (\(outcome.format(.german)))"
                    + (isDryRun ? " – Probelauf, nichts gespeichert" : ""),
                en: "\(delivery.file) (\(outcome.format(.english)))"
                    + (isDryRun ? " – dry run, nothing stored" : ""))(language),
            Phrase(
                de:
                    "  \(number(rows.read)) \(unit(.german)) = \(number(rows.stored)) \(kept(.german)) + \(number(rows.rejected)) "
                    + "zurückgewiesen\(RejectLines.apart(outcome)(.german)) + "
                    + "\(number(rows.duplicates)) bekannte Dubletten",
                en:
                    "  \(number(rows.read)) \(unit(.english)) = \(number(rows.stored)) \(kept(.english)) + \(number(rows.rejected)) rejected"
                    + "\(RejectLines.apart(outcome)(.english)) + \(number(rows.duplicates)) known duplicates")(
                    language),
        ]
        lines += RejectLines.phrases(outcome).map { $0(language) }
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
        lines += SharedNameLines.phrases(outcome.sharedNames).map { $0(language) }
        lines += outcome.checks.map { check($0)(language) }
        lines += deliveryLines(outcome, language)
        lines += outcome.unmapped.map { UnmappedLine.phrase($0)(language) }
        lines += PathLine.phrases(outcome.paths).map { $0(language) }
        lines += RangeLines.phrases(outcome.ranges, of: delivery).map { $0(language) }
        lines += CoverageLine.phrases(outcome).map { $0(language) }
        if outcome.agesAreOfTheYear {
            lines.append(
                Phrase(
                    de:
                        "  Alter aus dem Geburtsjahr: das im Jahr des Vorfalls erreichte; das Geburtsjahr wird nicht gespeichert",
                    en:
                        "  ages from years of birth: the one reached in the year of the incident; no year of birth is stored"
                )(
                    language))
        }
        if !outcome.ignoredColumns.isEmpty {
            let columns = outcome.ignoredColumns.joined(separator: ", ")
            lines.append(
                Phrase(de: "  nicht übernommene Spalten: \(columns)", en: "  columns not taken over: \(columns)")(
                    language))
        }
        if !outcome.droppedColumns.isEmpty {
            let columns = outcome.droppedColumns.joined(separator: ", ")
            lines.append(
                Phrase(
                    de: "  nicht übernommen, weil das Profil es so will (drop): \(columns)",
                    en: "  not taken over as the profile wants it (drop): \(columns)")(language))
        }
        lines += PrivacyLines.lines(outcome).map { "  \($0(language))" }
        return lines.map { VisibleText.written($0) + "\n" }.joined()
    }

    /// What is said where the report could not be written: that the rows are stored; `nil` where none are.
    public static func untold(_ outcome: Importer.Outcome, isDryRun: Bool, because reason: Phrase) -> Phrase? {
        guard !isDryRun, !outcome.wasKnown else { return nil }
        let (file, rows) = (outcome.delivery.file, outcome.delivery.rows.stored)
        return Phrase(
            de:
                "\(file) ist importiert: \(Language.german.text(rows)) Datensätze sind gespeichert. Nur der Bericht ließ sich "
                + "nicht ausgeben (\(reason(.german))); er steht hier darüber. Dateien dahinter wurden nicht gelesen.",
            en:
                "\(file) is imported: \(Language.english.text(rows)) records are stored. Only the report could not be written "
                + "(\(reason(.english))); it stands above. Files behind it were not read.")
    }

    /// How many places of a check that fails are named.
    private static let mostPlaces = 5

    /// "12 Summen geprüft, 12 stimmen", and where one does not; never a figure.
    private static func check(_ check: TableCheck) -> Phrase {
        let shown = check.differing.prefix(mostPlaces)
        let more = check.differing.count - shown.count
        func text(
            _ language: Language, tested: String, agree: String, untestable: String, differing: String, line: String
        ) -> String {
            let number = { (value: Int) in language.text(value) }
            var text = "  \(number(check.tested)) \(check.name(language)) \(tested), \(number(check.agreeing)) \(agree)"
            if check.untestable > 0 { text += "; \(number(check.untestable)) \(untestable)" }
            if !shown.isEmpty {
                let places = shown.map { "\(line) \($0.line) (\($0.column))" }.joined(separator: ", ")
                text += "; \(differing): \(places)" + (more > 0 ? " + \(number(more))" : "")
            }
            return text
        }
        return Phrase(
            de: text(
                .german, tested: "geprüft", agree: "stimmen", untestable: "nicht prüfbar", differing: "abweichend",
                line: "Zeile"),
            en: text(
                .english, tested: "checked", agree: "agree", untestable: "cannot be checked", differing: "differing",
                line: "line"))
    }

    /// Why a delivery that was imported before is not what counts now.
    private static func superseded(_ delivery: Delivery) -> Phrase {
        guard delivery.rows.superseded > 0 else { return Phrase(name: "") }
        return Phrase(
            de:
                " (eine spätere Lieferung trat an die Stelle von \(Language.german.text(delivery.rows.superseded)) ihrer "
                + "Zeilen; mit --confirm wird sie trotzdem neu gelesen)",
            en: " (a later delivery took the place of \(Language.english.text(delivery.rows.superseded)) of its rows; "
                + "with --confirm it is read anew all the same)")
    }

    private static func deliveryLines(_ outcome: Importer.Outcome, _ language: Language) -> [String] {
        let number = { (value: Int) in language.text(value) }
        let change = outcome.change
        var lines = [String]()
        if outcome.differingDuplicates > 0 {
            lines.append(
                Phrase(
                    de:
                        "  Achtung: \(number(outcome.differingDuplicates)) der Dubletten sagen in anderen Spalten etwas "
                        + "anderes als die Zeile, die gilt (die erste); bitte prüfen, ob ihr Schlüssel einen Vorgang bezeichnet",
                    en:
                        "  Caution: \(number(outcome.differingDuplicates)) of the duplicates say something else in other "
                        + "columns than the row that counts (the first); check that their key names a record")(language)
            )
        }
        if let reread = outcome.reread {
            lines.append(
                Phrase(
                    de: "  ersetzt die frühere Lieferung dieser Datei (\(number(reread.rows.stored)) Zeilen)",
                    en: "  replaces the earlier delivery of this file (\(number(reread.rows.stored)) rows)")(language))
        }
        if !change.replaced.isEmpty {
            let files = change.replaced.map(\.file).joined(separator: ", ")
            let german = change.changed > 0 ? "\(number(change.changed)) geändert, " : ""
            let english = change.changed > 0 ? "\(number(change.changed)) changed, " : ""
            lines.append(
                Phrase(
                    de: "  \(number(change.identical)) unverändert, \(german)\(number(change.added)) neu, "
                        + "\(number(change.withdrawn)) zurückgezogen (ersetzt \(files))",
                    en: "  \(number(change.identical)) unchanged, \(english)\(number(change.added)) new, "
                        + "\(number(change.withdrawn)) withdrawn (replaces \(files))")(language))
        }
        for other in change.unplaced {
            lines.append(
                Phrase(
                    de: "  Achtung: \(other.file) von demselben Lieferanten hat Zeilen ohne Aufnahmetag; was in beiden "
                        + "steht, zählt doppelt",
                    en:
                        "  Caution: \(other.file) of the same supplier has rows without a day of recording; what stands "
                        + "in both counts twice")(language))
        }
        return lines
    }
}

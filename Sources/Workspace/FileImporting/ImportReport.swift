public import Importing
internal import Records
internal import Store
public import Wording

/// What an import tells: every row accounted for.
public enum ImportReport {
    /// The account of one file in the reader's language.
    public static func text(_ outcome: Importer.Outcome, isDryRun: Bool, language: Language) -> String {
        guard !outcome.wasKnown else { return VisibleText.written(known(outcome.delivery)(language)) + "\n" }
        var lines = [file(outcome, isDryRun), rows(outcome, isDryRun)].map { $0(language) }
        lines += RejectLines.phrases(outcome).map { $0(language) }
        if outcome.delivery.rows.keptFurtherUp > 0 { lines.append(keptFurtherUp(outcome)(language)) }
        lines += SharedNameLines.phrases(outcome.sharedNames).map { $0(language) }
        lines += outcome.checks.map { check($0)(language) }
        lines += deliveryLines(outcome, language)
        lines += outcome.unmapped.map { UnmappedLine.phrase($0)(language) }
        lines += outcome.paths.map { PathLine.phrase($0)(language) }
        lines += RangeLines.phrases(outcome.ranges, of: outcome.delivery).map { $0(language) }
        lines += CoverageLine.phrases(outcome).map { $0(language) }
        lines += columns(outcome).map { $0(language) }
        lines += PrivacyLines.lines(outcome).map { "  \($0(language))" }
        return lines.map { VisibleText.written($0) + "\n" }.joined()
    }

    private static func known(_ delivery: Delivery) -> Phrase {
        Phrase(
            de: "\(delivery.file): schon importiert, nichts zu tun\(superseded(delivery)(.german)).",
            en: "\(delivery.file): imported before, nothing to do\(superseded(delivery)(.english)).")
    }

    private static func file(_ outcome: Importer.Outcome, _ isDryRun: Bool) -> Phrase {
        Phrase(
            de: "\(outcome.delivery.file) (\(outcome.format(.german)))"
                + (isDryRun ? " – Probelauf, nichts gespeichert" : ""),
            en: "\(outcome.delivery.file) (\(outcome.format(.english)))"
                + (isDryRun ? " – dry run, nothing stored" : ""))
    }

    /// Every row that was read: stored, rejected or known.
    private static func rows(_ outcome: Importer.Outcome, _ isDryRun: Bool) -> Phrase {
        let rows = outcome.delivery.rows
        let unit =
            outcome.delivery.kind.isAggregate
            ? Phrase(de: "Zahlen", en: "figures") : Phrase(de: "Zeilen", en: "rows")
        let kept = Phrase(de: isDryRun ? "zu speichern" : "gespeichert", en: isDryRun ? "to store" : "stored")
        let apart = RejectLines.apart(outcome)
        return Phrase { language in
            let numbers = [rows.read, rows.stored, rows.rejected, rows.duplicates].map { language.text($0) }
            return Phrase(
                de:
                    "  \(numbers[0]) \(unit(.german)) = \(numbers[1]) \(kept(.german)) + \(numbers[2]) zurückgewiesen\(apart(.german)) + "
                    + "\(numbers[3]) bekannte Dubletten",
                en:
                    "  \(numbers[0]) \(unit(.english)) = \(numbers[1]) \(kept(.english)) + \(numbers[2]) rejected\(apart(.english)) + "
                    + "\(numbers[3]) known duplicates")(language)
        }
    }

    private static func keptFurtherUp(_ outcome: Importer.Outcome) -> Phrase {
        let (rows, places) = (outcome.delivery.rows.keptFurtherUp, outcome.placeSuggestions)
        return Phrase { language in
            let near = places.map { "\($0.name) (\(language.text($0.rows)))" }.joined(separator: ", ")
            return Phrase(
                de:
                    "  \(language.text(rows)) Zeilen ohne bekannte Ortschaft bleiben beim nächstgrößeren Gebiet („ohne "
                    + "Zuordnung“)" + (near.isEmpty ? "" : "; gemeint vielleicht: \(near)"),
                en:
                    "  \(language.text(rows)) rows without a known place stay with the next larger region (“not "
                    + "assigned”)" + (near.isEmpty ? "" : "; perhaps meant: \(near)"))(language)
        }
    }

    /// What was made of columns, and which were not taken over.
    private static func columns(_ outcome: Importer.Outcome) -> [Phrase] {
        let (ignored, dropped) = (
            outcome.ignoredColumns.joined(separator: ", "), outcome.droppedColumns.joined(separator: ", ")
        )
        return [
            outcome.agesAreOfTheYear
                ? Phrase(
                    de:
                        "  Alter aus dem Geburtsjahr: das im Jahr des Vorfalls erreichte; das Geburtsjahr wird nicht gespeichert",
                    en:
                        "  ages from years of birth: the one reached in the year of the incident; no year of birth is stored"
                ) : nil,
            ignored.isEmpty
                ? nil
                : Phrase(de: "  nicht übernommene Spalten: \(ignored)", en: "  columns not taken over: \(ignored)"),
            dropped.isEmpty
                ? nil
                : Phrase(
                    de: "  nicht übernommen, weil das Profil es so will (drop): \(dropped)",
                    en: "  not taken over as the profile wants it (drop): \(dropped)"),
        ].compactMap(\.self)
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

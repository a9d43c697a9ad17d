internal import Wording

/// What is said of a file whose rows are not those that the profile means.
extension ImportError {
    func missingColumns(_ missing: [String], _ line: Int, _ suggestions: [(String, String)]) -> Phrase {
        let list = Phrase(quoting: missing)
        let isOne = missing.count == 1
        return Phrase(
            de:
                "\(file), Zeile \(line): \(isOne ? "Es fehlt die Spalte" : "Es fehlen die Spalten") \(list(.german)), die das Profil "
                + "\(profile) nennt."
                + suggestions.map { " Gemeint vielleicht „\($0.1)“ statt „\($0.0)“?" }.joined()
                + " Bitte das Profil anpassen oder eine vollständige Lieferung anfordern.",
            en:
                "\(file), line \(line): the \(isOne ? "column" : "columns") \(list(.english)), which the profile \(profile) names, "
                + "\(isOne ? "is" : "are") missing."
                + suggestions.map { " Did you mean “\($0.1)” instead of “\($0.0)”?" }.joined()
                + " Adapt the profile or ask for a complete delivery.")
    }

    func namesPeople(_ columns: [(column: String, reason: Phrase)], _ line: Int) -> Phrase {
        let list = columns.map { column, reason in
            Phrase { Phrase(quoting: [column])($0) + " (\(reason($0)))" }
        }.joined(separator: ", ")
        return Phrase(
            de:
                "\(file), Zeile \(line): Die Datei ist nicht anonymisiert: \(list(.german)). Erwartet werden Daten ohne "
                + "Personenbezug. Bitte die Spalten beim Lieferanten entfernen lassen oder im Profil \(profile) unter "
                + "„drop“ nennen; wo der Verdacht nicht zutrifft, unter „allow“ mit einer Begründung.",
            en:
                "\(file), line \(line): the file is not anonymised: \(list(.english)). Data without reference to persons is "
                + "expected. Have the columns removed by the supplier, or name them under “drop” in the profile "
                + "\(profile); where the suspicion is wrong, under “allow” with the reason.")
    }

    func tooManyRejects(_ rows: RowCounts, _ limit: Double, _ rejectsFile: String?, _ first: Reject?) -> Phrase {
        let share = Phrase { "\($0.text(limit * 100, fractionDigits: 1)) %" }
        let example = Self.example(first)
        return Phrase(
            de:
                "\(file): \(Language.german.text(rows.rejected)) von \(Language.german.text(rows.read)) Zeilen sind "
                + "unbrauchbar, mehr als die erlaubten \(share(.german)).\(example(.german))"
                + Self.reasons(rejectsFile)(.german)
                + " Bitte das Profil prüfen oder mit --max-rejects eine höhere Grenze setzen.",
            en: "\(file): \(Language.english.text(rows.rejected)) of \(Language.english.text(rows.read)) rows are "
                + "unusable, more than the \(share(.english)) allowed.\(example(.english))"
                + Self.reasons(rejectsFile)(.english)
                + " Check the profile, or set a higher limit with --max-rejects.")
    }

    func allRejected(_ rows: RowCounts, _ rejectsFile: String?, _ first: Reject?) -> Phrase {
        let example = Self.example(first)
        return Phrase(
            de: "\(file): Unter der Kopfzeile wurde keine Zeile ein Datensatz; zurückgewiesen sind "
                + "\(Language.german.text(rows.rejected)) von \(Language.german.text(rows.read)).\(example(.german))"
                + Self.reasons(rejectsFile)(.german)
                + " Bitte das Profil und die Lieferung prüfen.",
            en: "\(file): no row below the header became a record; \(Language.english.text(rows.rejected)) of "
                + "\(Language.english.text(rows.read)) are rejected.\(example(.english))"
                + Self.reasons(rejectsFile)(.english) + " Check the profile and the delivery.")
    }

    /// Where all reasons stand; a dry run writes none, and the import, which would be refused alike, does.
    private static func reasons(_ rejectsFile: String?) -> Phrase {
        guard let rejectsFile else {
            return Phrase(
                de: " Ohne --dry-run stehen danach alle Gründe in einer Datei; gespeichert wird auch dann nichts.",
                en: " Without --dry-run all reasons stand in a file afterwards; nothing is stored then either.")
        }
        return Phrase(de: " Alle Gründe stehen in \(rejectsFile).", en: " All reasons are in \(rejectsFile).")
    }

    /// ` Zeile 2, „Datum“: kein Datum.`; nothing where no row is named.
    private static func example(_ reject: Reject?) -> Phrase {
        guard let reject else { return Phrase(name: "") }
        return Phrase { language in
            let line = Phrase(de: "Zeile \(reject.line)", en: "line \(reject.line)")(language)
            let place = reject.column.isEmpty ? line : line + ", " + Phrase(quoting: [reject.column])(language)
            return " \(place): \(reject.reason(language))."
        }
    }

    func noKey(_ columns: [String], _ differing: Int, _ rows: Int, _ line: Int) -> Phrase {
        let list = Phrase(quoting: columns)
        return Phrase(
            de:
                "\(file), Zeile \(line): \(Language.german.text(differing)) von \(Language.german.text(rows)) Zeilen "
                + "stimmen in \(list(.german)) mit einer früheren Zeile überein und unterscheiden sich sonst von ihr; sie "
                + "gingen verloren, denn \(list(.german)) bezeichnet keinen Vorgang. Bitte im Profil \(profile) unter "
                + "„duplicates: {by: …}“ die Spalten nennen, die einen Vorgang bezeichnen, oder „duplicates: keep“.",
            en:
                "\(file), line \(line): \(Language.english.text(differing)) of \(Language.english.text(rows)) rows agree "
                + "with an earlier row in \(list(.english)) and differ from it in the rest; they would be lost, since "
                + "\(list(.english)) does not identify a record. In the profile \(profile) name under “duplicates: {by: …}” "
                + "the columns that do, or “duplicates: keep”.")
    }

    var noRecords: Phrase {
        Phrase(
            de: "\(file): Unter der Kopfzeile steht kein Datensatz. Bitte die Lieferung prüfen.",
            en: "\(file): there is no record below the header. Check the delivery.")
    }
}

/// What is said where a file does not tell how it is to be read.
extension ImportError {
    var noBoundaries: Phrase {
        Phrase(
            de:
                "\(file): Das Profil \(profile) findet Regionen nach Punkten (match: point), und der Arbeitsbereich hat keine "
                + "Grenzen. Bitte „boundaries“ in kreisblick.yaml eintragen.",
            en:
                "\(file): the profile \(profile) finds regions by points (match: point), and the workspace has no boundaries. "
                + "Enter “boundaries” in kreisblick.yaml.")
    }

    func unknownLevel(_ level: String, _ known: [String]) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            de:
                "\(file): Das Profil \(profile) nennt unter „level“ die Ebene „\(level)“, die das Regionenverzeichnis nicht "
                + "hat. Möglich sind: \(list).",
            en:
                "\(file): the profile \(profile) names under “level” the level “\(level)”, which the register of regions does "
                + "not have. Possible: \(list).")
    }

    /// - Parameter places: those of the columns that share the name, counted from 0.
    func ambiguousColumn(_ column: String, _ line: Int, _ places: [Int]) -> Phrase {
        let choices = places.map { "\"#\($0 + 1)\"" }.joined(separator: ", ")
        return Phrase(
            de:
                "\(file), Zeile \(line): Mehrere Spalten heißen „\(column)“. Bitte im Profil \(profile) statt des Namens den Platz "
                + "der gemeinten Spalte angeben: \(choices).",
            en:
                "\(file), line \(line): several columns are called “\(column)”. In the profile \(profile) give the place of the "
                + "one meant instead of the name: \(choices).")
    }

    func ambiguousDates(_ column: String, _ line: Int) -> Phrase {
        Phrase(
            de:
                "\(file), Zeile \(line), Spalte „\(column)“: Ob Tag oder Monat zuerst steht, ist an keinem Wert der Spalte zu "
                + "erkennen, oder die Werte widersprechen einander. Bitte im Profil \(profile) „format“ angeben, etwa "
                + "dd/MM/yyyy oder MM/dd/yyyy.",
            en:
                "\(file), line \(line), column “\(column)”: no value of the column tells whether day or month comes first, or "
                + "its values contradict each other. Give “format” in the profile \(profile), such as dd/MM/yyyy or MM/dd/yyyy."
        )
    }

    func ambiguousNumbers(_ column: String, _ line: Int) -> Phrase {
        Phrase(
            de:
                "\(file), Zeile \(line), Spalte „\(column)“: Punkt und Komma können Tausender- oder Dezimalzeichen sein, und "
                + "kein Wert der Spalte entscheidet es. Bitte im Profil \(profile) „decimal“ angeben: \",\" oder \".\".",
            en:
                "\(file), line \(line), column “\(column)”: point and comma may separate thousands or decimals, and no value of "
                + "the column decides it. Give “decimal” in the profile \(profile): \",\" or \".\".")
    }

    /// - Parameters:
    ///   - left: the band whose upper end may be meant to be excluded; `right`: the one that begins there.
    func overlappingBands(_ column: String, _ left: String, _ right: String) -> Phrase {
        let end = right.prefix(while: \.isNumber)
        return Phrase(
            de:
                "\(file), Spalte „\(column)“: Die Altersgruppen \(left) und \(right) überschneiden sich. Heißt \(left) „unter "
                + "\(end)“? Dann bitte im Profil \(profile) „upper: exclusive“ angeben.",
            en: "\(file), column “\(column)”: the age bands \(left) and \(right) overlap. Does \(left) mean “under "
                + "\(end)”? Then give “upper: exclusive” in the profile \(profile).")
    }
}

internal import Records
internal import Wording

/// What people are told of conditions and their terms.
extension QueryError {
    var wordingOfConditions: Phrase {
        switch self {
        case .filterSyntax(let column, let expected):
            Phrase(
                de: "Bedingung, Zeichen \(column): erwartet wird \(expected(.german)). "
                    + "Beispiel: category = \"Gewalt/*\" and date >= 2016-01-01",
                en: "Condition, character \(column): expected \(expected(.english)). "
                    + "Example: category = \"Gewalt/*\" and date >= 2016-01-01")
        case .unknownField(let name, let known, let suggestion):
            unknown(Phrase(de: "Angabe in der Bedingung", en: "field of the condition"), name, known, suggestion)
        case .unknownTerm(let term, field: "region", let suggestion):
            Phrase(
                de: "„\(term)“ ist kein Gebiet des Regionenverzeichnisses."
                    + (suggestion == nil ? " „kreisblick regions list“ zeigt alle." : Self.meant(suggestion, .german)),
                en: "“\(term)” is no region of the register."
                    + (suggestion == nil ? " “kreisblick regions list” shows all." : Self.meant(suggestion, .english)))
        case .unknownTerm(let term, field: "date", _):
            Phrase(
                de:
                    "„\(term)“ ist kein Zeitraum, wie „date“ (Datum) ihn braucht. Erwartet wird etwa 2016, 2016/17, 2016-Q3, 2016-03, "
                    + "2016-W05 oder 2016-03-31.",
                en:
                    "“\(term)” is no period, which date takes. Expected one such as 2016, 2016/17, 2016-Q3, 2016-03, 2016-W05 or "
                    + "2016-03-31.")
        case .unknownTerm(let term, let field, let suggestion):
            Phrase(
                de: "„\(term)“ gibt es bei \(FieldNames.explained(field)(.german)) nicht."
                    + (suggestion == nil ? " Bitte die Schreibweise prüfen." : Self.meant(suggestion, .german)),
                en: "There is no “\(term)” in \(field)."
                    + (suggestion == nil ? " Check how it is spelt." : Self.meant(suggestion, .english)))
        case .unknownChoice(let term, let field, let known):
            // Of numbers none is near another.
            choice(term, field, known, Int(term) == nil ? Suggestion.nearest(to: term, in: known) : nil)
        case .ambiguousTerm(let term, let field, let codes):
            Phrase(
                de:
                    "„\(term)“ heißen bei \(FieldNames.explained(field)(.german)) mehrere Werte. Bitte einen davon ganz nennen: "
                    + "\(Phrase(quoting: codes)(.german)).",
                en:
                    "Several values of \(FieldNames.explained(field)(.english)) are called “\(term)”. Name one of them in full: "
                    + "\(Phrase(quoting: codes)(.english)).")
        case .noEntryAsTerm(let field):
            Phrase(
                de:
                    "Datensätze ohne Angabe zu \(FieldNames.explained(field)(.german)) lassen sich nicht auswählen: Auf sie passt keine "
                    + "Bedingung. Bitte nach „\(field)“ gruppieren; dann stehen sie in einer Zeile für sich.",
                en:
                    "Records that do not state \(FieldNames.explained(field)(.english)) cannot be chosen: no condition is true of them. "
                    + "Group by \(field); then they stand in a row of their own.")
        case .branchAsTerm(let term, let field):
            Phrase(
                de:
                    "„\(term)“ fasst bei \(FieldNames.explained(field)(.german)) mehrere Werte zusammen. Bitte alle davon nennen, mit "
                    + "Stern: \(field) = \"\(term)/*\"; oder einen einzelnen.",
                en:
                    "“\(term)” sums up several values of \(field). Name all of them by a star: \(field) = \"\(term)/*\"; or a single "
                    + "one.")
        case .unfitComparison(let field, let sign):
            Phrase(
                de:
                    "\(FieldNames.explained(field)(.german)) lässt sich nicht mit „\(sign)“ vergleichen. Möglich sind =, != und in; bei "
                    + "„date“ (Datum) und „hour“ (Stunde) auch <, <=, > und >=.",
                en: "\(field) cannot be compared by “\(sign)”. Possible: =, != and in; for date and hour also "
                    + "<, <=, > and >=.")
        case .matchesNothing:
            Phrase(
                de:
                    "Auf die Bedingung passt nichts von dem, was gespeichert ist. Bitte Zeitraum und Region der Bedingung prüfen.",
                en: "Nothing of what is stored matches the condition. Check its period and region.")
        case .nothingDelivered(let asked, let days):
            Phrase(
                de:
                    "Für \(asked) wurde nichts geliefert; die Tabellen reichen vom \(days.lowerBound.german) bis zum "
                    + "\(days.upperBound.german). Bitte den Zeitraum anpassen.",
                en:
                    "Nothing was delivered for \(asked); the tables cover \(days.lowerBound) to \(days.upperBound). Adapt the period."
            )
        case .cutsPeriod(let border, let period):
            Phrase(
                de:
                    "Die Bedingung „\(border(.german))“ zerschneidet den Zeitraum \(period(.german)). Bitte nach einem feineren "
                    + "Zeitraum gruppieren („month“, „day“) oder die Bedingung auf ganze Zeiträume legen.",
                en:
                    "The condition “\(border(.english))” cuts the period \(period(.english)). Group by a finer period (month, "
                    + "day), or put the condition on whole periods.")
        default: preconditionFailure("the error belongs to another group")
        }
    }

    private func choice(_ term: String, _ field: String, _ known: [String], _ suggestion: String?) -> Phrase {
        let english = unknown(Phrase(name: "value of \(field)"), term, known, suggestion)(.english)
        return Phrase(
            de:
                "„\(term)“ ist kein Wert von \(FieldNames.explained(field)(.german))." + Self.meant(suggestion, .german)
                + " Möglich sind: \(known.joined(separator: ", ")).",
            en: english)
    }

    private static func meant(_ suggestion: String?, _ language: Language) -> String {
        suggestion.map { Phrase(de: " Gemeint vielleicht „\($0)“?", en: " Did you mean “\($0)”?")(language) } ?? ""
    }
}

public import Records
public import Wording

/// A question that cannot be answered as it was put.
public enum QueryError: UserFacingError {
    case unknownGrouping(String, known: [String], suggestion: String?)
    case dimensionTwice(String)
    case unknownMeasure(String, known: [String], suggestion: String?)
    case doesNotAddUp(Phrase)
    case unknownMean(String, known: [String], suggestion: String?)
    case personsNotStored
    case unknownLevel(String, known: [String])
    case filterSyntax(column: Int, expected: Phrase)
    case unknownField(String, known: [String], suggestion: String?)
    case dissolved(String, successors: [String])
    case notYet(String, day: String, origins: [String])
    case unknownTerm(String, field: String, suggestion: String?)
    case unknownChoice(String, field: String, known: [String])
    case unfitComparison(field: String, sign: String)
    case tooManyCells(Int)
    case noCalendar
    case regionNotInRegister(String)
    case noRecords(String)
    case matchesNothing
    case cutsPeriod(Phrase, Phrase)
    case overlappingKeys(dimension: String, title: Phrase, terms: [String])
    case finerThanStored(asked: Phrase, stored: Phrase)
    case unlikePeriods(asked: Phrase, stored: Phrase)
    case mixedGrains(Phrase)
    case wholeAndParts(String, parts: [String], period: Phrase)
    case severalDays(Phrase?, days: [CivilDate])
    case unlikeBases([String])
    case denominatorSyntax(String)
    case denominatorDaySyntax(String)
    case unknownDenominator(String, known: [String], suggestion: String?)

    public var phrase: Phrase {
        switch self {
        case .unknownGrouping(let term, let known, let suggestion):
            unknown(Phrase(de: "Gruppierung", en: "grouping"), term, known, suggestion)
        case .dimensionTwice(let name):
            Phrase(
                de: "„\(name)“ steht zweimal in der Gruppierung. Bitte nur einmal nennen.",
                en: "“\(name)” occurs twice in the grouping. Name it once.")
        case .unknownMeasure(let name, let known, let suggestion):
            unknown(Phrase(de: "Messgröße", en: "measure"), name, known, suggestion)
        case .doesNotAddUp(let title):
            Phrase(
                de:
                    "„\(title(.german))“ lässt sich nicht addieren: Dieselbe Person kann in mehreren Zeiträumen, Orten, "
                    + "Kursen und Vorfällen vorkommen. Bitte eine Messgröße wählen, die sich addieren lässt, etwa Vorfälle oder Teilnahmen, "
                    + "oder im Haus mit --mean nach dem Mittel je Datensatz fragen.",
                en:
                    "“\(title(.english))” does not add up: the same person may be in several periods, places, courses and incidents. "
                    + "Choose a measure that does, such as incidents or enrolments, or ask for the mean per record with --mean inside "
                    + "the house.")
        case .unknownMean(let name, let known, let suggestion):
            known.isEmpty
                ? Phrase(
                    de:
                        "Von gelieferten Zahlen gibt es kein Mittel je Datensatz: Jede ist schon eine Summe. Bitte incidents oder "
                        + "participation fragen.",
                    en:
                        "There is no mean per record of figures that were delivered: each is a sum already. Ask incidents or "
                        + "participation.")
                : unknown(Phrase(de: "Messgröße", en: "measure"), name, known, suggestion)
        case .personsNotStored:
            Phrase(
                de:
                    "Verschiedene Personen lassen sich nicht zählen: Gespeichert ist nichts, woran dieselbe Person in zwei "
                    + "Datensätzen zu erkennen wäre. Bitte Vorfälle oder Teilnahmen zählen.",
                en:
                    "Distinct persons cannot be counted: nothing is stored by which the same person could be known in two records. "
                    + "Count incidents or enrolments.")
        case .unknownLevel(let name, let known):
            unknown(Phrase(de: "Ebene", en: "level"), name, known, Suggestion.nearest(to: name, in: known))
        case .filterSyntax(let column, let expected):
            Phrase(
                de: "Bedingung, Zeichen \(column): erwartet wird \(expected(.german)). "
                    + "Beispiel: category = \"Gewalt/*\" and date >= 2016-01-01",
                en: "Condition, character \(column): expected is \(expected(.english)). "
                    + "Example: category = \"Gewalt/*\" and date >= 2016-01-01")
        case .unknownField(let name, let known, let suggestion):
            unknown(Phrase(de: "Angabe in der Bedingung", en: "field of the condition"), name, known, suggestion)
        case .dissolved(let term, let successors):
            Phrase(
                de:
                    "„\(term)“ ist in \(Self.quoted(successors, .german)) aufgegangen; alle Jahre stehen auf einem Gebietsstand, auf "
                    + "dem es „\(term)“ nicht mehr gibt. Bitte \(Self.quoted(successors, .german)) nennen oder im Haus mit "
                    + "--territory einen früheren Gebietsstand.",
                en:
                    "“\(term)” went over into \(Self.quoted(successors, .english)); all years are on a territory on which "
                    + "“\(term)” is no more. Name \(Self.quoted(successors, .english)), or inside the house an earlier territory "
                    + "with --territory.")
        case .notYet(let term, let day, let origins):
            Phrase(
                de:
                    "„\(term)“ gab es am \(day) noch nicht; das Gebiet gehörte zu \(Self.quoted(origins, .german)). Bitte "
                    + "\(Self.quoted(origins, .german)) nennen oder mit --territory einen späteren Gebietsstand.",
                en:
                    "“\(term)” did not exist on \(day) yet; its territory belonged to \(Self.quoted(origins, .english)). Name "
                    + "\(Self.quoted(origins, .english)), or a later territory with --territory.")
        case .unknownTerm(let term, let field, let suggestion):
            Phrase(
                de: (field == "region"
                    ? "„\(term)“ ist kein Gebiet des Verzeichnisses." : "„\(term)“ gibt es bei \(field) nicht.")
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? ""),
                en: (field == "region"
                    ? "“\(term)” is no region of the register." : "There is no “\(term)” in \(field).")
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? ""))
        case .unknownChoice(let term, let field, let known):
            // Of numbers none is near another.
            unknown(
                Phrase(de: "Angabe bei \(field)", en: "value of \(field)"), term, known,
                Int(term) == nil ? Suggestion.nearest(to: term, in: known) : nil)
        case .unfitComparison(let field, let sign):
            Phrase(
                de:
                    "\(field) lässt sich nicht mit „\(sign)“ vergleichen. Möglich sind =, != und in; bei date und hour auch "
                    + "<, <=, > und >=.",
                en: "\(field) cannot be compared by “\(sign)”. Possible are =, != and in; for date and hour also "
                    + "<, <=, > and >=.")
        case .tooManyCells(let count):
            Phrase(
                de: "Die Frage ergäbe \(Language.german.text(count)) Zellen; mehr als 20 Millionen sind nicht möglich. "
                    + "Bitte gröber gruppieren oder eine Dimension weglassen.",
                en:
                    "The question would give \(Language.english.text(count)) cells; 20 million is the most there can be. "
                    + "Group more coarsely or leave out a dimension.")
        case .noCalendar:
            Phrase(
                de: "Die Schulzeit (school_time) lässt sich ohne Kalender nicht bestimmen. Bitte in kreisblick.yaml "
                    + "„calendar“ mit Land, Ferien und Unterrichtszeit angeben.",
                en:
                    "School time (school_time) cannot be told without a calendar. Give “calendar” in kreisblick.yaml, with "
                    + "the Land, its school holidays and the hours of lessons.")
        case .regionNotInRegister(let code):
            Phrase(
                de:
                    "Gespeicherte Datensätze liegen in der Region \(code), die im Regionenverzeichnis fehlt. Bitte sie dort "
                    + "wieder eintragen oder die Lieferungen neu importieren.",
                en:
                    "Stored records lie in the region \(code), which the register does not hold. Enter it there again, or "
                    + "import the deliveries anew.")
        case .matchesNothing:
            Phrase(
                de:
                    "Auf die Bedingung passt nichts von dem, was gespeichert ist. Bitte Zeitraum und Region der Bedingung prüfen.",
                en: "Nothing of what is stored matches the condition. Check its period and region.")
        case .cutsPeriod(let border, let period):
            Phrase(
                de:
                    "Die Bedingung „\(border(.german))“ zerschneidet den Zeitraum \(period(.german)). Bitte nach einem feineren "
                    + "Zeitraum gruppieren (month, day) oder die Bedingung auf ganze Zeiträume legen.",
                en:
                    "The condition “\(border(.english))” cuts the period \(period(.english)). Group by a finer period (month, "
                    + "day), or put the condition on whole periods.")
        case .overlappingKeys(let dimension, let title, let terms):
            Self.overlapping(dimension, title, terms)
        case .finerThanStored(let asked, let stored):
            Phrase(
                de:
                    "Die Zahlen wurden je \(stored(.german)) geliefert und lassen sich nicht nach \(asked(.german)) aufteilen. "
                    + "Bitte gröber gruppieren.",
                en:
                    "The figures were delivered by \(stored(.english)) and cannot be split by \(asked(.english)). Group more "
                    + "coarsely.")
        case .unlikePeriods(let asked, let stored):
            Phrase(
                de:
                    "Die Zahlen wurden nach \(stored(.german)) geliefert, und \(asked(.german)) liegt quer dazu: Kein Zeitraum des "
                    + "einen besteht aus ganzen des anderen. Bitte anders gruppieren, etwa nach year.",
                en:
                    "The figures were delivered by \(stored(.english)), and \(asked(.english)) cuts across them: no period of one is "
                    + "made of whole ones of the other. Group otherwise, such as by year.")
        case .mixedGrains(let period):
            Phrase(
                de:
                    "Für \(period(.german)) liegen Zahlen des ganzen Zeitraums und von Teilen davon vor; zusammen zählten sie "
                    + "doppelt. Bitte eine Länge wählen, etwa --where \"grain = year\".",
                en:
                    "For \(period(.english)) there are figures of the whole and of parts of it; together they would count "
                    + "twice. Choose one length, such as --where \"grain = year\".")
        case .wholeAndParts(let region, let parts, let period):
            Phrase(
                de:
                    "Für \(period(.german)) liegen Zahlen von „\(region)“ vor und zugleich von Gebieten, aus denen es gebildet "
                    + "wurde (\(Self.quoted(parts, .german))); zusammen zählten sie doppelt. Bitte die Summenzeile im Profil mit "
                    + "„totals“ aussondern und die Lieferung neu importieren.",
                en:
                    "For \(period(.english)) there are figures of “\(region)” and of territories it was formed from "
                    + "(\(Self.quoted(parts, .english))); together they would count twice. Set the row of the sum apart with “totals” in "
                    + "the profile and import the delivery anew.")
        case .severalDays(let period, let days):
            Phrase(
                de:
                    "Einwohnerzahlen mehrerer Stichtage" + (period.map { " in \($0(.german))" } ?? "")
                    + " (\(days.map(\.german).joined(separator: ", "))) werden nicht addiert. Bitte nach dem Tag gruppieren "
                    + "(--by day) oder einen wählen, etwa --where \"date = \(days.first?.description ?? "")\".",
                en:
                    "Inhabitants of several reference days" + (period.map { " in \($0(.english))" } ?? "")
                    + " (\(days.map(\.description).joined(separator: ", "))) are not added. Group by the day (--by day) or "
                    + "choose one, such as --where \"date = \(days.first?.description ?? "")\".")
        case .unlikeBases(let bases):
            Phrase(
                de:
                    "Eingänge und abgeschlossene Fälle (\(bases.joined(separator: ", "))) zählen Verschiedenes und werden nicht "
                    + "addiert. Bitte nach basis gruppieren oder eine wählen, etwa --where \"basis = \(bases.first ?? "")\".",
                en:
                    "Intake and closed cases (\(bases.joined(separator: ", "))) count different things and are not added. "
                    + "Group by basis or choose one, such as --where \"basis = \(bases.first ?? "")\".")
        case .denominatorSyntax(let text):
            Phrase(
                de:
                    "„\(text)“ nennt keine Bezugsgruppe. Erwartet wird ART, ART:ALTER oder ART:ALTER:GESCHLECHT, etwa "
                    + "residents, pupils, residents:14-17, residents:65+:female; ART:all nimmt alle.",
                en:
                    "“\(text)” names no group of people. Expected is KIND, KIND:AGES or KIND:AGES:SEX, such as residents, "
                    + "pupils, residents:14-17, residents:65+:female; KIND:all takes all.")
        case .denominatorDaySyntax(let text):
            Phrase(
                de:
                    "„\(text)“ ist kein Stichtag. Erwartet wird ein Tag wie 2017-06-30, oder 06-30 für diesen Tag in jedem "
                    + "Jahr.",
                en:
                    "“\(text)” is no reference day. Expected is a day such as 2017-06-30, or 06-30 for that day of each year."
            )
        case .unknownDenominator(let kind, let known, let suggestion):
            known.isEmpty
                ? Phrase(
                    de: "Es gibt keine Bezugszahlen. Bitte in kreisblick.yaml unter „population“ eine Tabelle nennen.",
                    en: "There are no denominators. Name a table under “population” in kreisblick.yaml.")
                : unknown(Phrase(de: "Bezugsgruppe", en: "kind of denominator"), kind, known, suggestion)
        case .noRecords(let kind):
            Phrase(
                de:
                    "Es sind keine Datensätze der Art „\(kind)“ gespeichert. Bitte zuerst „kreisblick import“ aufrufen.",
                en: "No records of the kind “\(kind)” are stored. Run “kreisblick import” first.")
        }
    }

    private static func quoted(_ names: [String], _ language: Language) -> String {
        names.map { language == .german ? "„\($0)“" : "“\($0)”" }
            .joined(separator: language == .german ? " und " : " and ")
    }

    private static func overlapping(_ dimension: String, _ title: Phrase, _ terms: [String]) -> Phrase {
        let example = terms.first ?? ""
        let choice = "--where '\(dimension) = \"\(example)\"'"
        return Phrase(
            de:
                "Die Angaben zu „\(title(.german))“ können einander enthalten (Summenschlüssel) und werden nicht addiert; es "
                + "sind \(Language.german.text(terms.count)). Bitte nach \(dimension) gruppieren (--by \(dimension)) oder eine "
                + "wählen, etwa \(choice). Ergänzen sie einander zum Ganzen, so sagt das im Profil "
                + "„partition: [\(dimension)]“.",
            en:
                "The terms of “\(title(.english))” may contain each other (overlapping keys) and are not added; there are "
                + "\(Language.english.text(terms.count)). Group by \(dimension) (--by \(dimension)) or choose one, such as "
                + "\(choice). If they are the parts of a whole, “partition: [\(dimension)]” in the profile says so.")
    }

    private func unknown(_ what: Phrase, _ term: String, _ known: [String], _ suggestion: String?) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            de: "Die \(what(.german)) „\(term)“ ist nicht bekannt. "
                + (suggestion.map { "Gemeint vielleicht „\($0)“? " } ?? "") + "Möglich sind: \(list).",
            en: "The \(what(.english)) “\(term)” is not known. "
                + (suggestion.map { "Did you mean “\($0)”? " } ?? "") + "Possible are: \(list).")
    }
}

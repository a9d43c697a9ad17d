internal import Records
internal import Wording

/// What people are told of groupings, measures and levels that cannot be asked for.
extension QueryError {
    var wordingOfGroupings: Phrase {
        switch self {
        case .unknownGrouping(let term, let known, let suggestion):
            unknown(Phrase(de: "Gruppierung", en: "grouping"), term, known, suggestion)
        case .dimensionTwice(_, let terms):
            Set(terms).count > 1
                ? Phrase(
                    de:
                        "\(Self.quoted(terms, .german)) gruppieren nach demselben, nur verschieden fein. Bitte eines davon nennen.",
                    en: "\(Self.quoted(terms, .english)) group by the same, one more finely. Name one of them.")
                : Phrase(
                    de: "„\(terms.first ?? "")“ steht zweimal in der Gruppierung. Bitte nur einmal nennen.",
                    en: "“\(terms.first ?? "")” occurs twice in the grouping. Name it once.")
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
                        "Von gelieferten Zahlen gibt es kein Mittel je Datensatz: Jede ist schon eine Summe. Bitte nach „incidents“ oder "
                        + "„participation“ fragen.",
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
        case .tooManyCells(let count):
            Phrase(
                de: "Die Frage ergäbe \(Language.german.text(count)) Zellen; mehr als "
                    + "\(EmbeddedEngine.mostCells / 1_000_000) Millionen sind nicht möglich. "
                    + "Bitte gröber gruppieren oder eine Gruppierung weglassen.",
                en:
                    "The question would give \(Language.english.text(count)) cells; \(EmbeddedEngine.mostCells / 1_000_000) million is the most there can be. "
                    + "Group more coarsely or leave out a grouping.")
        case .noCalendar:
            Phrase(
                de: "Die Schulzeit („school_time“) lässt sich ohne Kalender nicht bestimmen. Bitte in kreisblick.yaml "
                    + "„calendar“ mit Land, Ferien und Unterrichtszeit angeben.",
                en:
                    "School time (school_time) cannot be told without a calendar. Give “calendar” in kreisblick.yaml, with "
                    + "the Land, its school holidays and the hours of lessons.")
        case .noRecords(let kind):
            Phrase(
                de:
                    "Es sind keine Datensätze der Art „\(kind)“ gespeichert. Bitte zuerst „kreisblick import“ aufrufen."
                    + (kind == RecordKind.population.rawValue
                        ? " Die Bezugszahlen unter „population:“ in kreisblick.yaml sind keine Datensätze; Einwohner werden durch ein Profil mit "
                            + "„records: population“ zu Datensätzen." : ""),
                en: "No records of the kind “\(kind)” are stored. Run “kreisblick import” first."
                    + (kind == RecordKind.population.rawValue
                        ? " The denominators under “population:” in kreisblick.yaml are no records; inhabitants become records by a profile "
                            + "with “records: population”." : ""))
        default: preconditionFailure("the error belongs to another group")
        }
    }

    /// What is not known, what was meant perhaps, and what there is.
    func unknown(_ what: Phrase, _ term: String, _ known: [String], _ suggestion: String?) -> Phrase {
        let list = known.joined(separator: ", ")
        return Phrase(
            de: "Die \(what(.german)) „\(term)“ ist nicht bekannt. "
                + (suggestion.map { "Gemeint vielleicht „\($0)“? " } ?? "") + "Möglich sind: \(list).",
            en: "The \(what(.english)) “\(term)” is not known. "
                + (suggestion.map { "Did you mean “\($0)”? " } ?? "") + "Possible: \(list).")
    }

    static func quoted(_ names: [String], _ language: Language) -> String {
        names.map { language == .german ? "„\($0)“" : "“\($0)”" }
            .joined(separator: language == .german ? " und " : " and ")
    }
}

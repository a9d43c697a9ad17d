public import Wording

/// A table of facts that cannot be used.
public enum ReferenceTableError: UserFacingError {
    case unreadable(Phrase)
    case wrongFieldCount(file: String, line: Int, found: Int, expected: Int)
    case missingColumn(file: String, column: String, suggestion: String?)
    /// `line` is `nil` where no line is at fault more than others.
    case contradiction(file: String, line: Int?, cause: Phrase)
    case unexpectedValue(file: String, line: Int, column: String, expected: Phrase)
    /// Numbers of people that are none, each with the line where it stands, the first ones of all that there are.
    case noCounts(file: String, column: String, found: [(text: String, line: Int)], all: Int)
    /// A crosswalk that weighs by area alone.
    case noPopulationWeight(file: String, column: String)
    /// A crosswalk with more than one column of codes to lead to.
    case severalTargets(file: String, columns: [String])
    /// The shares of a region of a crosswalk are not the whole.
    case sharesNotWhole(file: String, line: Int, column: String, code: String, year: Int, sum: String)

    public var phrase: Phrase {
        switch self {
        case .unreadable(let phrase):
            phrase
        case .wrongFieldCount(let file, let line, let found, let expected):
            Phrase(
                de: "\(file), Zeile \(line): \(found) \(found == 1 ? "Feld" : "Felder") statt \(expected). Bitte "
                    + "Trennzeichen und Anführungszeichen der Zeile prüfen.",
                en: "\(file), line \(line): \(found) \(found == 1 ? "field" : "fields") instead of \(expected). Check "
                    + "delimiters and quotes.")
        case .missingColumn(let file, let column, let suggestion):
            Phrase(
                de: "\(file): Es fehlt die Spalte „\(column)“."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " Bitte ergänzen."),
                en: "\(file): the column “\(column)” is missing."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " Add it."))
        case .noPopulationWeight(let file, let column):
            Phrase(
                de:
                    "\(file): Der Umsteigeschlüssel hat nur ein flächenproportionales Gewicht („\(column)“). Gezählt werden "
                    + "Menschen und was sie tun; erwartet wird das bevölkerungsproportionale (pop_conv). Bitte die Datei des BBSR "
                    + "mit dieser Spalte verwenden.",
                en:
                    "\(file): the crosswalk has a weight by area only (“\(column)”). What is counted are people and what they do; "
                    + "expected the weight by population (pop_conv). Use the BBSR's file with that column.")
        case .severalTargets(let file, let columns):
            Phrase(
                de:
                    "\(file): Der Umsteigeschlüssel führt auf mehrere Gebietsstände (\(columns.joined(separator: ", "))). Bitte je "
                    + "Gebietsstand eine Datei angeben.",
                en:
                    "\(file): the crosswalk leads to several territories (\(columns.joined(separator: ", "))). Give one file "
                    + "each.")
        case .sharesNotWhole(let file, let line, let column, let code, let year, let sum):
            Phrase(
                de:
                    "\(file), Zeile \(line), Spalte „\(column)“: Die Anteile von \(code) im Jahr \(year) ergeben zusammen \(sum); "
                    + "erwartet wird 1. Bitte fehlende oder doppelte Zeilen dieses Schlüssels prüfen.",
                en:
                    "\(file), line \(line), column “\(column)”: the shares of \(code) in \(year) add up to \(sum); expected 1. "
                    + "Check for missing or double rows of this code.")
        case .contradiction(let file, nil, let cause):
            Phrase(de: "\(file): \(cause(.german))", en: "\(file): \(cause(.english))")
        case .contradiction(let file, let line?, let cause):
            Phrase(
                de: "\(file), Zeile \(line): \(cause(.german))", en: "\(file), line \(line): \(cause(.english))")
        case .noCounts(let file, let column, let found, let all):
            Self.noCounts(file, column, found, all)
        case .unexpectedValue(let file, let line, let column, let expected):
            Phrase(
                de: "\(file), Zeile \(line), Spalte „\(column)“: erwartet wird \(expected(.german)).",
                en: "\(file), line \(line), column “\(column)”: expected \(expected(.english)).")
        }
    }

    /// `„–“ in den Zeilen 117 und 262; „1.234“ in Zeile 9`.
    private static func noCounts(
        _ file: String, _ column: String, _ found: [(text: String, line: Int)], _ all: Int
    ) -> Phrase {
        let texts = found.map(\.text).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let rest = all - found.count
        func list(_ language: Language) -> String {
            let parts = texts.map { text in
                let lines = found.filter { $0.text == text }.map { String($0.line) }
                let quoted = Phrase(de: "„\(text)“", en: "“\(text)”")
                let named = text.isEmpty ? Phrase(de: "nichts", en: "nothing") : quoted
                let last = lines.last ?? ""
                let joined =
                    lines.count == 1
                    ? Phrase(de: "Zeile \(last)", en: "line \(last)")
                    : Phrase(
                        de: "den Zeilen \(lines.dropLast().joined(separator: ", ")) und \(last)",
                        en: "lines \(lines.dropLast().joined(separator: ", ")) and \(last)")
                return "\(named(language)) in \(joined(language))"
            }
            let more = Phrase(de: "und \(rest) weitere", en: "and \(rest) more")(language)
            return (parts + (rest > 0 ? [more] : [])).joined(separator: "; ")
        }
        return Phrase(
            de:
                "\(file), Spalte „\(column)“: erwartet wird eine ganze Zahl ab 0 ohne Punkte, dort steht \(list(.german)). Bitte "
                + "die Zeile weglassen, wo die Zahl nicht bekannt ist, und 0 schreiben, wo niemand wohnt.",
            en:
                "\(file), column “\(column)”: expected a whole number from 0 without dots, found \(list(.english)). "
                + "Leave the line out where the number is not known, and write 0 where nobody lives.")
    }
}

public import Wording

/// A table of facts that cannot be used.
public enum ReferenceTableError: UserFacingError {
    case unreadable(Phrase)
    case wrongFieldCount(file: String, line: Int, found: Int, expected: Int)
    case missingColumn(file: String, column: String, suggestion: String?)
    case contradiction(file: String, line: Int, cause: Phrase)
    case unexpectedValue(file: String, line: Int, column: String, expected: Phrase)

    public var phrase: Phrase {
        switch self {
        case .unreadable(let phrase):
            phrase
        case .wrongFieldCount(let file, let line, let found, let expected):
            Phrase(
                de: "\(file), Zeile \(line): \(found) Felder statt \(expected). Bitte Trennzeichen und "
                    + "Anführungszeichen der Zeile prüfen.",
                en: "\(file), line \(line): \(found) fields instead of \(expected). Check delimiters and quotes.")
        case .missingColumn(let file, let column, let suggestion):
            Phrase(
                de: "\(file): Es fehlt die Spalte „\(column)“."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " Bitte ergänzen."),
                en: "\(file): the column “\(column)” is missing."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " Add it."))
        case .contradiction(let file, let line, let cause):
            Phrase(
                de: "\(file), Zeile \(line): \(cause(.german))", en: "\(file), line \(line): \(cause(.english))")
        case .unexpectedValue(let file, let line, let column, let expected):
            Phrase(
                de: "\(file), Zeile \(line), Spalte „\(column)“: erwartet wird \(expected(.german)).",
                en: "\(file), line \(line), column “\(column)”: expected is \(expected(.english)).")
        }
    }
}

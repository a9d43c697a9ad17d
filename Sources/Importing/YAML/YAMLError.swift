public import Wording

/// A file that people write (workspace, profile, review) and that cannot be understood.
public enum YAMLError: UserFacingError, Equatable {
    case syntax(file: String, line: Int, column: Int, problem: String)
    case empty(file: String)
    case tooLong(file: String)
    case tooManyEntries(file: String)
    /// References (`*name`) or levels that stand for more than anyone writes.
    case tooManyReferences(file: String)
    case duplicateKey(file: String, line: Int, column: Int, key: String)
    case unknownKey(file: String, line: Int, key: String, known: [String], suggestion: String?)
    case missingKey(file: String, line: Int, key: String)
    case unexpectedValue(file: String, line: Int, column: Int, found: String?, expected: Phrase)

    /// What is expected of a term: `one of: year, quarter (did you mean “year”?)`.
    public static func oneOf(_ known: [String], near term: String?) -> Phrase {
        let list = known.joined(separator: ", ")
        let nearest = term.flatMap { Suggestion.nearest(to: $0, in: known) }
        return Phrase(
            de: "eines von: \(list)" + (nearest.map { " (gemeint vielleicht „\($0)“?)" } ?? ""),
            en: "one of: \(list)" + (nearest.map { " (did you mean “\($0)”?)" } ?? ""))
    }

    public var phrase: Phrase {
        switch self {
        case .syntax(let file, let line, let column, let problem):
            Phrase(
                de: "\(file), Zeile \(line), Spalte \(column): kein gültiges YAML (\(Self.german(problem))). "
                    + "Bitte Einrückung und Anführungszeichen prüfen.",
                en:
                    "\(file), line \(line), column \(column): not valid YAML (\(problem)). Check indentation and quotes."
            )
        case .empty(let file):
            Phrase(de: "\(file) ist leer. Bitte ausfüllen.", en: "\(file) is empty. Fill it in.")
        case .tooLong(let file):
            Phrase(
                de:
                    "\(file) ist größer als 1 MiB, und so viel schreibt niemand von Hand. Bitte prüfen, ob es die richtige "
                    + "Datei ist.",
                en: "\(file) is larger than 1 MiB, more than anyone writes by hand. Check that it is the right file.")
        case .tooManyEntries(let file):
            Phrase(
                de:
                    "\(file) hat mehr als \(Language.german.text(YAMLEntries.most)) Angaben, und so viele schreibt niemand von Hand. Bitte "
                    + "prüfen, ob es die richtige Datei ist; lange Listen gehören in eine CSV-Datei.",
                en:
                    "\(file) has more than \(Language.english.text(YAMLEntries.most)) entries, more than anyone writes by hand. Check that "
                    + "it is the right file; long lists belong in a CSV.")
        case .tooManyReferences(let file):
            Phrase(
                de:
                    "\(file) hat mehr Verweise (*name), Angaben oder Ebenen, als jemand von Hand schreibt, und wird nicht gelesen. Bitte prüfen, "
                    + "woher die Datei kommt, und Verweise ausschreiben.",
                en:
                    "\(file) has more references (*name), entries or levels than anyone writes by hand, and is not read. Check where the file "
                    + "comes from, and write references out.")
        case .duplicateKey(let file, let line, let column, let key):
            Phrase(
                de: "\(file), Zeile \(line), Spalte \(column): „\(key)“ steht doppelt. Bitte eine Angabe entfernen.",
                en: "\(file), line \(line), column \(column): “\(key)” occurs twice. Remove one of them.")
        case .unknownKey(let file, let line, let key, let known, let suggestion):
            Phrase(
                de: "\(file), Zeile \(line): „\(key)“ ist hier nicht bekannt. "
                    + (suggestion.map { "Gemeint vielleicht „\($0)“? " } ?? "")
                    + "Möglich sind: \(known.joined(separator: ", ")).",
                en: "\(file), line \(line): “\(key)” is not known here. "
                    + (suggestion.map { "Did you mean “\($0)”? " } ?? "")
                    + "Possible: \(known.joined(separator: ", ")).")
        case .missingKey(let file, let line, let key):
            Phrase(
                de: "\(file), Zeile \(line): Es fehlt die Angabe „\(key)“. Bitte ergänzen.",
                en: "\(file), line \(line): the entry “\(key)” is missing. Add it.")
        case .unexpectedValue(let file, let line, let column, let found, let expected):
            Phrase(
                de: "\(file), Zeile \(line), Spalte \(column): "
                    + (found.map { "„\($0)“ passt hier nicht; erwartet wird " } ?? "Erwartet wird ")
                    + "\(expected(.german)).",
                en: "\(file), line \(line), column \(column): "
                    + (found.map { "“\($0)” does not fit here; expected " } ?? "expected ")
                    + "\(expected(.english)).")
        }
    }
}

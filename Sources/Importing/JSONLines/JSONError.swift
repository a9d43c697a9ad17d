internal import Geodata
internal import Wording

/// What is wrong with a file of JSON objects. Values of the file are not shown.
enum JSONError: FileDefect, Equatable {
    case syntax(line: Int, column: Int, expected: Phrase)
    case notAnObject(line: Int)
    case unknownName(String, line: Int)
    case duplicateName(String, line: Int)
    case lineTooLong(line: Int)

    /// A complaint of the scanner about a text that begins on a line.
    init(_ error: GeoJSONError, line first: Int) {
        switch error {
        case .syntax(let place, let expected, _):
            self = .syntax(line: first + place.line - 1, column: place.column, expected: expected)
        case .duplicateMember(let place, let name):
            self = .duplicateName(name, line: first + place.line - 1)
        case .notUTF8(let place):
            self = .syntax(
                line: first + place.line - 1, column: place.column,
                expected: Phrase(de: "Zeichen in UTF-8", en: "characters in UTF-8"))
        case .tooDeep(let place, let limit):
            self = .syntax(
                line: first + place.line - 1, column: place.column,
                expected: Phrase(de: "höchstens \(limit) Ebenen ineinander", en: "at most \(limit) levels of nesting"))
        default:
            self = .notAnObject(line: first)
        }
    }

    func phrase(file: String) -> Phrase {
        switch self {
        case .syntax(let line, let column, let expected):
            Phrase(
                de:
                    "\(file), Zeile \(line), Spalte \(column): Kein gültiges JSON; erwartet wird \(expected(.german)). Bitte "
                    + "die Datei neu ausgeben lassen.",
                en:
                    "\(file), line \(line), column \(column): not valid JSON; expected \(expected(.english)). Have the file "
                    + "exported again.")
        case .notAnObject(let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Erwartet wird ein Objekt {…} je Datensatz. Bitte die Datei so ausgeben lassen.",
                en: "\(file), line \(line): an object {…} per record is expected. Have the file exported so.")
        case .unknownName(let name, let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Der Name „\(name)“ kommt in den ersten \(JSONTable.reach) Objekten nicht vor. "
                    + "Bitte die Datei so ausgeben lassen, dass jedes Objekt alle Namen hat (leere mit null).",
                en:
                    "\(file), line \(line): the name “\(name)” does not occur in the first \(JSONTable.reach) objects. Have the "
                    + "file exported with every name in each object (null where empty).")
        case .duplicateName(let name, let line):
            Phrase(
                de: "\(file), Zeile \(line): Der Name „\(name)“ kommt in einem Objekt zweimal vor. Bitte die Datei neu "
                    + "ausgeben lassen.",
                en:
                    "\(file), line \(line): the name “\(name)” occurs twice in one object. Have the file exported again."
            )
        case .lineTooLong(let line):
            Phrase(
                de:
                    "\(file), Zeile \(line): Die Zeile ist länger als 16 MiB. Erwartet wird ein Objekt je Zeile. Bitte die Datei so ausgeben lassen.",
                en:
                    "\(file), line \(line): the line is longer than 16 MiB. One object a line is expected. Have the file exported so."
            )
        }
    }
}

extension JSONDocument {
    /// A document that begins on a line of the file.
    init(_ text: [UInt8], line: Int) throws(JSONError) {
        do {
            self = try JSONDocument(text)
        } catch {
            throw JSONError(error, line: line)
        }
    }
}

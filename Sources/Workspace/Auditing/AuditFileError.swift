public import Wording

/// A file that cannot be audited as it stands.
public enum AuditFileError: UserFacingError, Equatable {
    case nothingAt(String)
    /// A table whose columns are neither ours nor described.
    case unknownColumns(file: String, line: Int, found: [String], expected: [String])
    case wrongFieldCount(file: String, line: Int, found: Int, expected: Int)
    case notACount(file: String, line: Int, column: String, found: String)
    case unknownStatus(file: String, line: Int, column: String, found: String, expected: [String])
    case notJSON(file: String, line: Int, column: Int)
    case noTable(file: String)

    public var phrase: Phrase {
        switch self {
        case .nothingAt(let path):
            Phrase(
                de: "\(path): Dort ist keine Datei und kein Ordner. Bitte den Pfad prüfen.",
                en: "\(path): there is no file and no folder. Check the path.")
        case .unknownColumns(let file, let line, let found, let expected):
            Phrase(
                de:
                    "\(file), Zeile \(line): Die Spalten sind unbekannt. Erwartet werden \(Phrase(quoting: expected)(.german)), gefunden "
                    + "\(Phrase(quoting: found)(.german)). Bitte die Spalten mit --description beschreiben oder die Datei weglassen.",
                en:
                    "\(file), line \(line): the columns are unknown. Expected \(Phrase(quoting: expected)(.english)), found "
                    + "\(Phrase(quoting: found)(.english)). Describe the columns with --description, or leave the file out."
            )
        case .wrongFieldCount(let file, let line, let found, let expected):
            Phrase(
                de:
                    "\(file), Zeile \(line): \(found) Felder statt \(expected). Bitte Trennzeichen und Anführungszeichen prüfen.",
                en: "\(file), line \(line): \(found) fields instead of \(expected). Check delimiters and quotes.")
        case .notACount(let file, let line, let column, let found):
            Phrase(
                de:
                    "\(file), Zeile \(line), Spalte „\(column)“: „\(found)“ ist keine Anzahl. Erwartet wird eine ganze Zahl ab 0. "
                    + "Bitte berichtigen, oder das Zeichen in --description unter „withheld“ oder „missing“ nennen.",
                en:
                    "\(file), line \(line), column “\(column)”: “\(found)” is no count. Expected a whole number from 0. Correct "
                    + "it, or name the sign under “withheld” or “missing” in --description.")
        case .unknownStatus(let file, let line, let column, let found, let expected):
            Phrase(
                de:
                    "\(file), Zeile \(line), Spalte „\(column)“: „\(found)“ ist kein bekannter Status. Erwartet wird einer von: "
                    + "\(expected.joined(separator: ", ")). Bitte die Spalte berichtigen oder mit --description beschreiben.",
                en: "\(file), line \(line), column “\(column)”: “\(found)” is no known status. Expected one of: "
                    + "\(expected.joined(separator: ", ")). Correct the column, or describe it with --description.")
        case .notJSON(let file, let line, let column):
            Phrase(
                de:
                    "\(file), Zeile \(line), Spalte \(column): kein gültiges JSON; erwartet wird eine Liste von Objekten oder eine "
                    + "FeatureCollection. Bitte die Datei neu ausgeben lassen.",
                en:
                    "\(file), line \(line), column \(column): not valid JSON; a list of objects or a FeatureCollection is expected. Have "
                    + "the file exported again.")
        case .noTable(let file):
            Phrase(
                de:
                    "\(file): In der Datei steht keine Tabelle mit den Spalten „measure“, „value“, „status“. Bitte die Spalten mit "
                    + "--description beschreiben oder die Datei weglassen.",
                en:
                    "\(file): the file has no table with the columns “measure”, “value”, “status”. Describe the columns with "
                    + "--description, or leave the file out.")
        }
    }
}

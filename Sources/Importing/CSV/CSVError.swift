internal import Wording

/// What can be wrong with a delimited file as such. The reader adds the file's name.
enum CSVError: FileDefect, Equatable {
    case unclosedQuote(line: Int)
    case recordTooLong(line: Int)
    case notInEncoding(String, line: Int)
    case binary
    case empty

    func phrase(file: String) -> Phrase {
        switch self {
        case .unclosedQuote(let line):
            Phrase(
                de: "\(file), Zeile \(line): Ein Anführungszeichen wird bis zum Ende der Datei nicht geschlossen. "
                    + "Bitte die Zeile berichtigen oder die Datei neu ausgeben lassen.",
                en: "\(file), line \(line): a quote is not closed before the end of the file. "
                    + "Correct the line or have the file exported again.")
        case .recordTooLong(let line):
            Phrase(
                de: "\(file), Zeile \(line): Der Datensatz ist länger als 16 MiB; vermutlich fehlt ein schließendes "
                    + "Anführungszeichen. Bitte die Zeile prüfen.",
                en: "\(file), line \(line): the record is longer than 16 MiB; probably a closing quote is missing. "
                    + "Check the line.")
        case .notInEncoding(let encoding, let line):
            Phrase(
                de: "\(file), Zeile \(line): Die Bytes sind kein \(encoding). Bitte im Profil unter dialect „encoding: "
                    + "auto“ setzen oder die richtige Kodierung angeben.",
                en: "\(file), line \(line): the bytes are not \(encoding). Set “encoding: auto” under dialect in the "
                    + "profile or name the right encoding.")
        case .binary:
            Phrase(
                de: "\(file) ist keine Textdatei. Bitte die Tabelle als CSV speichern.",
                en: "\(file) is not a text file. Save the table as CSV.")
        case .empty:
            Phrase(
                de: "\(file) ist leer. Bitte prüfen, ob es die richtige Datei ist.",
                en: "\(file) is empty. Check that it is the right file.")
        }
    }
}

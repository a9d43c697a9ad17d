internal import Wording

/// A file that is too large for its format.
enum FileContentError: FileDefect, Equatable {
    case tooLarge(limit: Int)

    func phrase(file: String) -> Phrase {
        switch self {
        case .tooLarge(let limit):
            Phrase(
                de:
                    "\(file): Die Datei ist größer als \(limit >> 20) MiB; so große Dateien werden nur als CSV oder als JSON mit "
                    + "einem Objekt je Zeile gelesen. Bitte so liefern lassen.",
                en:
                    "\(file): the file is larger than \(limit >> 20) MiB; files of that size are read only as CSV or as JSON "
                    + "with one object a line. Ask for it in that form.")
        }
    }
}

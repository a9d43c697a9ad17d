public import Wording

/// Why a spreadsheet is not written.
public enum SpreadsheetError: UserFacingError, Equatable {
    /// libxlsxwriter's words.
    case notWritten(reason: String)
    /// A sheet has no room for so many rows.
    case tooManyRows(Int, most: Int)

    public var phrase: Phrase {
        switch self {
        case .notWritten(let reason):
            Phrase(
                de:
                    "Die Tabelle konnte nicht als XLSX geschrieben werden (\(reason)). Bitte freien Platz für vorläufige Dateien (TMPDIR) prüfen "
                    + "oder --format csv verwenden.",
                en:
                    "The table could not be written as XLSX (\(reason)). Check the space for temporary files (TMPDIR), or use --format csv."
            )
        case .tooManyRows(let rows, let most):
            Phrase(
                de:
                    "Die Tabelle braucht \(Language.german.text(rows)) Zeilen; ein Blatt einer XLSX-Datei hat höchstens "
                    + "\(Language.german.text(most)). Bitte --format csv verwenden oder die Frage enger stellen.",
                en:
                    "The table takes \(Language.english.text(rows)) rows; a sheet of an XLSX file has \(Language.english.text(most)) at most. "
                    + "Use --format csv, or ask for less.")
        }
    }
}

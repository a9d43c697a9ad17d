public import Wording

/// Why a spreadsheet is not written.
public enum SpreadsheetError: UserFacingError, Equatable {
    /// libxlsxwriter's words.
    case notWritten(reason: String)

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
        }
    }
}

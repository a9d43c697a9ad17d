internal import Wording

/// Why a file is no spreadsheet that can be read, or which of its sheets was meant.
enum SpreadsheetError: FileDefect, Equatable {
    /// A part of the file is cut off, contradicts itself or is no XML.
    case damaged(part: String)
    case tooLarge
    case encrypted
    /// The old binary format, or an encrypted file in the same container.
    case binaryWorkbook
    /// Another kind of file inside a ZIP archive; what it seems to be.
    case notASpreadsheet(Phrase)
    case noSheets
    case emptySheets
    case unknownSheet(String, known: [String], suggestion: String?)
    /// Several sheets have the profile's columns.
    case severalSheets([String])
    case formulaWithoutResult(sheet: String, cell: String)

    func phrase(file: String) -> Phrase {
        switch self {
        case .damaged(let part):
            Phrase(
                de:
                    "\(file): Die Datei ist beschädigt (Teil „\(part)“). Bitte in der Tabellenkalkulation öffnen, neu als "
                    + ".xlsx speichern oder noch einmal anfordern.",
                en:
                    "\(file): the file is damaged (part “\(part)”). Open it in the spreadsheet program and save it as .xlsx "
                    + "again, or ask for it once more.")
        case .tooLarge:
            Phrase(
                de:
                    "\(file): Entpackt wäre die Datei ungewöhnlich groß (erlaubt ist 1 GiB); sie wird nicht gelesen. Bitte "
                    + "als CSV liefern lassen.",
                en:
                    "\(file): unpacked, the file would be unusually large (1 GiB is allowed); it is not read. Ask for it as "
                    + "CSV.")
        case .encrypted:
            Phrase(
                de:
                    "\(file): Die Datei ist mit einem Kennwort verschlüsselt. Bitte in der Tabellenkalkulation als .xlsx "
                    + "(ohne Kennwort) speichern.",
                en:
                    "\(file): the file is encrypted with a password. Save it in the spreadsheet program as .xlsx (without "
                    + "a password).")
        case .binaryWorkbook:
            Phrase(
                de: "\(file) ist eine alte .xls-Datei oder mit einem Kennwort verschlüsselt. Bitte in der "
                    + "Tabellenkalkulation als .xlsx (ohne Kennwort) speichern.",
                en:
                    "\(file) is an old .xls file or encrypted with a password. Save it in the spreadsheet program as .xlsx "
                    + "(without a password).")
        case .notASpreadsheet(let found):
            Phrase(
                de: "\(file) ist keine Tabelle, sondern \(found(.german)). Erwartet wird CSV, .xlsx oder .ods.",
                en: "\(file) is no table but \(found(.english)). CSV, .xlsx or .ods is expected.")
        case .noSheets:
            Phrase(
                de: "\(file) enthält kein Tabellenblatt. Bitte die Lieferung prüfen.",
                en: "\(file) holds no sheet. Check the delivery.")
        case .emptySheets:
            Phrase(
                de: "\(file): Alle sichtbaren Tabellenblätter sind leer. Bitte die Lieferung prüfen.",
                en: "\(file): all visible sheets are empty. Check the delivery.")
        case .unknownSheet(let name, let known, let suggestion):
            Phrase(
                de: "\(file) hat kein Tabellenblatt „\(name)“, sondern: \(Phrase(quoting: known)(.german))."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? "")
                    + " Bitte im Profil unter dialect „sheet“ berichtigen.",
                en: "\(file) has no sheet “\(name)” but these: \(Phrase(quoting: known)(.english))."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
                    + " Correct “sheet” under dialect in the profile."
            )
        case .severalSheets(let names):
            Phrase(
                de:
                    "\(file): Mehrere Tabellenblätter haben die Spalten des Profils: \(Phrase(quoting: names)(.german)). Bitte im Profil "
                    + "unter dialect eines nennen, etwa „sheet: \(names.first ?? "")“.",
                en:
                    "\(file): several sheets have the columns of the profile: \(Phrase(quoting: names)(.english)). Name one in the "
                    + "profile under dialect, such as “sheet: \(names.first ?? "")”.")
        case .formulaWithoutResult(let sheet, let cell):
            Phrase(
                de:
                    "\(file), Tabellenblatt „\(sheet)“, Zelle \(cell): Die Formel hat kein gespeichertes Ergebnis. Bitte in "
                    + "der Tabellenkalkulation öffnen und speichern.",
                en: "\(file), sheet “\(sheet)”, cell \(cell): the formula has no stored result. Open the file in the "
                    + "spreadsheet program and save it.")
        }
    }
}

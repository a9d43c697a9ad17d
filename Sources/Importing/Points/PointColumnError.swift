public import Wording

/// Why the points of a table cannot be read.
public enum PointColumnError: UserFacingError, Equatable {
    case notFound(header: [String])
    case unknown(String, header: [String], suggestion: String?, isShared: Bool)
    /// Columns of the file that are called as those which are to be added.
    case taken([String])

    public var phrase: Phrase {
        let list = { (header: [String]) in header.map(VisibleText.written).joined(separator: ", ") }
        switch self {
        case .notFound(let header):
            return Phrase(
                de:
                    "Keine zwei Spalten für Koordinaten erkannt; erwartet werden etwa lon und lat oder x und y. Bitte mit --x und --y "
                    + "nennen, bei fehlender Kopfzeile als #1 und #2. Spalten der Datei: \(list(header)).",
                en:
                    "No two columns of coordinates were found; expected columns such as lon and lat, or x and y. Name them by --x and "
                    + "--y, without a header as #1 and #2. Columns of the file: \(list(header)).")
        case .unknown(let name, let header, _, true):
            return Phrase(
                de:
                    "Mehrere Spalten heißen „\(name)“. Bitte den Platz angeben, etwa #3. Spalten der Datei: \(list(header)).",
                en:
                    "Several columns are called “\(name)”. Give the place instead, such as #3. Columns of the file: \(list(header))."
            )
        case .unknown(let name, let header, let suggestion, false):
            return Phrase(
                de: "Die Spalte „\(name)“ fehlt."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " Bitte --x und --y prüfen.")
                    + " Spalten der Datei: \(list(header)).",
                en: "There is no column “\(name)”."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " Check --x and --y.")
                    + " Columns of the file: \(list(header)).")
        case .taken(let names):
            return Phrase(
                de:
                    "Die Datei hat schon \(Phrase(quoting: names)(.german)); keine Angabe wird überschrieben, und keine Spalte steht "
                    + "zweimal da. Bitte diese Spalten umbenennen oder entfernen. Geschrieben wurde nichts.",
                en:
                    "The file has \(Phrase(quoting: names)(.english)) already; nothing that it says is written over, and no column "
                    + "stands there twice. Rename or remove these columns. Nothing was written.")
        }
    }
}

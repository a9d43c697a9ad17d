internal import Wording

/// A file that is no text of rows and delimiters, and what to do with it.
struct NotDelimited: FileDefect {
    let kind: FileKind

    /// `nil` for text.
    init?(_ kind: FileKind) {
        guard kind != .text else { return nil }
        self.kind = kind
    }

    func phrase(file: String) -> Phrase {
        let name: Phrase =
            switch kind {
            case .zip:
                Phrase(
                    de: "eine Tabellenkalkulation (XLSX, ODS) oder ein Archiv",
                    en: "a spreadsheet (XLSX, ODS) or an archive")
            case .compoundFile: Phrase(de: "eine alte .xls-Datei", en: "an old .xls file")
            case .sqlite: Phrase(name: "GeoPackage")
            case .shapefile: Phrase(name: "Shapefile")
            case .featureCollection: Phrase(name: "GeoJSON")
            case .jsonArray: Phrase(name: "JSON")
            case .jsonLines: Phrase(name: "JSON Lines")
            case .pdf: Phrase(de: "eine PDF-Datei", en: "a PDF file")
            case .page: Phrase(de: "eine Webseite (HTML)", en: "a web page (HTML)")
            case .text: Phrase(de: "Text", en: "text")
            }
        if kind == .compoundFile {
            return Phrase(
                de:
                    "\(file) ist \(name(.german)), kein Text mit Trennzeichen. Bitte in der Tabellenkalkulation als .xlsx "
                    + "speichern.",
                en: "\(file) is \(name(.english)), not delimited text. Save it in the spreadsheet program as .xlsx.")
        }
        if kind == .pdf || kind == .page {
            return Phrase(
                de:
                    "\(file) ist \(name(.german)), kein Text mit Trennzeichen. Bitte beim Lieferanten die Tabelle als CSV- oder "
                    + "XLSX-Datei anfordern.",
                en:
                    "\(file) is \(name(.english)), not delimited text. Ask the supplier for the table as a CSV or XLSX file."
            )
        }
        return Phrase(
            de:
                "\(file) ist \(name(.german)), kein Text mit Trennzeichen; daran ist nichts zu bereinigen. „kreisblick inspect“ "
                + "und „kreisblick import“ lesen die Datei, wie sie ist.",
            en: "\(file) is \(name(.english)), not delimited text; there is nothing to clean. “kreisblick inspect” and "
                + "“kreisblick import” read the file as it is.")
    }
}

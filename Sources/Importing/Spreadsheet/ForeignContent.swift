internal import Wording

extension Phrase {
    static let wordDocument = Phrase(
        de: "ein Word-Dokument; bitte die Tabelle darin nach Excel übertragen",
        en: "a Word document; move the table in it to a spreadsheet")
    static let presentation = Phrase(
        de: "eine Präsentation; bitte die Tabelle darin nach Excel übertragen",
        en: "a presentation; move the table in it to a spreadsheet")
    static let openDocument = Phrase(
        de: "ein OpenDocument anderer Art (Text, Zeichnung oder Präsentation)",
        en: "an OpenDocument of another kind (text, drawing or presentation)")
    static let archive = Phrase(
        de: "ein ZIP-Archiv; bitte entpacken und die Dateien darin importieren",
        en: "a ZIP archive; unpack it and import the files in it")
    static let pdf = Phrase(
        de: "ein PDF; bitte die Daten dahinter als Tabelle anfordern",
        en: "a PDF; ask for the data behind it as a table")
    static let page = Phrase(
        de: "eine Webseite (HTML); bitte die Datei noch einmal herunterladen oder als CSV ausgeben",
        en: "a web page (HTML); download the file again or export it as CSV")
}

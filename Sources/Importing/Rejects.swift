public import Wording

/// A row that did not become a record: where, why, what was expected, what to do.
public struct Reject: Sendable {
    public let line: Int
    /// The file's column, or empty where the row as a whole is at fault.
    public let column: String
    public let reason: Phrase
    public let expected: Phrase
    /// What to do, or the known term nearest to the one found.
    public let suggestion: Phrase
    /// A sum of the supplier or an empty row: set apart on purpose, not counted against the limit.
    public let isSetApart: Bool

    /// A row that is no record by its nature.
    static func setApart(_ row: SourceRow, _ reason: Phrase) -> Reject {
        Reject(
            line: row.line, column: "", reason: reason, expected: Phrase(de: "ein Datensatz", en: "a record"),
            suggestion: Phrase(de: "Nichts zu tun", en: "Nothing to do"), isSetApart: true)
    }
}

/// The rejected rows of a file as a CSV: line, column, reason, expectation, suggestion; no values but harmless ones.
public enum RejectsFile {
    public static func text(_ rejects: [Reject], language: Language) -> String {
        let header = Phrase(
            de: "Zeile,Spalte,Grund,Erwartet,Vorschlag,Gesondert",
            en: "line,column,reason,expected,suggestion,set_apart")
        var lines = [header(language)]
        for reject in rejects {
            let fields = [
                String(reject.line), reject.column, reject.reason(language), reject.expected(language),
                reject.suggestion(language),
                reject.isSetApart ? Phrase(de: "ja", en: "yes")(language) : Phrase(de: "nein", en: "no")(language),
            ]
            lines.append(fields.map(CSVField.written).joined(separator: ","))
        }
        return lines.map { $0 + "\r\n" }.joined()
    }
}

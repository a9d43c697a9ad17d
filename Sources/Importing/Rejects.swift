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
    /// What the row is besides a record; `nil` for one that should have been a record.
    public let kind: SetApartKind?

    /// Set apart on purpose, not counted against the limit.
    var isSetApart: Bool { kind != nil }

    /// A row that is no record by its nature.
    static func setApart(_ row: SourceRow, _ kind: SetApartKind) -> Reject {
        Reject(
            line: row.line, column: "", reason: kind.reason, expected: Phrase(de: "ein Datensatz", en: "a record"),
            suggestion: kind.suggestion, kind: kind)
    }
}

/// The rejected rows of a file as a CSV: line, column, reason, expectation, suggestion; no values but harmless ones.
public enum RejectsFile {
    /// The text of the file.
    public static func text(_ rejects: [Reject], language: Language) -> String {
        let header = Phrase(
            de: "Zeile,Spalte,Grund,Erwartet,Vorschlag,Gesondert",
            en: "line,column,reason,expected,suggestion,set_apart")
        var text = header(language) + "\r\n"
        for reject in rejects {
            let fields = [
                String(reject.line), reject.column, reject.reason(language), reject.expected(language),
                reject.suggestion(language),
                reject.isSetApart ? Phrase(de: "ja", en: "yes")(language) : Phrase(de: "nein", en: "no")(language),
            ]
            text += fields.map(CSVField.written).joined(separator: ",") + "\r\n"
        }
        return text
    }
}

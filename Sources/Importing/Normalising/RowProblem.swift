internal import Records
internal import Wording

/// What keeps a row from becoming a record.
struct RowProblem: Error {
    let column: String
    let reason: Phrase
    let expected: Phrase
    let suggestion: Phrase

    /// - Parameter other: the column at fault, where the problem does not know it.
    func reject(line: Int, column other: String? = nil) -> Reject {
        Reject(
            line: line, column: other ?? column, reason: reason, expected: expected, suggestion: suggestion,
            kind: nil)
    }

    static func date(_ text: String, column: String, pattern: DatePattern?) -> RowProblem {
        let german = pattern.map { "der Form \($0.text)" } ?? "wie 31.03.2017, 2017-03-31 oder 3. März 2017"
        let english = pattern.map { "of the form \($0.text)" } ?? "such as 2017-03-31, 31.03.2017 or 3 March 2017"
        return RowProblem(
            column: column,
            reason: Phrase(de: "kein Datum: \(shown(text)(.german))", en: "not a date: \(shown(text)(.english))"),
            expected: Phrase(de: "ein Tag \(german)", en: "a day \(english)"),
            suggestion: Phrase(
                de: "Gibt es den Tag? Beim Lieferanten nachfragen", en: "Does the day exist? Ask the supplier"))
    }

    /// A day or period that no column can hold.
    static func notStorable(_ text: String, column: String) -> RowProblem {
        let (first, last) = (Column.storableDays.lowerBound, Column.storableDays.upperBound)
        return RowProblem(
            column: column,
            reason: Phrase(
                de: "außerhalb von \(first) bis \(last): \(shown(text)(.german))",
                en: "outside \(first) to \(last): \(shown(text)(.english))"),
            expected: Phrase(de: "ein Tag von \(first) bis \(last)", en: "a day from \(first) to \(last)"),
            suggestion: Phrase(
                de: "Stimmt das Jahr? Beim Lieferanten nachfragen", en: "Is the year right? Ask the supplier"))
    }

    static func outside(_ coverage: ClosedRange<CivilDate>, column: String) -> RowProblem {
        let days = coverage.lowerBound.description + "/" + coverage.upperBound.description
        return RowProblem(
            column: column,
            reason: Phrase(
                de: "Tag außerhalb der Zeit, die die Lieferung abdeckt", en: "day outside what the delivery covers"),
            expected: Phrase(de: "ein Tag in \(days)", en: "a day in \(days)"),
            suggestion: Phrase(
                de: "„coverage“ im Profil oder die Lieferung prüfen",
                en: "Check “coverage” in the profile or the delivery"))
    }

    static func missing(_ column: ColumnDefinition, in name: String) -> RowProblem {
        RowProblem(
            column: name, reason: Phrase(de: "Angabe fehlt", en: "no entry"), expected: column.title,
            suggestion: Phrase(de: "Beim Lieferanten nachfragen", en: "Ask the supplier"))
    }

    static func number(_ text: String, column: String, expected: Phrase, suggestion: Phrase? = nil) -> RowProblem {
        RowProblem(
            column: column,
            reason: Phrase(de: "unpassend: \(shown(text)(.german))", en: "unfit: \(shown(text)(.english))"),
            expected: expected,
            suggestion: suggestion ?? Phrase(de: "Beim Lieferanten nachfragen", en: "Ask the supplier"))
    }

    /// What to do about a number that is written with the other decimal separator.
    static func otherDecimal(_ text: String, than decimalSeparator: Character) -> Phrase? {
        let other: Character = decimalSeparator == "," ? "." : ","
        guard NumberParsing.hundredths(text, decimalSeparator: other) != nil else { return nil }
        return Phrase(
            de: "Ist „\(other)“ das Dezimalzeichen? Dann im Profil: dialect: {decimal: \"\(other)\"}",
            en: "Is “\(other)” the decimal sign? Then in the profile: dialect: {decimal: \"\(other)\"}")
    }

    /// A value is spelled out only where it is made of the signs of a number or date; of any other, only the length.
    private static func shown(_ text: String) -> Phrase {
        if text.isEmpty { return Phrase(de: "leer", en: "empty") }
        if text.count <= 20, text.allSatisfy({ $0.isASCII && ($0.isNumber || " .,:;-+/".contains($0)) }) {
            return Phrase(name: text)
        }
        return Phrase(de: "\(text.count) Zeichen Text", en: "\(text.count) characters of text")
    }
}

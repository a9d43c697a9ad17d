internal import Records
internal import Wording

/// The last day of a period, which may not lie before its first.
struct PeriodEnd {
    private let reader: DayReader

    /// - Returns: `nil` where the profile names no end.
    init?(_ source: ColumnSource?, header: [String]) {
        guard let source else { return nil }
        reader = DayReader(source, header: header, coverage: nil)
    }

    func check(_ fields: [String], start: CivilDate) throws(RowProblem) {
        let text = reader.place.text(fields)
        guard !text.isEmpty else { return }
        let end = try reader.read(text).day
        guard start <= end else {
            throw RowProblem(
                column: reader.place.name,
                reason: Phrase(de: "Ende liegt vor dem Beginn", en: "the end is before the start"),
                expected: Phrase(de: "ein Tag nicht vor dem Beginn", en: "a day not before the start"),
                suggestion: Phrase(de: "Beginn und Ende vergleichen", en: "Compare start and end"))
        }
    }
}

internal import Records
internal import Wording

/// Reads the end of what happened between two moments or lasted from one day to another.
struct RangeEnd {
    private let day: DayReader
    private let hour: ValueReader?

    /// - Returns: `nil` where the profile names no end.
    init?(
        _ sources: [String: ColumnSource], schema: RecordSchema, header: [String],
        order: DateOrderEvidence.Order? = nil
    ) {
        guard let end = sources["end"] else { return nil }
        day = DayReader(end, header: header, coverage: nil, order: order)
        hour = schema.columns.first { $0.name == RecordSchema.endHour }.flatMap { column in
            sources[column.name].map { ValueReader(column, $0, header: header) }
        }
    }

    /// From a row's start to its end; `nil` where the row names no end.
    func range(_ fields: [String], from start: CivilDate, hour startHour: Int?) throws(RowProblem) -> MomentRange? {
        let text = day.place.text(fields)
        guard !text.isEmpty else { return nil }
        let (end, hourOfDay) = try day.read(text)
        var endHour = hourOfDay
        if let hour, case .hour(let told) = try hour.read(hour.place.text(fields)).value { endHour = told }
        let range = MomentRange(firstDay: start, firstHour: startHour, lastDay: end, lastHour: endHour)
        guard !range.endsBeforeItStarts else {
            throw RowProblem(
                column: day.place.name,
                reason: Phrase(de: "Ende liegt vor dem Beginn", en: "the end is before the start"),
                expected: Phrase(de: "ein Ende nicht vor dem Beginn", en: "an end not before the start"),
                suggestion: Phrase(de: "Beginn und Ende vergleichen", en: "Compare start and end"))
        }
        return range
    }
}

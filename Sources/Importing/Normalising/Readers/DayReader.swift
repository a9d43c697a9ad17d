internal import Records

/// Reads a day, and the hour where it stands with it.
struct DayReader {
    let place: FieldPlace
    let patterns: [DatePattern]
    /// Cells that a spreadsheet or database knows as days come in ISO 8601, whatever the profile says of days as texts.
    private let typed: [DatePattern]
    private let isStated: Bool
    let coverage: ClosedRange<CivilDate>?

    /// - Parameter coverage: days outside it are refused.
    init(
        _ source: ColumnSource?, header: [String], coverage: ClosedRange<CivilDate>?,
        order: DateOrderEvidence.Order? = nil
    ) {
        place = FieldPlace(source, header: header)
        isStated = source?.format != nil
        let ordered =
            switch order {
            case .dayFirst: DateNotation.dayFirst
            case .monthFirst: DateNotation.monthFirst
            case nil: [DatePattern]()
            }
        patterns = source?.format.map { [$0] } ?? ordered + DateNotation.unambiguous
        typed = isStated ? DateNotation.typed : []
        self.coverage = coverage
    }

    func read(_ text: String) throws(RowProblem) -> (day: CivilDate, hour: Int?) {
        for pattern in patterns + typed {
            guard let (day, hour) = pattern.parse(text) else { continue }
            guard Column.storableDays.contains(day) else { throw .notStorable(text, column: place.name) }
            if let coverage, !coverage.contains(day) { throw .outside(coverage, column: place.name) }
            return (day, hour)
        }
        throw .date(text, column: place.name, pattern: isStated ? patterns.first : nil)
    }
}

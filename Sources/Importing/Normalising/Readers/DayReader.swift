internal import Records

/// Reads a day, and the hour where it stands with it.
struct DayReader {
    let place: FieldPlace
    let patterns: [DatePattern]
    let coverage: ClosedRange<CivilDate>?

    /// - Parameter coverage: days outside it are refused.
    init(_ source: ColumnSource?, header: [String], coverage: ClosedRange<CivilDate>?) {
        place = FieldPlace(source, header: header)
        patterns = source?.format.map { [$0] } ?? DatePattern.unambiguous
        self.coverage = coverage
    }

    func read(_ text: String) throws(RowProblem) -> (day: CivilDate, hour: Int?) {
        for pattern in patterns {
            guard let (day, hour) = pattern.parse(text) else { continue }
            guard (0..<Int(Column.unknownDay)).contains(day.dayNumber) else { break }
            if let coverage, !coverage.contains(day) { throw .outside(coverage, column: place.name) }
            return (day, hour)
        }
        throw .date(text, column: place.name, patterns: patterns)
    }
}

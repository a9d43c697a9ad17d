internal import Records
internal import Wording

/// Reads the period that a figure tells of.
struct PeriodReader {
    let place: FieldPlace
    private let format: DatePattern?
    private let coverage: ClosedRange<CivilDate>?

    /// - Parameter coverage: periods that reach beyond it are refused.
    init(_ source: ColumnSource?, header: [String], coverage: ClosedRange<CivilDate>?) {
        place = FieldPlace(source, header: header)
        format = source?.format
        self.coverage = coverage
    }

    func read(_ text: String) throws(RowProblem) -> Period {
        guard let period = period(text) else {
            throw RowProblem(
                column: place.name, reason: Phrase(de: "kein Zeitraum", en: "not a period"),
                expected: Phrase(
                    de: "etwa 2020, 1. Halbjahr 2020, 1. Quartal 2020, 03/2020, 31.03.2020"
                        + (format.map { " oder \($0.text)" } ?? ""),
                    en: "such as 2020, 2020-S1, 2020-Q1, 2020-03, 2020-03-31"
                        + (format.map { " or \($0.text)" } ?? "")),
                suggestion: Phrase(
                    de: "Im Profil bei date „format“ oder „value“ angeben",
                    en: "Give “format” or “value” for date in the profile"))
        }
        guard Column.storableDays.contains(period.firstDay), Column.storableDays.contains(period.lastDay) else {
            throw .notStorable(text, column: place.name)
        }
        if let coverage, !coverage.contains(period.firstDay) || !coverage.contains(period.lastDay) {
            throw .outside(coverage, column: place.name)
        }
        return period
    }

    private func period(_ text: String) -> Period? {
        guard let format else { return PeriodText.period(text) }
        return format.parse(text).map { Period(format.grain, containing: $0.date) }
    }
}

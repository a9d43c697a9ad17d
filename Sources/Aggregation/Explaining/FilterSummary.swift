public import Records

/// A condition as it was made ready for a delivery: how many codes pass, not which words were written.
public indirect enum FilterSummary: Sendable, Hashable {
    /// Days from the first to the last, both included; `nil` where that side is open.
    case days(from: CivilDate?, through: CivilDate?, outside: Bool)
    /// Hours of the day that pass.
    case hours([Int])
    /// Codes of `SchoolTime` that pass.
    case schoolTimes([String])
    /// Codes of `DayCycle.weekdays` that pass.
    case weekdays([String])
    /// How many regions of the register pass.
    case regions(Int, of: Int)
    /// How many terms of the delivery's own dictionary pass.
    case terms(column: String, Int, of: Int)
    case all([FilterSummary])
    case any([FilterSummary])
    case not(FilterSummary)

    /// - Parameter codeColumns: the names of the columns that the test counts.
    init(_ test: RowTest, codeColumns: [String]) {
        switch test {
        case .days(let days, let outside):
            self = .days(
                from: days.lowerBound == .min ? nil : CivilDate(dayNumber: days.lowerBound),
                through: days.upperBound == .max ? nil : CivilDate(dayNumber: days.upperBound), outside: outside)
        case .hours(let chosen): self = .hours((0..<24).filter { chosen[$0] })
        case .schoolTimes(let chosen):
            self = .schoolTimes(SchoolTime.allCases.filter { chosen[Int($0.rawValue)] }.map(\.code))
        case .weekdays(let chosen):
            self = .weekdays(zip(DayCycle.weekdays, chosen).compactMap { $1 ? $0.code : nil })
        case .regions(let chosen): self = .regions(chosen.count { $0 }, of: chosen.count)
        case .codes(let column, let chosen):
            self = .terms(column: codeColumns[column], chosen.count { $0 }, of: chosen.count)
        case .all(let tests): self = .all(tests.map { FilterSummary($0, codeColumns: codeColumns) })
        case .any(let tests): self = Self.any(tests, codeColumns)
        case .not(let test): self = .not(FilterSummary(test, codeColumns: codeColumns))
        }
    }

    /// An alternative of one is that one.
    private static func any(_ tests: [RowTest], _ codeColumns: [String]) -> FilterSummary {
        let parts = tests.map { FilterSummary($0, codeColumns: codeColumns) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }
}

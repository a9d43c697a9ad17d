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

/// From one moment to another; an hour is `nil` where it is not told.
struct MomentRange: Equatable {
    let firstDay: CivilDate
    let firstHour: Int?
    let lastDay: CivilDate
    let lastHour: Int?

    var endsBeforeItStarts: Bool {
        guard firstDay == lastDay, let firstHour, let lastHour else { return lastDay < firstDay }
        return lastHour < firstHour
    }

    /// Whether the start is the whole truth: both ends lie in one hour, or on one day of which no hour is told.
    var isMoment: Bool { firstDay == lastDay && (firstHour == nil || firstHour == lastHour) }

    func crosses(_ grain: PeriodGrain) -> Bool {
        Period(grain, containing: firstDay) != Period(grain, containing: lastDay)
    }
}

/// How many of a file's records lie across hours, days and periods.
public struct RangeAccount: Sendable, Equatable {
    /// Records that name an end.
    public internal(set) var told = 0
    /// Of these, those that touch more than one hour, day, month, quarter, year.
    public internal(set) var acrossHours = 0
    public internal(set) var acrossDays = 0
    public internal(set) var acrossMonths = 0
    public internal(set) var acrossQuarters = 0
    public internal(set) var acrossYears = 0
    /// Whether they count as if they had happened at their start.
    public internal(set) var countsByStart = false

    func counting(by rule: RangeRule) -> RangeAccount {
        var account = self
        account.countsByStart = rule == .start
        return account
    }

    mutating func add(_ range: MomentRange) {
        told += 1
        guard !range.isMoment else { return }
        acrossHours += 1
        if range.crosses(.day) { acrossDays += 1 }
        if range.crosses(.month) { acrossMonths += 1 }
        if range.crosses(.quarter) { acrossQuarters += 1 }
        if range.crosses(.year) { acrossYears += 1 }
    }
}

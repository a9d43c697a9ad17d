public import Records
public import Regions

/// Populations by region, day, age and sex, with the gaps filled and marked as estimates.
///
/// - A published figure keeps the status `value`; what it is put together from is `PopulationSeries`' to say.
/// - Between two figures of one region the population is interpolated by day, rounded to whole persons, status
///   `estimated`; where the figures rest on different censuses, the base names both.
/// - Before the first and after the last figure the nearest one is carried with its own date, status `estimated`.
public struct Populations: Sendable {
    private let figures: [String: PopulationSeries.Figures]
    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    /// The censuses on which the published figures of residents rest, with the first and last day of a figure, the oldest first.
    public let bases: [(name: String, days: ClosedRange<CivilDate>)]
    /// What is counted, sorted: `residents`, `pupils` or other terms of the population files.
    public let kinds: [String]
    /// Whether any figure comes from a model.
    public let hasModelled: Bool

    /// - Parameter rows: figures of one band or all ages and one sex or all, each of which comes once.
    public init(
        _ rows: [(code: RegionCode, denominator: Denominator)], gazetteer: Gazetteer, history: TerritorialHistory
    ) {
        var figures = [String: PopulationSeries.Figures]()
        for (code, figure) in rows {
            figures[figure.group.kind, default: [:]][code, default: [:]][figure.date, default: DayFigures()].add(figure)
        }
        self.figures = figures
        self.gazetteer = gazetteer
        self.history = history
        let residents = rows.map(\.denominator).filter { $0.group.kind == PopulationKind.residents && !$0.base.isEmpty }
        let named = Dictionary(grouping: residents, by: \.base)
        bases = named.compactMap { base, figures in
            let days = figures.map(\.date)
            return days.min().flatMap { first in days.max().map { (name: base, days: first...$0) } }
        }.sorted { ($0.days.lowerBound, $0.name) < ($1.days.lowerBound, $1.name) }
        kinds = figures.keys.sorted()
        hasModelled = rows.contains { $0.denominator.isModelled }
    }

    /// The days for which a kind can be asked: from its first figure to a year after its last; `nil` for an unknown kind.
    public func possibleDays(of kind: String) -> ClosedRange<CivilDate>? {
        let days = (figures[kind] ?? [:]).values.flatMap(\.keys)
        guard let first = days.min(), let last = days.max() else { return nil }
        let (year, month, day) = last.components
        return first...(CivilDate(year: year + 1, month: month, day: day) ?? last.adding(days: 365))
    }

    /// The figures of a kind on the territory of a day (ISO 8601); it costs a walk over the register.
    func series(of kind: String, on territory: String) -> PopulationSeries {
        PopulationSeries(figures[kind] ?? [:], gazetteer: gazetteer, history: history, on: territory)
    }

    /// All figures of a group that a region has, the earliest first: published ones, and sums of them.
    ///
    /// - Parameter territory: the day (ISO 8601) whose territory is wanted.
    public func known(
        of group: PopulationGroup, in code: RegionCode, on territory: String = Gazetteer.afterAllChanges
    ) -> [Denominator] {
        series(of: group.kind, on: territory).known(of: group, in: code)
    }
}

/// The figures of a group in a region, from which the one of any day is made.
struct KnownFigures {
    /// The earliest first.
    let figures: [Denominator]

    /// The figure of a day: published, interpolated or carried.
    func figure(on day: CivilDate) -> Denominator? {
        guard let first = figures.first, let last = figures.last else { return nil }
        if let exact = figures.first(where: { $0.date == day }) { return exact }
        guard let next = figures.first(where: { $0.date > day }), let before = figures.last(where: { $0.date < day })
        else {
            let nearest = day < first.date ? first : last
            return Denominator(
                count: nearest.count, date: nearest.date, status: .estimated, base: nearest.base, group: nearest.group,
                origin: nearest.origin)
        }
        let span = next.date.dayNumber - before.date.dayNumber
        let passed = day.dayNumber - before.date.dayNumber
        let change = Double(next.count - before.count) * Double(passed) / Double(span)
        return Denominator(
            count: before.count + Int(change.rounded()), date: day, status: .estimated,
            base: Denominator.joined([before.base, next.base]), group: before.group,
            origin: .of([before.origin, next.origin]))
    }

    /// The newest figure of the twelve months that end with a day, else the one of the day itself.
    ///
    /// Pupils and places are counted on days of their own, such as one in autumn.
    func newestFigure(upTo day: CivilDate) -> Denominator? {
        let (year, month, number) = day.components
        let start = CivilDate(
            year: year - 1, month: month, day: min(number, CivilDate.days(inMonth: month, of: year - 1)))
        let recent = figures.last { figure in figure.date <= day && start.map { $0 < figure.date } ?? true }
        return recent ?? figure(on: day)
    }
}

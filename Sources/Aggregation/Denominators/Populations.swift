public import Records
public import Regions

/// Populations by region and day, with the gaps filled and marked as estimates.
///
/// - A published figure keeps the status `value`.
/// - Between two figures of one region the population is interpolated by day, rounded to whole persons, status
///   `estimated`; where the figures rest on different censuses, the base names both.
/// - Before the first and after the last figure the nearest one is carried with its own date, status `estimated`.
/// - On a day on which all predecessors of a region (or all its parts) have a figure and the region has none, the
///   figures are added up.
public struct Populations: Sendable {
    /// Below this, no rate is given: a few people more or less would decide it.
    public static let smallestDenominator = 100

    private let figures: [RegionCode: [Denominator]]
    /// The censuses on which the published figures rest, with the first and last day of a figure, the oldest first.
    public let bases: [(name: String, days: ClosedRange<CivilDate>)]

    public init(
        _ rows: [(code: RegionCode, denominator: Denominator)], gazetteer: Gazetteer, history: TerritorialHistory
    ) {
        var figures = Dictionary(grouping: rows, by: \.code).mapValues { rows in rows.map(\.denominator) }
        let regions = gazetteer.regions.sorted { ($1.level, $0.code) < ($0.level, $1.code) }
        for region in regions where history.today(region.code) == region.code {
            let children = gazetteer.children(of: region.code).filter { $0.validTo == nil }.map(\.code)
            for parts in [history.predecessors(of: region.code), children] where !parts.isEmpty {
                Self.addSums(of: parts, to: region.code, in: &figures)
            }
        }
        let named = Dictionary(grouping: rows.map(\.denominator).filter { !$0.base.isEmpty }, by: \.base)
        bases = named.compactMap { base, figures in
            let days = figures.map(\.date).sorted()
            return days.first.flatMap { first in days.last.map { (name: base, days: first...$0) } }
        }.sorted { ($0.days.lowerBound, $0.name) < ($1.days.lowerBound, $1.name) }
        self.figures = figures.mapValues { $0.sorted { $0.date < $1.date } }
    }

    private static func addSums(
        of parts: [RegionCode], to code: RegionCode, in figures: inout [RegionCode: [Denominator]]
    ) {
        let days = Set(parts.flatMap { figures[$0, default: []].map(\.date) }).sorted()
        for day in days where !figures[code, default: []].contains(where: { $0.date == day }) {
            let onDay = parts.compactMap { part in figures[part]?.first { $0.date == day } }
            guard onDay.count == parts.count else { continue }
            figures[code, default: []].append(
                Denominator(
                    count: onDay.reduce(0) { $0 + $1.count }, date: day,
                    status: onDay.allSatisfy { $0.status == .value } ? .value : .estimated,
                    base: joined(onDay.map(\.base))))
        }
    }

    /// The population that a rate of a period is divided by: that of 31 December before the period's year.
    ///
    /// That is the rule of the Häufigkeitszahl (Bundeskriminalamt, PKS, "Häufigkeitszahl"). `nil` where no figure is known
    /// or the population is below `smallestDenominator`.
    public func denominator(of code: RegionCode, for period: Period) -> Denominator? {
        guard let day = CivilDate(year: period.year - 1, month: 12, day: 31),
            let denominator = denominator(of: code, on: day), denominator.count >= Self.smallestDenominator
        else { return nil }
        return denominator
    }

    func denominator(of code: RegionCode, on day: CivilDate) -> Denominator? {
        guard let known = figures[code], let first = known.first, let last = known.last else { return nil }
        if let exact = known.first(where: { $0.date == day }) { return exact }
        guard let next = known.first(where: { $0.date > day }), let before = known.last(where: { $0.date < day }) else {
            let nearest = day < first.date ? first : last
            return Denominator(
                count: nearest.count, date: nearest.date, status: .estimated, base: nearest.base)
        }
        let span = next.date.dayNumber - before.date.dayNumber
        let passed = day.dayNumber - before.date.dayNumber
        let change = Double(next.count - before.count) * Double(passed) / Double(span)
        return Denominator(
            count: before.count + Int(change.rounded()), date: day, status: .estimated,
            base: Self.joined([before.base, next.base]))
    }

    private static func joined(_ bases: [String]) -> String {
        var seen = [String]()
        for base in bases where !base.isEmpty && !seen.contains(base) { seen.append(base) }
        return seen.joined(separator: " / ")
    }
}

internal import Records
internal import Regions

/// What a question on a day's territory has to know of changes before any record is seen.
struct DividedCodes {
    /// Codes of which a record may lie in several regions on some day, sorted.
    let codes: [String]
    /// The longest stretch of which all days lie in one region.
    let stretch: Stretch

    /// Calendar years, calendar months or single days: between which territories change.
    enum Stretch {
        case year, month, day
    }

    /// - Parameter day: the day (ISO 8601) whose territory is asked for.
    init(facts: CountyFacts, day: String) {
        let (history, register) = (facts.history, facts.gazetteer)
        let ends = register.regions.compactMap(\.validTo) + (day == Gazetteer.afterAllChanges ? [] : [day])
        let changes = Set(
            history.days + register.regions.compactMap(\.validFrom) + ends.map { Self.after($0) })
        stretch =
            changes.allSatisfy { $0.hasSuffix("-01-01") }
            ? .year : changes.allSatisfy { $0.hasSuffix("-01") } ? .month : .day
        // Crosswalks tell by years. Between two of these days nothing changes (`TerritoryMapping.era`).
        let years = Column.years.compactMap { CivilDate(year: $0, month: 1, day: 1) }
        let eves = changes.compactMap { CivilDate(iso: $0) }.flatMap { [$0.adding(days: -1), $0] }
        let days = Set(years + eves).sorted().compactMap { UInt16(exactly: $0.dayNumber) }
        var mapping = TerritoryMapping(facts: facts, day: day)
        let known = Set(register.regions.map(\.code) + history.historicCodes).filter(history.isInvolved)
        codes = known.map(\.text).sorted().filter { code in
            // What cannot be placed on a day on which no record of it may be is told when there is one.
            days.contains { day in (try? mapping.regions(of: code, on: day)).map { $0.count > 1 } ?? false }
        }
    }

    private static func after(_ day: String) -> String {
        CivilDate(iso: day)?.adding(days: 1).description ?? day
    }
}

extension Column {
    /// The years that a stored day may lie in.
    fileprivate static var years: ClosedRange<Int> {
        CivilDate(dayNumber: 0).year...CivilDate(dayNumber: Int(unknownDay) - 1).year
    }
}

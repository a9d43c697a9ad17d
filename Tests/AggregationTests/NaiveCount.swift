import Aggregation
import Records
import Regions
import TestSupport

/// Counts rows one by one into a dictionary: a second implementation that shares no code with the engine.
struct NaiveCount {
    let calendar: SchoolCalendar
    /// All categories that occur: a row with `Gewalt` is "not specified further" where there are finer ones.
    let categories: Set<String>

    /// For each combination of member codes how many rows fall on it, totals included.
    func counts(_ rows: [InventedRow], by groupings: [Grouping], level: String) -> [String: Int] {
        var counts = [String: Int]()
        for row in rows {
            var keys = [""]
            for grouping in groupings {
                let codes = members(of: row, grouping, level: level)
                keys = keys.flatMap { key in codes.map { key.isEmpty ? $0 : key + "|" + $0 } }
            }
            for key in keys { counts[key, default: 0] += 1 }
        }
        return counts
    }

    /// The codes of the members that a row counts for: its own and those above.
    private func members(of row: InventedRow, _ grouping: Grouping, level: String) -> [String] {
        switch grouping {
        case .region: regions(row.place, level: level)
        case .period(let grain): periods(row.date, grain)
        case .schoolTime(let detail): schoolTimes(row, detail: detail)
        case .weekday:
            ["_T", Self.weekday(row.date)]
        case .hour:
            ["_T", row.hour.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "_U"]
        case .column("category", let depth): categories(row.category, depth: depth)
        case .column: ["_T", row.ageBand ?? "_U"]
        }
    }

    private func regions(_ place: String, level: String) -> [String] {
        let today = place == "03157003" || place == "03157004" ? "03157009" : place
        let municipality = String(today.prefix(8))
        switch level {
        case "state": return ["03"]
        case "county": return ["03157"]
        case "municipality": return ["03157", today == "03157" ? "03157._U" : municipality]
        default:
            if today == "03157" { return ["03157", "03157._U"] }
            return ["03157", municipality, today == municipality ? municipality + "._U" : today]
        }
    }

    private func periods(_ date: CivilDate, _ grain: PeriodGrain) -> [String] {
        let text = date.description
        let year = String(text.prefix(4))
        switch grain {
        case .year: return [year]
        case .halfYear: return [year, "\(year)-S\(date.components.month > 6 ? 2 : 1)"]
        case .quarter: return [year, "\(year)-Q\((date.components.month + 2) / 3)"]
        case .month: return [year, String(text.prefix(7))]
        case .day: return [year, text]
        case .schoolYear: return [schoolYear(date)]
        case .week: return [week(date)]
        }
    }

    /// By the texts of the day alone.
    private func schoolYear(_ date: CivilDate) -> String {
        let (year, month, _) = date.components
        let start = month < 8 ? year - 1 : year
        return "\(start)/" + String(start + 1).suffix(2)
    }

    /// The weeks of ISO 8601 counted one by one from a Monday in 2011.
    private func week(_ date: CivilDate) -> String {
        guard var monday = CivilDate(iso: "2011-12-26") else { return "" }
        var (year, number) = (2011, 52)
        while monday.adding(days: 6) < date {
            monday = monday.adding(days: 7)
            number += 1
            // The first week of a year holds its 4 January.
            if let fourth = CivilDate(year: year + 1, month: 1, day: 4), monday <= fourth,
                fourth < monday.adding(days: 7)
            {
                (year, number) = (year + 1, 1)
            }
        }
        return "\(year)-W" + (number < 10 ? "0" : "") + String(number)
    }

    /// Zeller's congruence (C. Zeller 1887), with 0 for Saturday.
    private static func weekday(_ date: CivilDate) -> String {
        var (year, month, day) = date.components
        if month < 3 { (year, month) = (year - 1, month + 12) }
        let number = (day + 13 * (month + 1) / 5 + year % 100 + year % 100 / 4 + year / 100 / 4 + 5 * (year / 100)) % 7
        return ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"][number]
    }

    private func schoolTimes(_ row: InventedRow, detail: Bool) -> [String] {
        let code = calendar.time(on: row.date, hour: row.hour).code
        guard code.hasPrefix("outside") else { return ["_T", code] }
        return detail ? ["_T", "outside", code] : ["_T", "outside"]
    }

    private func categories(_ category: String?, depth: Int?) -> [String] {
        guard let category else { return ["_T", "_U"] }
        let steps = category.split(separator: "/").map(String.init)
        let shown = Array(steps.prefix(depth ?? steps.count))
        var codes = ["_T"] + shown.indices.map { shown[...$0].joined(separator: "/") }
        if depth == nil, categories.contains(where: { $0.hasPrefix(category + "/") }) { codes.append(category + "/_U") }
        return codes
    }
}

/// A random condition as text, and what it means for a row.
struct RandomCondition {
    let text: String
    let holds: (InventedRow) -> Bool

    static func make(calendar: SchoolCalendar, depth: Int, using generator: inout SeededGenerator) -> RandomCondition {
        switch depth == 0 ? 0 : generator.below(4) {
        case 1:
            let inner = make(calendar: calendar, depth: depth - 1, using: &generator)
            return RandomCondition(text: "not (\(inner.text))") { !inner.holds($0) }
        case 2, 3:
            let parts = (0...generator.below(3)).map { _ in
                make(calendar: calendar, depth: depth - 1, using: &generator)
            }
            let isAnd = generator.chance(0.5)
            let text = parts.map { "(\($0.text))" }.joined(separator: isAnd ? " and " : " OR ")
            return RandomCondition(text: text) { row in
                isAnd ? parts.allSatisfy { $0.holds(row) } : parts.contains { $0.holds(row) }
            }
        default:
            return comparison(calendar: calendar, using: &generator)
        }
    }

    private static func comparison(calendar: SchoolCalendar, using generator: inout SeededGenerator) -> RandomCondition
    {
        switch generator.below(7) {
        case 6:
            return RandomCondition(text: "weekday in (saturday, sunday)") { $0.date.weekday >= 6 }
        case 0:
            let term = generator.pick(InventedRow.categories)
            return generator.chance(0.5)
                ? RandomCondition(text: "category = \"\(term)\"") { $0.category == term }
                : RandomCondition(text: "category != „\(term)“") { $0.category != nil && $0.category != term }
        case 1:
            return RandomCondition(text: "category = Gewalt/*") { row in
                row.category.map { $0 == "Gewalt" || $0.hasPrefix("Gewalt/") } ?? false
            }
        case 2:
            let year = 2012 + generator.below(7)
            let first = "\(year)-01-01"
            return RandomCondition(text: "date >= \(year)") { $0.date.description >= first }
        case 3:
            let hour = generator.below(24)
            return RandomCondition(text: "hour < \(hour)") { row in row.hour.map { $0 < hour } ?? false }
        case 4:
            return RandomCondition(text: "school_time != lesson") {
                calendar.time(on: $0.date, hour: $0.hour) != .lesson
            }
        default:
            return RandomCondition(text: "region in (Südstadt, 03157009)") { row in
                ["03157006.01", "03157009", "03157009.01", "03157009.02", "03157003", "03157004"].contains(row.place)
            }
        }
    }
}

internal import Records
internal import Regions

/// What each row of headings above the figures of a table names.
struct Headings {
    /// The dimensions that the headings name, with the number of their row, counted from 1.
    let dimensions: [(name: String, level: Int)]

    var namePeriods: Bool { names("date") }
    var nameRegions: Bool { names("region") }
    var nameAges: Bool { names("age_band") }
    /// Whether the headings are terms of a dimension, not names of measures.
    var areCrossed: Bool { dimensions.contains { $0.name != "indicator" } }

    init(levels: [[String]], columns: [Int], gazetteer: Gazetteer?) {
        let rows = levels.map { level in
            columns.compactMap { $0 < level.count ? level[$0] : nil }.filter { !$0.isEmpty }
        }
        var found: [(name: String, level: Int)] = []
        for (index, names) in rows.enumerated() where !names.isEmpty {
            let dimension = Self.dimension(of: names.filter { !Self.isTotal($0) }, gazetteer)
            if let dimension, !found.contains(where: { $0.name == dimension }) { found.append((dimension, index + 1)) }
        }
        if rows.last?.isEmpty == false, !found.contains(where: { $0.level == rows.count }) {
            // Names that are neither places, periods nor ages tell what was counted.
            found.append((columns.count > 3 && rows.count == 1 ? "category" : "indicator", rows.count))
        }
        dimensions = columns.count > 1 ? found : found.filter { $0.name != "indicator" }
    }

    private func names(_ dimension: String) -> Bool { dimensions.contains { $0.name == dimension } }

    private static func isTotal(_ name: String) -> Bool {
        ["insgesamt", "gesamt", "summe", "total", "zusammen"].contains { name.lowercased().contains($0) }
    }

    private static func dimension(of names: [String], _ gazetteer: Gazetteer?) -> String? {
        guard !names.isEmpty else { return nil }
        if names.allSatisfy({ PeriodText.period($0) != nil }) { return "date" }
        if names.count > 1, names.count(where: { AgeBand($0) != nil }) * 2 > names.count { return "age_band" }
        let places = names.count { name in
            guard let gazetteer else { return false }
            if case .unknown = gazetteer.match(name: name, on: Gazetteer.afterAllChanges) { return false }
            return true
        }
        return places * 2 > names.count ? "region" : nil
    }

    /// Inhabitants are told by ages or sexes over places, and by the word.
    func areInhabitants(_ columns: [ColumnFinding]) -> Bool {
        let words = columns.map { ColumnWords.folded($0.header) }
        return nameAges && !words.contains { $0.contains("faelle") || $0.contains("delikt") || $0.contains("straftat") }
            || words.contains(where: ColumnWords.countsInhabitants)
    }
}

internal import Records

/// Finds columns of birth dates by their distance to what the row tells of: most of their days lie 5 to 95 years before it.
struct BirthDates: Sendable {
    private struct Column: Sendable {
        var dates = 0
        var early = EvidenceTally()
    }

    private static let distance = 5 * 365...95 * 366

    private var columns: [Int: Column] = [:]

    /// - Parameters:
    ///   - day: a date in a column; `event`: the day of what the row tells of.
    mutating func add(_ day: CivilDate, column: Int, event: CivilDate, line: Int) {
        columns[column, default: Column()].dates += 1
        guard Self.distance.contains(event.dayNumber - day.dayNumber) else { return }
        let hash = DistinctSketch.spread(UInt64(bitPattern: Int64(day.dayNumber)))
        columns[column, default: Column()].early.add(hash: hash, line: line)
    }

    mutating func merge(_ other: BirthDates) {
        for (column, evidence) in other.columns {
            columns[column, default: Column()].dates += evidence.dates
            columns[column, default: Column()].early.merge(evidence.early)
        }
    }

    /// The evidence of a column if it refuses it.
    func refusing(_ column: Int) -> EvidenceTally? {
        guard let found = columns[column] else { return nil }
        let isRefused = PersonalKind.birthDate.refuses(
            hits: found.early.hits, distinct: found.early.distinct.count, values: found.dates)
        return isRefused ? found.early : nil
    }
}

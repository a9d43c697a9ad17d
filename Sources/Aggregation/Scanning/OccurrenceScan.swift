internal import Records
internal import Regions
internal import Store

/// Looks through a delivery's records for what their summaries do not tell: regions of territories that changed, and what
/// happened across periods or kinds of school time.
struct OccurrenceScan {
    private let grain: PeriodGrain?
    private let schoolTimes: SchoolTimes?

    /// - Parameter schoolTimes: `nil` where nothing asks for them.
    init(query: Query, schoolTimes: SchoolTimes?) {
        grain = query.groupings.lazy.compactMap { if case .period(let grain) = $0 { grain } else { nil } }.first
        let asks = query.groupings.contains { if case .schoolTime = $0 { true } else { false } }
        self.schoolTimes = asks ? schoolTimes : nil
    }

    /// - Throws: `QueryError.regionNotInRegister`, `StoreError`, `FileError`.
    func look(
        at source: SegmentSource, _ territory: inout TerritoryMapping, _ occurrences: inout Occurrences
    ) throws {
        let findsRegions = if case .fixed = source.homes { false } else { true }
        let findsSpans = source.hasEnds && (grain != nil || schoolTimes != nil)
        guard findsRegions || findsSpans else { return }
        // For each era and code of a region a day on which a record has them.
        var days = [UInt16]()
        var eraOfDay = [Int]()
        let terms = source.regionDictionary.count
        if findsRegions {
            var places = [Int: Int]()
            for day in source.days {
                let era = territory.era(of: UInt16(day))
                let place = places[era] ?? places.count
                places[era] = place
                eraOfDay.append(place)
            }
            days = Array(repeating: Column.unknownDay, count: places.count * terms)
        }
        let columns = try StoredColumns(source, codeColumns: [], needsHours: schoolTimes != nil)
        for rows in source.stretches {
            try columns.withRows(rows) { rows in
                if findsRegions {
                    for row in 0..<rows.count {
                        let era = eraOfDay[Int(rows.days[row]) - source.days.lowerBound]
                        days[era * terms + Int(rows.regions.code(row))] = rows.days[row]
                    }
                }
                if findsSpans { lookForSpans(rows, &occurrences) }
            }
        }
        for (place, day) in days.enumerated() where day != Column.unknownDay {
            for number in try territory.regions(of: source.regionDictionary[place % terms], on: day) {
                occurrences.regions[number] = true
            }
        }
    }

    private func lookForSpans(_ rows: StoredRows, _ occurrences: inout Occurrences) {
        guard let ends = rows.endDays else { return }
        for row in 0..<rows.count where ends[row] != Column.unknownDay {
            if let grain, ends[row] > rows.days[row],
                let crossing = PeriodAxis.crossing(from: rows.days[row], to: ends[row], grain: grain)
            {
                occurrences.crossings.insert(crossing)
            }
            if let schoolTimes, !occurrences.hasMixedOutside, let span = rows.span(row) {
                occurrences.hasMixedOutside = schoolTimes.during(span).value == CodeAxis.outsideSchoolTime
            }
        }
    }
}

extension StoredRows {
    /// `nil` for a row that happened at one moment, as far as is told.
    func span(_ row: Int) -> RowSpan? {
        guard let endDays else { return nil }
        return RowSpan(
            startDay: days[row], startHour: hours?[row] ?? Column.unknownHour, endDay: endDays[row],
            endHour: endHours?[row] ?? Column.unknownHour)
    }
}

extension SegmentSource {
    /// The rows in stretches that are read at a time.
    var stretches: [Range<Int>] {
        stride(from: 0, to: rowCount, by: MappedColumn.blockRows).map { start in
            start..<min(start + MappedColumn.blockRows, rowCount)
        }
    }
}

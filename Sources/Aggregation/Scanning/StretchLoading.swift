internal import Records

extension SegmentSource {
    /// The region of a row that lies in one.
    func region(_ rows: StoredRows, _ row: Int) -> Int {
        let code = Int(rows.regions.code(row))
        switch homes {
        case .fixed(let numbers): return numbers[code]
        case .byDay(let first, let eraOfDay, let regions): return regions[eraOfDay[Int(rows.days[row]) - first]][code]
        case .divided: preconditionFailure("divided records are placed in their order")
        }
    }
}

extension LoadedRows {
    /// A stretch of a delivery's rows.
    init(
        _ rows: StoredRows, _ range: Range<Int>, of source: SegmentSource, regions: [Int], divided: [Int: DividedRow],
        _ reading: SegmentReading
    ) {
        let ends = rows.endDays.flatMap { days in
            SpanEnds(
                days: range.map { days[$0] }, hours: range.map { rows.endHours?[$0] ?? Column.unknownHour })
        }
        let segment = LoadedRows(
            segment: source.segment, days: range.map { rows.days[$0] },
            hours: reading.needsHours ? range.map { rows.hours?[$0] ?? Column.unknownHour } : nil, ends: ends,
            schoolTimes: [], regions: regions, divided: divided,
            codes: rows.codes.map { codes in range.map(codes.code) }, dictionaries: source.dictionaries,
            weights: rows.weights.map { weights in range.map { weights[$0] } }, filter: source.filter,
            keys: rows.keys.map { keys in range.map { UInt32(truncatingIfNeeded: keys[$0]) } })
        self = reading.schoolTimes.map(segment.withSchoolTimes) ?? segment
    }
}

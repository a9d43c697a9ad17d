internal import Records
internal import Store

/// Rows of a delivery, all or a stretch of them, in the columns that a question needs.
struct LoadedRows {
    let segment: Segment
    let days: [UInt16]
    let hours: [UInt8]?
    let ends: SpanEnds?
    /// For each row the school times it touches; empty where nothing asks or every row is a moment.
    let schoolTimes: [SchoolTimeSet]
    /// For each row the number of its region on the territory asked for.
    let regions: [Int]
    /// The rows of territories that were divided.
    let divided: [Int: DividedRow]
    /// Columns with codes that are grouped by or filtered, with their dictionaries.
    let codes: [[UInt16]]
    let dictionaries: [[String]]
    let weights: [UInt32]?
    let filter: RowTest?
    /// The keys of the rows to 32 bits; `nil` unless they are added up.
    var keys: [UInt32]?

    /// `nil` for a row that happened at one moment, as far as is told.
    func span(_ row: Int) -> RowSpan? {
        ends?.span(row, startDay: days[row], startHour: hours?[row] ?? Column.unknownHour)
    }

    func withSchoolTimes(_ times: SchoolTimes) -> LoadedRows {
        guard ends != nil, let hours else { return self }
        return LoadedRows(
            segment: segment, days: days, hours: hours, ends: ends,
            schoolTimes: days.indices.map { row in
                span(row).map(times.during) ?? times.at(days[row], hours[row])
            }, regions: regions, divided: divided, codes: codes, dictionaries: dictionaries, weights: weights,
            filter: filter, keys: keys)
    }
}

internal import Records

/// Rows that are counted at a time, few enough that what is noted of them stays next to the processor.
enum RowBatch {
    static let size = 2048
}

/// A value of a row that a table is looked up by.
enum RowKey: Hashable {
    /// The place of a column's code in its dictionary; one more stands for no entry.
    case code(column: Int, terms: Int)
    /// The place of the region's code in its dictionary.
    case region(terms: Int)
    /// The day, from the first on that the table knows.
    case day(first: Int)
    /// 25 a day: the hours, then the unknown one. Without hours all are unknown.
    case dayAndHour(first: Int)
    /// The hour as it is stored.
    case hour
    /// The code of the region in the era of the day: `terms` a row of eras.
    case regionByDay(terms: Int, first: Int, eraOfDay: [UInt32])
}

extension StoredRows {
    /// Does something with the place in a table that each row's key means.
    ///
    /// - Parameters:
    ///   - start: the first row of the batch.
    ///   - selection: the rows of the batch that are meant, counted from its first; `nil` for all.
    ///   - body: is given the number of the row among those that are meant, and the place.
    @inline(__always)
    func forEachPlace(
        of key: RowKey, from start: Int, count: Int, selection: UnsafePointer<UInt16>?,
        _ body: (_ slot: Int, _ place: Int) -> Void
    ) {
        switch key {
        case .code(let column, let terms):
            Self.forEachPlace(of: codes[column], terms, from: start, count, selection, body)
        case .region(let terms):
            Self.forEachPlace(of: regions, terms, from: start, count, selection, body)
        case .day(let first):
            let days = days + start
            Self.forEachRow(count, selection) { body($0, Int(days[$1]) &- first) }
        case .dayAndHour(let first):
            let days = days + start
            guard let hours = hours.map({ $0 + start }) else {
                Self.forEachRow(count, selection) { body($0, (Int(days[$1]) &- first) &* 25 &+ 24) }
                return
            }
            Self.forEachRow(count, selection) { slot, row in
                body(slot, (Int(days[row]) &- first) &* 25 &+ Int(min(hours[row], 24)))
            }
        case .hour:
            guard let hours = hours.map({ $0 + start }) else {
                Self.forEachRow(count, selection) { slot, _ in body(slot, Int(Column.unknownHour)) }
                return
            }
            Self.forEachRow(count, selection) { body($0, Int(hours[$1])) }
        case .regionByDay(let terms, let first, let eraOfDay):
            let (days, codes) = (days + start, regions)
            eraOfDay.withUnsafeBufferPointer { eras in
                Self.forEachRow(count, selection) { slot, row in
                    body(slot, Int(eras[Int(days[row]) &- first]) &* terms &+ Int(codes.code(start &+ row)))
                }
            }
        }
    }

    @inline(__always)
    private static func forEachPlace(
        of codes: Codes, _ terms: Int, from start: Int, _ count: Int, _ selection: UnsafePointer<UInt16>?,
        _ body: (_ slot: Int, _ place: Int) -> Void
    ) {
        switch codes {
        case .short(let codes):
            let codes = codes + start
            forEachRow(count, selection) { body($0, min(Int(codes[$1]), terms)) }
        case .long(let codes):
            let codes = codes + start
            forEachRow(count, selection) { body($0, min(Int(codes[$1]), terms)) }
        case .all(let code):
            let place = min(Int(code), terms)
            forEachRow(count, selection) { slot, _ in body(slot, place) }
        }
    }

    @inline(__always)
    private static func forEachRow(
        _ count: Int, _ selection: UnsafePointer<UInt16>?, _ body: (_ slot: Int, _ row: Int) -> Void
    ) {
        if let selection {
            for slot in 0..<count { body(slot, Int(selection[slot])) }
        } else {
            for row in 0..<count { body(row, row) }
        }
    }
}

internal import Records

/// A comparison made ready for stretches of rows: for each place that a key can mean whether it passes.
struct PlaceTest {
    let key: RowKey
    /// 1 or 0.
    private let passes: [UInt8]
    /// Those that pass, where they are neighbours: compared as they lie in the store, many rows at a time.
    private let neighbours: ClosedRange<Int>?

    init(_ key: RowKey, passes: [Bool]) {
        self.key = key
        self.passes = passes.map { $0 ? 1 : 0 }
        guard let first = passes.firstIndex(of: true), let last = passes.lastIndex(of: true),
            passes[first...last].allSatisfy(\.self)
        else {
            neighbours = nil
            return
        }
        neighbours = first...last
    }

    /// What passes both; `nil` where they ask different things of a row.
    func and(_ other: PlaceTest) -> PlaceTest? {
        guard key == other.key, passes.count == other.passes.count else { return nil }
        return PlaceTest(key, passes: zip(passes, other.passes).map { $0 & $1 == 1 })
    }

    /// Notes for each row of a batch whether it passes: 1 or 0.
    func write(_ rows: StoredRows, from start: Int, count: Int, into mask: UnsafeMutablePointer<UInt8>) {
        if let neighbours, compare(rows, with: neighbours, from: start, count: count, into: mask) { return }
        passes.withUnsafeBufferPointer { passes in
            rows.forEachPlace(of: key, from: start, count: count, selection: nil) { row, place in
                mask[row] = passes[place]
            }
        }
    }

    /// - Returns: `false` where the key is not a value as the store has it.
    private func compare(
        _ rows: StoredRows, with places: ClosedRange<Int>, from start: Int, count: Int,
        into mask: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        switch key {
        case .hour:
            guard let hours = rows.hours else { return false }
            Self.compare(hours + start, with: places, count: count, into: mask)
        case .day(let first):
            let days = (places.lowerBound + first)...(places.upperBound + first)
            Self.compare(rows.days + start, with: days, count: count, into: mask)
        case .code(let column, let terms):
            // No entry is the last place, and the greatest number in the store.
            let codes = places.lowerBound...(places.upperBound < terms ? places.upperBound : .max)
            guard codes.lowerBound < terms else { return false }
            switch rows.codes[column] {
            case .short(let values): Self.compare(values + start, with: codes, count: count, into: mask)
            case .long(let values): Self.compare(values + start, with: codes, count: count, into: mask)
            case .all: return false
            }
        case .region, .dayAndHour, .regionByDay: return false
        }
        return true
    }

    @inline(__always)
    private static func compare<Value: FixedWidthInteger & UnsignedInteger>(
        _ values: UnsafePointer<Value>, with range: ClosedRange<Int>, count: Int, into mask: UnsafeMutablePointer<UInt8>
    ) {
        let lowest = Value(clamping: range.lowerBound)
        let width = Value(clamping: range.upperBound) - lowest
        for row in 0..<count { mask[row] = values[row] &- lowest <= width ? 1 : 0 }
    }
}

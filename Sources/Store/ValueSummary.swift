internal import Records

/// What the values of a stored column are, as a whole: how many are unknown, and between which values the others lie.
///
/// It tells without a look at the column that none of its rows can answer a question.
public struct ValueSummary: Sendable, Hashable {
    public internal(set) var unknown = 0
    /// The least and the greatest known value as it is stored; `nil` where none is known, and the column has no file.
    public internal(set) var range: ClosedRange<Int>?

    init(unknown: Int = 0, range: ClosedRange<Int>? = nil) {
        self.unknown = unknown
        self.range = range
    }

    mutating func take<Value: FixedWidthInteger>(_ values: [Value], unknown sentinel: Value) {
        var (low, high) = (Value.max, Value.min)
        var unknown = 0
        for value in values {
            // Without branches, so that many values are taken at once.
            let isUnknown = value == sentinel
            unknown += isUnknown ? 1 : 0
            low = min(low, isUnknown ? Value.max : value)
            high = max(high, isUnknown ? Value.min : value)
        }
        self.unknown += unknown
        guard unknown < values.count else { return }
        let (least, greatest) = (Int(truncatingIfNeeded: low), Int(truncatingIfNeeded: high))
        range = range.map { min($0.lowerBound, least)...max($0.upperBound, greatest) } ?? least...greatest
    }
}

internal import Records

/// A filter made ready for one segment: every comparison is a look-up or a range.
indirect enum RowTest {
    case days(ClosedRange<Int>, outside: Bool)
    case hours([Bool])
    case schoolTimes([Bool])
    /// By the day of the week, from Monday on.
    case weekdays([Bool])
    /// By the region's number on the territory asked for.
    case regions([Bool])
    /// By the code of the column at this place in the list of loaded columns.
    case codes(column: Int, [Bool])
    case all([RowTest])
    case any([RowTest])
    case not(RowTest)
}

extension SegmentReading {
    /// Whether a condition is true of a row; one of a span is true only where it holds of the whole span.
    ///
    /// - Parameter region: the number of the region in which the row is taken to lie.
    func passes(_ test: RowTest, _ row: Int, _ segment: LoadedRows, in region: Int) -> Bool {
        switch test {
        case .days(let days, let outside):
            segment.span(row).map { span in
                outside
                    ? span.lastDay < days.lowerBound || span.firstDay > days.upperBound
                    : days.contains(span.firstDay) && days.contains(span.lastDay)
            } ?? (days.contains(Int(segment.days[row])) != outside)
        case .hours(let chosen):
            if let span = segment.span(row) {
                span.hours.map { hours in (0..<24).allSatisfy { hours & 1 << $0 == 0 || chosen[$0] } } ?? false
            } else {
                segment.hours.map { chosen[Int($0[row])] } ?? false
            }
        case .schoolTimes(let chosen): schoolTime(row, segment).passes(chosen)
        case .weekdays(let chosen):
            (segment.span(row)?.weekdays ?? [RowSpan.weekday(Int(segment.days[row]))]).allSatisfy { chosen[$0] }
        case .regions(let chosen): chosen[region]
        case .codes(let column, let chosen):
            segment.codes[column][row] != Column.unknownCode && chosen[Int(segment.codes[column][row])]
        case .all(let tests): tests.allSatisfy { passes($0, row, segment, in: region) }
        case .any(let tests): tests.contains { passes($0, row, segment, in: region) }
        case .not(let test): !passes(test, row, segment, in: region)
        }
    }
}

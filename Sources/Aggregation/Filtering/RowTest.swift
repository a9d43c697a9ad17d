/// A filter made ready for one segment: every comparison is a look-up or a range.
indirect enum RowTest {
    case days(ClosedRange<Int>, outside: Bool)
    case hours([Bool])
    case schoolTimes([Bool])
    /// By the region's number on today's territory.
    case regions([Bool])
    /// By the code of the column at this place in the list of loaded columns.
    case codes(column: Int, [Bool])
    case all([RowTest])
    case any([RowTest])
    case not(RowTest)
}

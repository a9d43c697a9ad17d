internal import Records

/// The ends of a segment's rows that happened between two moments, as the store holds them.
///
/// A period, hour or school time is a row's only where the whole span lies in it; otherwise it is unknown.
struct SpanEnds {
    let days: [UInt16]
    let hours: [UInt8]

    /// `nil` where the start is the whole truth of every row.
    init?(days: [UInt16], hours: [UInt8]) {
        guard days.contains(where: { $0 != Column.unknownDay }) else { return nil }
        self.days = days
        self.hours = hours
    }

    /// The span of a row that starts on a day and hour (`Column.unknownHour` where unknown); `nil` for a moment.
    func span(_ row: Int, startDay: UInt16, startHour: UInt8) -> RowSpan? {
        RowSpan(startDay: startDay, startHour: startHour, endDay: days[row], endHour: hours[row])
    }
}

/// From one moment to another: days since 1970-01-01, and hours of the day that still belong to it.
struct RowSpan: Hashable {
    let firstDay: Int
    /// `nil` where unknown.
    let firstHour: Int?
    let lastDay: Int
    let lastHour: Int

    /// `nil` where no end is known, or it lies before the start. Values are those of the store.
    init?(startDay: UInt16, startHour: UInt8, endDay: UInt16, endHour: UInt8) {
        guard endDay != Column.unknownDay, endDay >= startDay else { return nil }
        firstDay = Int(startDay)
        firstHour = startHour == Column.unknownHour ? nil : Int(startHour)
        lastDay = Int(endDay)
        lastHour = endHour < 24 ? Int(endHour) : 23
    }

    /// The hours of the day that the span touches, bit by bit; `nil` where its first hour is unknown.
    ///
    /// From 22 to 1 o'clock of the next day: bits 22, 23, 0 and 1.
    var hours: UInt32? {
        guard let firstHour else { return nil }
        let all: UInt32 = 0xFF_FFFF
        switch lastDay - firstDay {
        case 0: return lastHour < firstHour ? 1 << firstHour : Self.bits(firstHour...lastHour)
        case 1 where lastHour < firstHour: return Self.bits(firstHour...23) | Self.bits(0...lastHour)
        default: return all
        }
    }

    /// The one hour of the day in which the whole span lies; `nil` where there is none, or its first hour is unknown.
    var hour: Int? {
        lastDay == firstDay ? hours.flatMap { $0.nonzeroBitCount == 1 ? $0.trailingZeroBitCount : nil } : nil
    }

    /// The days of the week that the span touches, 0 for Monday, each once.
    var weekdays: [Int] { (firstDay...min(lastDay, firstDay + 6)).map(Self.weekday) }

    /// 0 for Monday to 6 for Sunday, of days since 1970-01-01, a Thursday.
    static func weekday(_ day: Int) -> Int { (day + 3) % 7 }

    private static func bits(_ hours: ClosedRange<Int>) -> UInt32 {
        hours.reduce(0) { $0 | 1 << $1 }
    }
}

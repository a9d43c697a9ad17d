internal import Records

/// The school times of every hour of every day of which a question's records tell.
struct SchoolTimes {
    /// Spans longer than this are of unknown school time, whatever the calendar says: days.
    private static let longestSpan = 400

    private let firstDay: Int
    /// 25 a day: 24 hours, then "hour unknown".
    private let times: [SchoolTime]

    init(_ calendar: SchoolCalendar, days: ClosedRange<Int>) {
        firstDay = days.lowerBound
        times = calendar.table(from: CivilDate(dayNumber: firstDay), days: days.count)
    }

    /// - Parameter hour: `Column.unknownHour` where unknown.
    func at(_ day: UInt16, _ hour: UInt8) -> SchoolTimeSet {
        SchoolTimeSet(times[(Int(day) - firstDay) * 25 + Int(min(hour, 24))])
    }

    /// Every school time that a span touches.
    func during(_ span: RowSpan) -> SchoolTimeSet {
        guard span.lastDay - span.firstDay <= Self.longestSpan else { return SchoolTimeSet(.unknown) }
        var found = SchoolTimeSet()
        for day in span.firstDay...span.lastDay {
            let slots: ClosedRange<Int>
            if day == span.firstDay {
                let last = day == span.lastDay ? span.lastHour : 23
                slots = span.firstHour.map { $0...max($0, last) } ?? 24...24
            } else {
                slots = 0...(day == span.lastDay ? span.lastHour : 23)
            }
            for slot in slots { found.insert(times[(day - firstDay) * 25 + slot]) }
        }
        return found
    }
}

/// Some of the school times.
struct SchoolTimeSet: Hashable {
    private var bits: UInt8 = 0

    private static let outside = SchoolTime.allCases.filter(\.isOutside)
        .reduce(into: SchoolTimeSet()) { $0.insert($1) }

    init() {}

    init(_ time: SchoolTime) { bits = 1 << time.rawValue }

    mutating func insert(_ time: SchoolTime) { bits |= 1 << time.rawValue }

    /// The class that holds all of them, as a value of the axis of school time.
    var value: Int {
        if bits.nonzeroBitCount == 1 { return bits.trailingZeroBitCount }
        return bits != 0 && bits & ~Self.outside.bits == 0
            ? CodeAxis.outsideSchoolTime : Int(SchoolTime.unknown.rawValue)
    }

    /// Whether a condition holds of all of them; where it holds of some, what it says of an unknown time.
    func passes(_ chosen: [Bool]) -> Bool {
        let passing = SchoolTime.allCases.count { bits & 1 << $0.rawValue != 0 && chosen[Int($0.rawValue)] }
        if passing == 0 { return false }
        return passing == bits.nonzeroBitCount || chosen[Int(SchoolTime.unknown.rawValue)]
    }
}

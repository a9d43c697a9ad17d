/// A day of the Gregorian calendar as a number, as much of it as the generator needs.
struct Day: Hashable, Comparable {
    /// Days since 1970-01-01.
    let number: Int

    init(number: Int) {
        self.number = number
    }

    /// Source of the day count: E. G. Richards (2013), Calendars, in: Explanatory Supplement to the Astronomical
    /// Almanac, 3rd ed., in the form of H. Hinnant's `days_from_civil`, for years from 1 on.
    init(_ year: Int, _ month: Int, _ day: Int) {
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted % 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// 1 for Monday to 7 for Sunday, for days from 1970 on.
    var weekday: Int { (number + 3) % 7 + 1 }

    /// `2017-03-31`.
    var iso: String {
        let (year, month, day) = components
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }

    /// `31.03.2017`.
    var german: String {
        let (year, month, day) = components
        return "\(twoDigits(day)).\(twoDigits(month)).\(year)"
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }

    /// Every day of a year in order.
    static func days(of year: Int) -> [Day] {
        (Day(year, 1, 1).number..<Day(year + 1, 1, 1).number).map(Day.init(number:))
    }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

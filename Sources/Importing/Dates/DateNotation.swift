internal import Records

/// The notations of dates that are tried where a profile names no format.
enum DateNotation {
    /// Every notation that cannot be mistaken for another, the usual ones first.
    static let unambiguous: [DatePattern] = [
        "yyyy-MM-dd", "dd.MM.yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss",
        "dd.MM.yyyy, HH:mm", "dd.MM.yyyy HH:mm 'Uhr'", "dd.MM.yyyy, HH:mm 'Uhr'", "dd.MM.yyyy HH 'Uhr'",
        "dd.MM.yy", "dd.MM.yy HH:mm", "yyyy/MM/dd", "yyyy/MM/dd HH:mm", "yyyyMMdd",
        "dd. MMM yyyy", "dd.MMM yyyy", "dd MMM yyyy", "dd-MMM-yyyy", "MMM dd, yyyy", "MMM dd yyyy", "MMM yyyy",
        "yyyy-MM-dd'T'HH:mm:ss.SSS", "yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd'T'HH:mmXXX", "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "yyyy-MM-dd HH:mm:ssXXX",
        "yyyy-'Q'q", "yyyy'Q'q", "yyyy 'Q'q", "'Q'q/yyyy", "'Q'q yyyy", "q. 'Quartal' yyyy", "q.'Quartal' yyyy",
        "R/yyyy", "R. 'Quartal' yyyy", "yyyy-'W'ww", "yyyy'W'ww",
    ].compactMap(DatePattern.init)

    /// How cells are written that are days or points in time by their type.
    static let typed: [DatePattern] = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss"].compactMap { DatePattern($0) }

    /// Day and month of these cannot be told apart by one value alone; only the column tells.
    static let dayFirst: [DatePattern] = both("dd", "MM")
    static let monthFirst: [DatePattern] = both("MM", "dd")

    private static func both(_ first: String, _ second: String) -> [DatePattern] {
        ["/", "-"].flatMap { sign in
            // Two digits behind dashes may be a day: 17-04-03.
            (sign == "/" ? ["yyyy", "yy"] : ["yyyy"]).flatMap { year in
                ["", " HH:mm", " HH:mm:ss"].compactMap { DatePattern(first + sign + second + sign + year + $0) }
            }
        }
    }

    /// The number of the first unambiguous notation that reads a value and makes of eight digits a day from 1900 to 2099:
    /// `20170331`, not the key `03351004`.
    static func likely(_ value: String) -> Int? {
        unambiguous.firstIndex { pattern in
            guard let read = pattern.parse(value) else { return false }
            return pattern.text != "yyyyMMdd" || (1900...2099).contains(read.date.year)
        }
    }

    /// The first of the unambiguous notations that reads a value.
    static func pattern(of value: String) -> DatePattern? {
        unambiguous.first { $0.parse(value) != nil }
    }
}

/// Whether day or month stands first in dates such as `03/04/2017`, as far as the values seen tell.
struct DateOrderEvidence: Equatable {
    /// Values that only the one order can read, and values that both can.
    private(set) var (dayFirst, monthFirst, either) = (0, 0, 0)

    enum Order: Equatable {
        case dayFirst, monthFirst
    }

    /// Whether the value is such a date at all.
    @discardableResult
    mutating func take(_ value: String) -> Bool {
        let isDayFirst = DateNotation.dayFirst.contains { $0.parse(value) != nil }
        let isMonthFirst = DateNotation.monthFirst.contains { $0.parse(value) != nil }
        switch (isDayFirst, isMonthFirst) {
        case (true, true): either += 1
        case (true, false): dayFirst += 1
        case (false, true): monthFirst += 1
        case (false, false): return false
        }
        return true
    }

    mutating func merge(_ other: DateOrderEvidence) {
        dayFirst += other.dayFirst
        monthFirst += other.monthFirst
        either += other.either
    }

    /// The order that reads every value; `nil` where both do, or neither.
    var order: Order? {
        switch (dayFirst > 0, monthFirst > 0) {
        case (true, false): .dayFirst
        case (false, true): .monthFirst
        default: nil
        }
    }
}

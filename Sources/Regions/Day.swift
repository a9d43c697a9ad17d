/// Days in ISO 8601, in the Gregorian calendar.
enum Day {
    /// `2015-01-01` → `2014-12-31`; a text that is no day stays itself.
    static func before(_ day: String) -> String {
        guard var (year, month, number) = parts(day) else { return day }
        number -= 1
        if number == 0 {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
            number = length(of: month, in: year)
        }
        return text(year, month, number)
    }

    /// `2014-12-31` → `2015-01-01`; a text that is no day stays itself.
    static func after(_ day: String) -> String {
        guard var (year, month, number) = parts(day) else { return day }
        number += 1
        if number > length(of: month, in: year) {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
            number = 1
        }
        return text(year, month, number)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func parts(_ day: String) -> (year: Int, month: Int, day: Int)? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
        return (parts[0], parts[1], parts[2])
    }

    private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private static func length(of month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

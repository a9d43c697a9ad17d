/// Days in ISO 8601, in the Gregorian calendar.
enum Day {
    /// `2015-01-01` → `2014-12-31`; a text that is no day stays itself.
    static func before(_ day: String) -> String {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (1...12).contains(parts[1]) else { return day }
        var (year, month, day) = (parts[0], parts[1], parts[2] - 1)
        if day == 0 {
            month -= 1
            if month == 0 { (year, month) = (year - 1, 12) }
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            day = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

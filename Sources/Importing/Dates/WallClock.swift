internal import Records

/// Moments with a distance from UTC on the local clock of Germany (Europe/Berlin).
///
/// Summer time from the last Sunday of March, 01:00 UTC, to the last Sunday of October, 01:00 UTC: Directive 2000/84/EC,
/// articles 2 and 3, and so since 1996. Earlier years had other rules and are refused.
enum WallClock {
    private static let firstYear = 1996

    /// `2017-03-01`, 10, 0, offset 0 → 2017-03-01 and 11.
    ///
    /// - Parameter offset: minutes ahead of UTC.
    static func local(_ day: CivilDate, hour: Int, minute: Int, offset: Int) -> (day: CivilDate, hour: Int)? {
        let utc = day.dayNumber * 1440 + hour * 60 + minute - offset
        let year = CivilDate(dayNumber: floor(utc, 1440)).year
        guard year >= firstYear, let start = change(month: 3, year), let end = change(month: 10, year) else {
            return nil
        }
        let local = utc + (utc >= start && utc < end ? 120 : 60)
        let days = floor(local, 1440)
        return (CivilDate(dayNumber: days), (local - days * 1440) / 60)
    }

    /// 01:00 UTC of the last Sunday of a month of 31 days, in minutes since 1970.
    private static func change(month: Int, _ year: Int) -> Int? {
        guard let last = CivilDate(year: year, month: month, day: 31) else { return nil }
        return last.adding(days: -(last.weekday % 7)).dayNumber * 1440 + 60
    }

    /// Takes `Z`, `+02:00`, `+0200` or `+02`: minutes ahead of UTC.
    static func offset(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        guard let sign = bytes.popFirst() else { return nil }
        if sign == UInt8(ascii: "Z") || sign == UInt8(ascii: "z") { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { return nil }
        let digits = bytes.filter { $0 != UInt8(ascii: ":") }.map { Int($0) - 48 }
        let isWhole = [2, 4].contains(digits.count) && digits.allSatisfy { (0...9).contains($0) }
        guard isWhole, bytes.count <= 5, bytes.count == digits.count || bytes[bytes.startIndex + 2] == 58 else {
            return nil
        }
        bytes = []
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        let hours = digits[0] * 10 + digits[1]
        guard hours <= 14, minutes < 60 else { return nil }
        return (hours * 60 + minutes) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func floor(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}

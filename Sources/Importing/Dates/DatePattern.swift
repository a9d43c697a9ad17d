internal import Records

/// A date format such as `dd.MM.yyyy HH:mm`, `yyyy-MM-dd`, `d. MMM yyyy` or `yyyy-'Q'q`.
///
/// Letters: `yyyy` four digits of the year, `yy` two (00–69 are 2000–2069, as in POSIX); `MM` `dd` `HH` `mm` `ss` one or two
/// digits, `SSS` one to nine digits of a second, `MMM` the name of a month in German or English, `q` the quarter as a
/// digit, `R` as a Roman numeral, `ww` the week of ISO 8601, `XXX` the distance from UTC (`Z`, `+02:00`), which makes the
/// moment one of the local clock. Text in apostrophes and every other character stand for themselves.
struct DatePattern: Equatable {
    enum Part: Equatable {
        case year, shortYear, month, monthName, day, hour, minute, second, fraction, quarter, romanQuarter, week, offset
        case literal(UInt8)

        var isDigits: Bool {
            switch self {
            case .monthName, .romanQuarter, .offset, .literal: false
            default: true
            }
        }
    }

    let parts: [Part]
    /// For each part whether digits stand right beside its own, so that it must have all of them.
    private let isPacked: [Bool]
    let text: String

    /// - Returns: `nil` for a letter that is not known, or a format without the year, or with a day but no month.
    init?(_ text: String) {
        var parts = [Part]()
        var rest = Substring(text)
        while let first = rest.first {
            if first == "'" {
                guard let end = rest.dropFirst().firstIndex(of: "'") else { return nil }
                parts += rest[rest.index(after: rest.startIndex)..<end].utf8.map(Part.literal)
                rest = rest[rest.index(after: end)...]
                continue
            }
            let run = rest.prefix { $0 == first }
            rest = rest.dropFirst(run.count)
            guard let part = Self.part(first, run.count) else {
                if first.isLetter { return nil }
                parts += run.utf8.map(Part.literal)
                continue
            }
            parts.append(part)
        }
        let names = { (part: Part) in parts.contains(part) }
        guard names(.year) || names(.shortYear), names(.month) || names(.monthName) || !names(.day)
        else { return nil }
        self.parts = parts
        isPacked = parts.indices.map { index in
            let beside = [index - 1, index + 1].filter(parts.indices.contains)
            return parts[index].isDigits && beside.contains { parts[$0].isDigits }
        }
        self.text = text
    }

    private static func part(_ letter: Character, _ count: Int) -> Part? {
        switch (letter, count) {
        case ("y", 4): .year
        case ("y", 2): .shortYear
        case ("M", 1...2): .month
        case ("M", 3...4): .monthName
        case ("d", 1...2): .day
        case ("H", 1...2): .hour
        case ("m", 1...2): .minute
        case ("s", 1...2): .second
        case ("S", 1...9): .fraction
        case ("q", 1): .quarter
        case ("R", 1): .romanQuarter
        case ("w", 1...2): .week
        case ("X", 3): .offset
        default: nil
        }
    }

    /// The length of what the format names; weeks are told by their first day.
    var grain: PeriodGrain {
        if parts.contains(.day) || parts.contains(.week) { return .day }
        if parts.contains(.month) || parts.contains(.monthName) { return .month }
        return parts.contains(.quarter) || parts.contains(.romanQuarter) ? .quarter : .year
    }

    /// Whether a value tells the day, not only a month, quarter or week.
    var namesDay: Bool { parts.contains(.day) }
    var namesHour: Bool { parts.contains(.hour) }

    /// `31.03.2017 23:10` after `dd.MM.yyyy HH:mm` → 2017-03-31 and 23; a period gives its first day.
    func parse(_ value: String) -> (date: CivilDate, hour: Int?)? {
        guard value.utf8.count <= 64 else { return nil }
        var read = Reading()
        var bytes = Array(value.utf8)[...]
        for (part, isPacked) in zip(parts, isPacked) {
            guard Self.take(part, isPacked: isPacked, &bytes, &read) else { return nil }
        }
        guard bytes.isEmpty, let date = read.date else { return nil }
        guard let offset = read.offset else { return (date, read.hour) }
        guard let local = WallClock.local(date, hour: read.hour ?? 0, minute: read.minute, offset: offset) else {
            return nil
        }
        return (local.day, read.hour == nil ? nil : local.hour)
    }

    /// What the parts of a value told so far.
    private struct Reading {
        var (year, month, day, minute) = (0, 1, 1, 0)
        var hour: Int?
        var week: Int?
        /// Minutes ahead of UTC.
        var offset: Int?

        var date: CivilDate? {
            guard let week else { return CivilDate(year: year, month: month, day: day) }
            return CivilDate.monday(ofWeek: week, year: year)
        }
    }

    private static func take(
        _ part: Part, isPacked: Bool, _ bytes: inout ArraySlice<UInt8>, _ read: inout Reading
    ) -> Bool {
        switch part {
        case .literal(let byte): return bytes.popFirst() == byte
        case .monthName:
            guard let month = MonthName.take(&bytes) else { return false }
            read.month = month
        case .romanQuarter:
            guard let quarter = roman(&bytes) else { return false }
            read.month = quarter * 3 - 2
        case .offset:
            guard let offset = WallClock.offset(&bytes) else { return false }
            read.offset = offset
        default:
            let digits =
                part == .year ? 4...4 : part == .shortYear ? 2...2 : part == .fraction ? 1...9 : (isPacked ? 2 : 1)...2
            guard let number = number(&bytes, digits: digits) else { return false }
            switch part {
            case .year: read.year = number
            case .shortYear: read.year = number + (number < 70 ? 2000 : 1900)
            case .month: read.month = number
            case .day: read.day = number
            case .hour where number < 24: read.hour = number
            case .minute where number < 60: read.minute = number
            case .quarter where (1...4).contains(number): read.month = number * 3 - 2
            case .week where (1...53).contains(number): read.week = number
            case .second where number < 60, .fraction where number >= 0: break
            default: return false
            }
        }
        return true
    }

    private static func roman(_ bytes: inout ArraySlice<UInt8>) -> Int? {
        let run = bytes.prefix(3).prefix { $0 == UInt8(ascii: "I") || $0 == UInt8(ascii: "V") }
        bytes = bytes.dropFirst(run.count)
        return ["I", "II", "III", "IV"].firstIndex(of: String(decoding: run, as: UTF8.self)).map { $0 + 1 }
    }

    private static func number(_ bytes: inout ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
        let run = bytes.prefix(digits.upperBound).prefix(while: TextBytes.isDigit)
        guard run.count >= digits.lowerBound else { return nil }
        bytes = bytes.dropFirst(run.count)
        return run.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}

extension CivilDate {
    /// The first day of a week of ISO 8601, the first of which holds 4 January; `nil` for a 53rd that the year has not.
    static func monday(ofWeek week: Int, year: Int) -> CivilDate? {
        guard let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
        let monday = fourth.adding(days: 1 - fourth.weekday + 7 * (week - 1))
        return monday.adding(days: 3).year == year ? monday : nil
    }
}

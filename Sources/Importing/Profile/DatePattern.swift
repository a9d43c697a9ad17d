internal import Records

/// A date format such as `dd.MM.yyyy HH:mm`, `yyyy-MM-dd` or `yyyy-'Q'q`.
///
/// Letters: `yyyy` four digits of the year, `MM` `dd` `HH` `mm` `ss` one or two digits, `q` the quarter; text in
/// apostrophes and every other character stand for themselves.
struct DatePattern: Equatable {
    enum Part: Equatable {
        case year, month, day, hour, minute, second, quarter
        case literal(UInt8)
    }

    let parts: [Part]
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
            switch (first, run.count) {
            case ("y", 4): parts.append(.year)
            case ("M", 1...2): parts.append(.month)
            case ("d", 1...2): parts.append(.day)
            case ("H", 1...2): parts.append(.hour)
            case ("m", 1...2): parts.append(.minute)
            case ("s", 1...2): parts.append(.second)
            case ("q", 1): parts.append(.quarter)
            case _ where first.isLetter: return nil
            default: parts += run.utf8.map(Part.literal)
            }
        }
        guard parts.contains(.year), parts.contains(.month) || !parts.contains(.day) else {
            return nil
        }
        self.parts = parts
        self.text = text
    }

    /// The length of what the format names.
    var grain: PeriodGrain {
        if parts.contains(.day) { return .day }
        return parts.contains(.month) ? .month : parts.contains(.quarter) ? .quarter : .year
    }

    /// `31.03.2017 23:10` after `dd.MM.yyyy HH:mm` → 2017-03-31 and 23; a period gives its first day.
    func parse(_ value: String) -> (date: CivilDate, hour: Int?)? {
        var (year, month, day, hour): (Int, Int, Int, Int?) = (0, 1, 1, nil)
        var bytes = Array(value.utf8)[...]
        for part in parts {
            switch part {
            case .literal(let byte):
                guard bytes.popFirst() == byte else { return nil }
            case .year:
                guard let number = number(&bytes, digits: 4...4) else { return nil }
                year = number
            case .month, .day, .hour, .minute, .second, .quarter:
                guard let number = number(&bytes, digits: 1...2) else { return nil }
                switch part {
                case .month: month = number
                case .day: day = number
                case .hour where number < 24: hour = number
                case .quarter where (1...4).contains(number): month = number * 3 - 2
                case .minute where number < 60, .second where number < 60: break
                default: return nil
                }
            }
        }
        guard bytes.isEmpty, let date = CivilDate(year: year, month: month, day: day) else { return nil }
        return (date, hour)
    }

    private func number(_ bytes: inout ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
        let run = bytes.prefix(digits.upperBound).prefix { (48...57).contains($0) }
        guard run.count >= digits.lowerBound else { return nil }
        bytes = bytes.dropFirst(run.count)
        return run.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// What is tried where a profile names no format: every order that cannot be mistaken for another.
    static let unambiguous: [DatePattern] = [
        "yyyy-MM-dd", "dd.MM.yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss", "dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss",
    ].compactMap(DatePattern.init)
}

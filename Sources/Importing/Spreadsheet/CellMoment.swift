internal import Records

/// Days and times of cells.
extension CellText {
    /// What of a point in time a cell shows.
    enum Moment {
        case day, time, dayAndTime
        /// A span such as 26:30, counted beyond 24 hours.
        case duration
    }

    /// A serial number of days as `2017-01-05`, `2017-01-05 11:00:00` or `11:00:00`, to the nearest second; `nil` outside the
    /// years 1900 to 9999.
    ///
    /// Day 1 is 1 January 1900, and a 29 February 1900 is counted that never was (ECMA-376, part 1, 18.17.4.1); day 0 of the other
    /// system is 1 January 1904.
    static func moment(_ serial: Double, showing moment: Moment, from1904: Bool = false) -> String? {
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let allSeconds = Int((serial * 86_400).rounded())
        if case .duration = moment { return clock(allSeconds) }
        let (days, seconds) = allSeconds.quotientAndRemainder(dividingBy: 86_400)
        if case .time = moment { return clock(seconds) }
        let shift = from1904 ? -24_107 : (days < 60 ? -25_568 : -25_569)
        let day = CivilDate(dayNumber: days + shift).description
        if case .day = moment { return day }
        return day + " " + clock(seconds)
    }

    private static func clock(_ seconds: Int) -> String {
        let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
        return [seconds / 3600, seconds / 60 % 60, seconds % 60].map(two).joined(separator: ":")
    }

    /// A day and time of ISO 8601 as cells hold them: `2017-01-05T11:00:00.5` → `2017-01-05 11:00:00`; fractions of seconds and
    /// zones are left out. What has another form comes back as it is.
    static func moment(iso text: String) -> String {
        guard let day = CivilDate(iso: text.prefix(10)) else { return text }
        let rest = text.dropFirst(10)
        guard rest.first == "T" || rest.first == " " else { return rest.isEmpty ? day.description : text }
        let clock = rest.dropFirst().prefix(8)
        let parts = clock.split(separator: ":").map(String.init).prefix(3).map { $0.prefix { $0.isNumber } }
        guard parts.count >= 2, parts.allSatisfy({ $0.count == 2 }) else { return text }
        return ([day.description, (parts + ["00"]).prefix(3).joined(separator: ":")]).joined(separator: " ")
    }

    /// A span of ISO 8601: `PT11H05M00S` → `11:05:00`. What has another form comes back as it is.
    static func duration(iso text: String) -> String {
        guard text.hasPrefix("PT") else { return text }
        var seconds = 0
        var digits = ""
        for letter in text.dropFirst(2) {
            if letter.isNumber || letter == "." || letter == "," {
                digits.append(letter)
                continue
            }
            guard let unit = ["H": 3600, "M": 60, "S": 1][letter],
                let number = Int(digits.prefix { $0.isNumber }), number < 1_000_000
            else { return text }
            seconds += number * unit
            digits = ""
        }
        return digits.isEmpty ? clock(seconds) : text
    }
}

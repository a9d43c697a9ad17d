/// The public holidays of a German Land, computed from the laws' rules.
///
/// Sources: the holiday acts of the Länder as they hold since 1995 (earlier years have the same days, although some were
/// others then); the Reformation Day of 2017 was a holiday everywhere, once. Holidays of single municipalities (Augsburg, parts
/// of Saxony, Thuringia and Bavaria) are not among them.
public enum PublicHolidays {
    /// The codes of the sixteen Länder (ISO 3166-2 without `DE-`).
    public static let states: Set<String> = [
        "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH",
    ]

    /// The holidays of a year, sorted. Empty for an unknown Land.
    public static func days(in year: Int, state: String) -> [CivilDate] {
        guard states.contains(state), let easter = easterSunday(of: year) else { return [] }
        var days = [-2, 1, 39, 50].map { easter.adding(days: $0) }
        func add(_ month: Int, _ day: Int, if holds: Bool = true) {
            if holds, let date = CivilDate(year: year, month: month, day: day) { days.append(date) }
        }
        add(1, 1)
        add(1, 6, if: ["BW", "BY", "ST"].contains(state))
        add(3, 8, if: state == "BE" && year >= 2019 || state == "MV" && year >= 2023)
        add(5, 1)
        add(5, 8, if: state == "BE" && (year == 2020 || year == 2025))
        add(6, 17, if: state == "BE" && year == 2028)
        add(8, 15, if: ["SL", "BY"].contains(state))
        add(9, 20, if: state == "TH" && year >= 2019)
        add(10, 3)
        let reformation = ["BB", "MV", "SN", "ST", "TH"]
        let reformationSince2018 = ["HB", "HH", "NI", "SH"]
        add(
            10, 31,
            if: reformation.contains(state) || year == 2017 || year >= 2018 && reformationSince2018.contains(state))
        add(11, 1, if: ["BW", "BY", "NW", "RP", "SL"].contains(state))
        add(12, 25)
        add(12, 26)
        if state == "BB" { days += [easter, easter.adding(days: 49)] }
        if ["BW", "BY", "HE", "NW", "RP", "SL"].contains(state) { days.append(easter.adding(days: 60)) }
        if state == "SN", let christmas = CivilDate(year: year, month: 12, day: 25) {
            // Day of Repentance: the Wednesday eleven days before the first Sunday of Advent.
            days.append(christmas.adding(days: -christmas.weekday - 32))
        }
        return Set(days).sorted()
    }

    /// Easter Sunday after the Gregorian rule.
    ///
    /// Source: the anonymous algorithm in J. Meeus (1991), Astronomical Algorithms, p. 67.
    static func easterSunday(of year: Int) -> CivilDate? {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let position = epact + weekday - 7 * shift + 114
        return CivilDate(year: year, month: position / 31, day: position % 31 + 1)
    }
}

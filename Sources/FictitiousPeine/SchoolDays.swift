/// The school days of Lower Saxony, 2012 to 2019: Monday to Friday without public and school holidays.
enum SchoolDays {
    static func isSchoolDay(_ day: Day) -> Bool { day.weekday <= 5 && !isHoliday(day) }

    private static func isHoliday(_ day: Day) -> Bool {
        schoolHolidays.contains { $0.first <= day && day <= $0.last } || isPublicHoliday(day)
    }

    /// Niedersächsisches Feiertagsgesetz § 2: Reformation Day in 2017 by a law for that one year, every year from 2018.
    private static func isPublicHoliday(_ day: Day) -> Bool {
        let (year, month, dayOfMonth) = day.components
        switch (month, dayOfMonth) {
        case (1, 1), (5, 1), (10, 3), (12, 25), (12, 26): return true
        case (10, 31): return year >= 2017
        default:
            // Good Friday, Easter Monday, Ascension Day, Whit Monday.
            return [-2, 1, 39, 50].contains(day.number - easterSunday(of: year).number)
        }
    }

    /// Source: J. Meeus (1991), Astronomical Algorithms, Willmann-Bell, ch. 8, the rule of the Gregorian calendar.
    static func easterSunday(of year: Int) -> Day {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return Day(year, sum / 31, sum % 31 + 1)
    }

    /// First and last day of each, as the Niedersächsisches Kultusministerium set them.
    private static let schoolHolidays: [(first: Day, last: Day)] = [
        (Day(2011, 12, 23), Day(2012, 1, 4)),
        (Day(2012, 1, 30), Day(2012, 1, 31)),
        (Day(2012, 3, 26), Day(2012, 4, 11)),
        (Day(2012, 4, 30), Day(2012, 4, 30)),
        (Day(2012, 5, 18), Day(2012, 5, 18)),
        (Day(2012, 5, 29), Day(2012, 5, 29)),
        (Day(2012, 7, 23), Day(2012, 8, 31)),
        (Day(2012, 10, 22), Day(2012, 11, 3)),
        (Day(2012, 12, 24), Day(2013, 1, 5)),
        (Day(2013, 1, 31), Day(2013, 2, 1)),
        (Day(2013, 3, 16), Day(2013, 4, 2)),
        (Day(2013, 5, 10), Day(2013, 5, 10)),
        (Day(2013, 5, 21), Day(2013, 5, 21)),
        (Day(2013, 6, 27), Day(2013, 8, 7)),
        (Day(2013, 10, 4), Day(2013, 10, 18)),
        (Day(2013, 12, 23), Day(2014, 1, 3)),
        (Day(2014, 1, 30), Day(2014, 1, 31)),
        (Day(2014, 4, 3), Day(2014, 4, 22)),
        (Day(2014, 5, 2), Day(2014, 5, 2)),
        (Day(2014, 5, 30), Day(2014, 5, 30)),
        (Day(2014, 6, 10), Day(2014, 6, 10)),
        (Day(2014, 7, 31), Day(2014, 9, 10)),
        (Day(2014, 10, 27), Day(2014, 11, 8)),
        (Day(2014, 12, 22), Day(2015, 1, 5)),
        (Day(2015, 2, 2), Day(2015, 2, 3)),
        (Day(2015, 3, 25), Day(2015, 4, 10)),
        (Day(2015, 5, 15), Day(2015, 5, 15)),
        (Day(2015, 5, 26), Day(2015, 5, 26)),
        (Day(2015, 7, 23), Day(2015, 9, 2)),
        (Day(2015, 10, 19), Day(2015, 10, 31)),
        (Day(2015, 12, 23), Day(2016, 1, 6)),
        (Day(2016, 1, 28), Day(2016, 1, 29)),
        (Day(2016, 3, 18), Day(2016, 4, 2)),
        (Day(2016, 5, 6), Day(2016, 5, 6)),
        (Day(2016, 5, 17), Day(2016, 5, 17)),
        (Day(2016, 6, 23), Day(2016, 8, 3)),
        (Day(2016, 10, 4), Day(2016, 10, 15)),
        (Day(2016, 12, 21), Day(2017, 1, 6)),
        (Day(2017, 1, 30), Day(2017, 1, 31)),
        (Day(2017, 4, 10), Day(2017, 4, 22)),
        (Day(2017, 5, 26), Day(2017, 5, 26)),
        (Day(2017, 6, 6), Day(2017, 6, 6)),
        (Day(2017, 6, 22), Day(2017, 8, 2)),
        (Day(2017, 10, 2), Day(2017, 10, 13)),
        (Day(2017, 10, 30), Day(2017, 10, 30)),
        (Day(2017, 12, 22), Day(2018, 1, 5)),
        (Day(2018, 2, 1), Day(2018, 2, 2)),
        (Day(2018, 3, 19), Day(2018, 4, 3)),
        (Day(2018, 4, 30), Day(2018, 4, 30)),
        (Day(2018, 5, 11), Day(2018, 5, 11)),
        (Day(2018, 5, 22), Day(2018, 5, 22)),
        (Day(2018, 6, 28), Day(2018, 8, 8)),
        (Day(2018, 10, 1), Day(2018, 10, 12)),
        (Day(2018, 12, 24), Day(2019, 1, 4)),
        (Day(2019, 1, 31), Day(2019, 2, 1)),
        (Day(2019, 4, 8), Day(2019, 4, 23)),
        (Day(2019, 5, 31), Day(2019, 5, 31)),
        (Day(2019, 6, 11), Day(2019, 6, 11)),
        (Day(2019, 7, 4), Day(2019, 8, 14)),
        (Day(2019, 10, 4), Day(2019, 10, 18)),
        (Day(2019, 12, 23), Day(2020, 1, 6)),
    ]
}

import Testing

@testable import FictitiousPeine

@Suite struct SchoolDaysTests {
    @Test(arguments: [(2012, "2012-04-08"), (2016, "2016-03-27"), (2019, "2019-04-21"), (2000, "2000-04-23")])
    func `Easter is where the calendar has it`(year: Int, date: String) {
        #expect(SchoolDays.easterSunday(of: year).iso == date)
    }

    @Test(arguments: [
        (Day(2017, 3, 31), true),  // a Friday in term
        (Day(2017, 4, 1), false),  // Saturday
        (Day(2017, 4, 10), false),  // first day of the Easter holidays
        (Day(2017, 10, 31), false),  // Reformation Day, that year for the whole country
        (Day(2016, 10, 31), true),  // not yet a holiday in Lower Saxony
        (Day(2018, 10, 31), false),
        (Day(2014, 5, 29), false),  // Ascension Day
        (Day(2012, 1, 3), false),  // Christmas holidays that began in 2011
        (Day(2019, 12, 20), true),
    ])
    func `school is held on working days outside holidays`(day: Day, isHeld: Bool) {
        #expect(SchoolDays.isSchoolDay(day) == isHeld)
    }

    @Test func `days count on from one to the next`() {
        #expect(Day(1970, 1, 1).number == 0)
        #expect((Day(2016, 2, 28) + 1).iso == "2016-02-29")
        #expect((Day(2015, 12, 31) + 1).german == "01.01.2016")
        #expect(Day(2018, 1, 1).weekday == 1)
        #expect(Day.days(of: 2016).count == 366)
    }
}

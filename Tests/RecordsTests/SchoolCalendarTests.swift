import Records
import Testing

@Suite struct SchoolCalendarTests {
    private let calendar: SchoolCalendar

    init() throws {
        let easter = try #require(CivilDate(iso: "2017-04-10"))...#require(CivilDate(iso: "2017-04-22"))
        let autumn = try #require(CivilDate(iso: "2017-10-02"))...#require(CivilDate(iso: "2017-10-13"))
        calendar = SchoolCalendar(state: "NI", lessons: 450..<810, schoolHolidays: [autumn, easter])
    }

    @Test(
        arguments: [
            // A public holiday comes before the school holiday and the weekend it falls into.
            ("2017-04-14", 10, SchoolTime.publicHoliday), ("2017-10-03", nil, .publicHoliday),
            ("2016-12-25", 3, .publicHoliday),
            // School holidays come before the weekend inside them, to their last day.
            ("2017-04-10", 10, .schoolHoliday), ("2017-04-22", 23, .schoolHoliday), ("2017-04-16", nil, .schoolHoliday),
            // Weekends come before the hour.
            ("2017-04-23", 10, .weekend), ("2017-09-02", nil, .weekend),
            ("2017-09-04", 10, .lesson), ("2017-09-04", 15, .afterLessons), ("2017-09-04", 2, .night),
            ("2017-09-04", 6, .beforeLessons), ("2017-09-04", nil, .unknown),
        ] as [(String, Int?, SchoolTime)])
    func `the first class that holds is the school time`(day: String, hour: Int?, time: SchoolTime) throws {
        #expect(calendar.time(on: try #require(CivilDate(iso: day)), hour: hour) == time)
    }

    @Test(arguments: [
        (0, SchoolTime.night), (5, .night), (6, .beforeLessons), (7, .lesson), (12, .lesson), (13, .afterLessons),
        (14, .afterLessons), (21, .afterLessons), (22, .night), (23, .night),
    ])
    func `an hour counts by its middle`(hour: Int, time: SchoolTime) throws {
        #expect(calendar.time(on: try #require(CivilDate(iso: "2017-09-04")), hour: hour) == time)
    }

    @Test func `longer lessons take in the early afternoon`() throws {
        let allDay = SchoolCalendar(state: "NI", lessons: 450..<930, schoolHolidays: [])
        let monday = try #require(CivilDate(iso: "2017-09-04"))
        #expect(allDay.time(on: monday, hour: 14) == .lesson)
        #expect(allDay.time(on: monday, hour: 15) == .afterLessons)
    }

    @Test func `the table holds 25 times a day`() throws {
        let first = try #require(CivilDate(iso: "2017-04-07"))
        let table = calendar.table(from: first, days: 20)
        #expect(table.count == 20 * 25)
        for offset in 0..<20 {
            for hour in 0...24 {
                let time = calendar.time(on: first.adding(days: offset), hour: hour == 24 ? nil : hour)
                #expect(table[offset * 25 + hour] == time)
            }
        }
    }

    @Test func `every class but lesson and unknown lies outside school hours`() {
        for time in SchoolTime.allCases {
            #expect(time.isOutside == time.code.hasPrefix(SchoolTime.outsideCode + "/"))
            #expect(time.isOutside == ![.lesson, .unknown].contains(time))
        }
        #expect(Set(SchoolTime.allCases.map(\.code)).count == SchoolTime.allCases.count)
    }
}

import Records
import Testing

@Suite struct CivilDateTests {
    @Test(arguments: [
        (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2000, 3, 1, 11_017, 3),
        (1900, 1, 1, -25_567, 1), (1900, 3, 1, -25_508, 4), (2017, 3, 31, 17_256, 5), (2012, 2, 29, 15_399, 3),
        (2024, 12, 31, 20_088, 2), (2100, 1, 1, 47_482, 5), (2149, 6, 5, 65_534, 4), (1, 1, 1, -719_162, 1),
        (9999, 12, 31, 2_932_896, 5),
    ])
    func `days are counted from 1970 and weekdays from Monday`(
        year: Int, month: Int, day: Int, number: Int, weekday: Int
    ) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CivilDate(dayNumber: number).components == (year, month, day))
    }

    @Test(arguments: [
        (2017, 2, 29), (2016, 2, 30), (1900, 2, 29), (2100, 2, 29), (2016, 2, 31), (2016, 4, 31), (2016, 0, 1),
        (2016, 13, 1), (2016, 1, 0), (2016, 1, 32), (0, 1, 1), (10_000, 1, 1), (-5, 1, 1),
    ])
    func `days that no calendar has are none`(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test func `every day of two centuries comes round and follows the day before`() {
        var expected = -25_567
        for year in 1900...2100 {
            for month in 1...12 {
                for day in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = CivilDate(year: year, month: month, day: day)
                    guard date?.dayNumber == expected, let date, date.components == (year, month, day),
                        date.weekday == (expected + 25_567) % 7 + 1, CivilDate(iso: date.description) == date
                    else {
                        Issue.record("\(year)-\(month)-\(day)")
                        return
                    }
                    expected += 1
                }
            }
        }
        #expect(expected == 47_482 + 365)
    }

    @Test(arguments: [
        "2017-3-31", "17-03-31", "2017-03-31 ", " 2017-03-31", "2017/03/31", "20170331", "2017-03", "2017-02-29",
        "2017-03-31T10:00", "+017-03-31", "2017-+3-31", "٢٠١٧-03-31", "", "--", "2017-03-31-01",
    ])
    func `only a day in ISO 8601 is read`(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test func `a day is written as machines and as German readers write it`() throws {
        let date = try #require(CivilDate(iso: "2017-03-01"))
        #expect(date.description == "2017-03-01")
        #expect(date.german == "01.03.2017")
        #expect(CivilDate(iso: "0987-01-02")?.description == "0987-01-02")
    }

    @Test(arguments: [(1900, false), (2000, true), (2012, true), (2015, false), (2100, false)])
    func `centuries are leap years every fourth time`(year: Int, isLeap: Bool) {
        #expect(CivilDate.isLeap(year) == isLeap)
        #expect(CivilDate.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
    }

    @Test func `days are added across months and years`() throws {
        let date = try #require(CivilDate(iso: "2015-12-31"))
        #expect(date.adding(days: 1).description == "2016-01-01")
        #expect(date.adding(days: 60).description == "2016-02-29")
        #expect(date.adding(days: -365).description == "2014-12-31")
        #expect(date < date.adding(days: 1))
    }
}

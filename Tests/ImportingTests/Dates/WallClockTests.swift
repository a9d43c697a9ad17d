import Records
import Testing

@testable import Importing

/// Expected values from the IANA time zone database (Europe/Berlin), by Python's zoneinfo.
@Suite struct WallClockTests {
    @Test(arguments: [
        ("2017-03-26", 0, 59, 0, "2017-03-26", 1), ("2017-03-26", 1, 0, 0, "2017-03-26", 3),
        ("2017-10-29", 0, 59, 0, "2017-10-29", 2), ("2017-10-29", 1, 0, 0, "2017-10-29", 2),
        ("2017-10-29", 2, 0, 0, "2017-10-29", 3), ("2016-12-31", 23, 0, 0, "2017-01-01", 0),
        ("2017-07-01", 0, 30, 120, "2017-07-01", 0), ("2017-01-01", 0, 30, 120, "2016-12-31", 23),
        ("1996-10-27", 0, 30, 0, "1996-10-27", 2), ("1996-10-27", 1, 30, 0, "1996-10-27", 2),
        ("2020-03-29", 3, 0, 330, "2020-03-28", 22),
    ])
    func `a moment with its distance from UTC is one of the local clock`(
        day: String, hour: Int, minute: Int, offset: Int, localDay: String, localHour: Int
    ) throws {
        let date = try #require(CivilDate(iso: day))
        let local = try #require(WallClock.local(date, hour: hour, minute: minute, offset: offset))
        #expect(local.day.description == localDay)
        #expect(local.hour == localHour)
    }

    @Test func `years of other rules are refused`() throws {
        let date = try #require(CivilDate(iso: "1995-12-31"))
        #expect(WallClock.local(date, hour: 12, minute: 0, offset: 0) == nil)
    }

    @Test(
        arguments: [
            ("Z", 0), ("+02:00", 120), ("-0530", -330), ("+01", 60), ("+1", nil), ("02:00", nil), ("+15:00", nil),
            ("+02:60", nil), ("+0:200", nil), ("", nil), ("+ab:cd", nil), ("+02:00:00", nil),
        ] as [(String, Int?)])
    func `distances from UTC are read as ISO 8601 writes them`(text: String, minutes: Int?) {
        var bytes = Array(text.utf8)[...]
        #expect(WallClock.offset(&bytes) == minutes)
    }
}

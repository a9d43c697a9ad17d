import Records
import Testing

@testable import Importing

@Suite struct DatePatternTests {
    @Test(
        arguments: [
            ("dd.MM.yyyy", "31.03.2017", "2017-03-31", nil), ("dd.MM.yyyy", "1.3.2017", "2017-03-01", nil),
            ("dd.MM.yyyy HH:mm", "31.03.2017 23:10", "2017-03-31", 23),
            ("dd.MM.yyyy HH:mm", "31.03.2017 00:00", "2017-03-31", 0),
            ("yyyy-MM-dd", "2016-02-29", "2016-02-29", nil),
            ("yyyy-MM-dd'T'HH:mm:ss", "2016-02-29T07:30:59", "2016-02-29", 7),
            ("yyyy-'Q'q", "2017-Q3", "2017-07-01", nil), ("q. 'Quartal' yyyy", "4. Quartal 2017", "2017-10-01", nil),
            ("yyyyMMdd", "20170331", "2017-03-31", nil), ("MM/yyyy", "3/2017", "2017-03-01", nil),
            ("d.M.yyyy", "31.12.2017", "2017-12-31", nil), ("yyyy-MM", "2017-12", "2017-12-01", nil),
            ("dd.MM.yyyy 'um' HH 'Uhr'", "31.03.2017 um 9 Uhr", "2017-03-31", 9),
        ] as [(String, String, String, Int?)])
    func `a value in the format gives its day and hour`(format: String, value: String, day: String, hour: Int?) throws {
        let pattern = try #require(DatePattern(format))
        let found = try #require(pattern.parse(value))
        #expect(found.date.description == day)
        #expect(found.hour == hour)
    }

    @Test(arguments: [
        ("dd.MM.yyyy", "31.02.2016"), ("dd.MM.yyyy", "29.02.2017"), ("dd.MM.yyyy", "31.04.2017"),
        ("dd.MM.yyyy", "00.01.2017"),
        ("dd.MM.yyyy", "01.13.2017"), ("dd.MM.yyyy", "01.01.17"), ("dd.MM.yyyy", "01.01.20177"),
        ("dd.MM.yyyy", "2017-01-01"),
        ("dd.MM.yyyy", "01.01.2017 "), ("dd.MM.yyyy", ""), ("dd.MM.yyyy", "01-01-2017"), ("dd.MM.yyyy", "001.01.2017"),
        ("dd.MM.yyyy HH:mm", "01.01.2017 24:00"), ("dd.MM.yyyy HH:mm", "01.01.2017 23:60"),
        ("dd.MM.yyyy HH:mm", "01.01.2017"), ("yyyy-'Q'q", "2017-Q0"), ("yyyy-'Q'q", "2017-Q5"),
        ("yyyy-'Q'q", "2017-q1"),
        ("yyyy-MM-dd", "0000-01-01"), ("yyyy-MM-dd", "٢٠١٧-01-01"), ("dd.MM.yyyy", "-1.01.2017"),
    ])
    func `a value that is no such day gives none`(format: String, value: String) throws {
        #expect(try #require(DatePattern(format)).parse(value) == nil)
    }

    @Test(arguments: [
        "", "dd.MM", "yy-MM-dd", "yyyy-MMM-dd", "TT.MM.JJJJ", "dd.MM.yyyy 'Uhr", "yyyy-Qq", "HH:mm", "yyyyy-MM-dd",
        "dd.yyyy", "yyyy-qq", "DD.MM.yyyy",
    ])
    func `a format that is none is refused`(format: String) {
        #expect(DatePattern(format) == nil)
    }

    @Test func `no two of the formats tried unasked read the same value`() {
        let values = [
            "2017-03-01", "01.03.2017", "2017-03-01 10:20", "2017-03-01 10:20:30", "2017-03-01T10:20",
            "2017-03-01T10:20:30",
            "01.03.2017 10:20", "01.03.2017 10:20:30",
        ]
        #expect(DatePattern.unambiguous.count == values.count)
        for value in values { #expect(DatePattern.unambiguous.count { $0.parse(value) != nil } == 1) }
    }
}

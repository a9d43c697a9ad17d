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
            ("dd.MM.yy", "31.3.17", "2017-03-31", nil), ("dd.MM.yy", "31.12.99", "1999-12-31", nil),
            ("dd.MM.yy", "01.01.70", "1970-01-01", nil), ("dd.MM.yy", "01.01.69", "2069-01-01", nil),
            ("d. MMM yyyy", "3. März 2017", "2017-03-03", nil), ("d. MMM yyyy", "3. Mrz. 2017", "2017-03-03", nil),
            ("MMM d, yyyy", "March 3, 2017", "2017-03-03", nil), ("MMM yyyy", "Mrz 2017", "2017-03-01", nil),
            ("d MMM yyyy", "31 DEZ 2017", "2017-12-31", nil), ("d-MMM-yyyy", "1-Oct-2017", "2017-10-01", nil),
            ("R/yyyy", "IV/2017", "2017-10-01", nil), ("yyyy-'W'ww", "2017-W05", "2017-01-30", nil),
            ("yyyy-'W'ww", "2015-W53", "2015-12-28", nil), ("yyyy-'W'ww", "2021-W01", "2021-01-04", nil),
            ("yyyy-MM-dd'T'HH:mm:ssXXX", "2017-03-01T10:00:00Z", "2017-03-01", 11),
            ("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2017-07-01T22:59:59.123456+00:00", "2017-07-02", 0),
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
        ("yyyyMMdd", "2017111"), ("yyyyMMdd", "201711"), ("yyyy-'W'ww", "2016-W53"), ("yyyy-'W'ww", "2016-W54"),
        ("d. MMM yyyy", "3. Murz 2017"), ("d. MMM yyyy", "30. Feb 2017"), ("R/yyyy", "V/2017"), ("R/yyyy", "IIII/2017"),
        ("yyyy-MM-dd'T'HH:mmXXX", "1995-03-01T10:00Z"), ("yyyy-MM-dd'T'HH:mmXXX", "2017-03-01T10:00+2"),
        ("yyyy-MM-dd'T'HH:mmXXX", "2017-03-01T10:00+99:00"), ("yyyy-MM-dd'T'HH:mmXXX", "2017-03-01T10:00"),
    ])
    func `a value that is no such day gives none`(format: String, value: String) throws {
        #expect(try #require(DatePattern(format)).parse(value) == nil)
    }

    @Test(arguments: [
        "", "dd.MM", "y-MM-dd", "yyyy-MMMMM-dd", "ww", "yyyy-dd-'W'ww", "yyyy-XX", "TT.MM.JJJJ", "dd.MM.yyyy 'Uhr",
        "yyyy-Qq", "HH:mm", "yyyyy-MM-dd",
        "dd.yyyy", "yyyy-qq", "DD.MM.yyyy",
    ])
    func `a format that is none is refused`(format: String) {
        #expect(DatePattern(format) == nil)
    }
}

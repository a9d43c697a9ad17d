import Records
import Testing

@testable import Importing

@Suite struct DateNotationTests {
    private static let sameDay = [
        "2017-03-01", "01.03.2017", "1.3.2017", "2017-03-01 10:20", "2017-03-01 10:20:30", "2017-03-01T10:20",
        "2017-03-01T10:20:30", "01.03.2017 10:20", "01.03.2017 10:20:30", "01.03.2017, 10:20", "01.03.2017 10:20 Uhr",
        "01.03.2017, 10:20 Uhr", "01.03.2017 10 Uhr", "01.03.17", "01.03.17 10:20", "2017/03/01", "2017/03/01 10:20",
        "20170301", "1. März 2017", "1.März 2017", "1 März 2017", "1. Mrz. 2017", "01-Mar-2017", "March 1, 2017",
        "Mar 1 2017", "März 2017", "2017-03-01T09:20:30.5Z", "2017-03-01T10:20+01:00", "2017-03-01 10:20:30+0100",
        "2017-03-01T10:20:30.123", "2017-03-01 10:20:30.123", "2017-03-01T04:20:30-05",
    ]

    @Test(arguments: sameDay)
    func `a day is read in any common notation`(value: String) throws {
        let pattern = try #require(DateNotation.pattern(of: value))
        #expect(pattern.parse(value)?.date.description == "2017-03-01")
        #expect([nil, 10].contains(pattern.parse(value)?.hour))
    }

    @Test(arguments: [
        ("2017-Q2", "2017-04-01"), ("2017Q2", "2017-04-01"), ("2017 Q2", "2017-04-01"), ("Q2/2017", "2017-04-01"),
        ("Q2 2017", "2017-04-01"), ("2. Quartal 2017", "2017-04-01"), ("II/2017", "2017-04-01"),
        ("II. Quartal 2017", "2017-04-01"), ("2017-W14", "2017-04-03"), ("2017W14", "2017-04-03"),
    ])
    func `a quarter or week stands for its first day`(value: String, day: String) throws {
        let pattern = try #require(DateNotation.pattern(of: value))
        #expect(pattern.parse(value)?.date.description == day)
        #expect(!pattern.namesDay)
    }

    @Test(arguments: [
        "03/04/2017", "3/2017", "2016/17", "2011-12", "17-04-03", "17.03", "2017", "1.234", "12,5", "31.02.2017",
        "2017111", "gestern", "", "10:20", "01.03.2017 25:00",
    ])
    func `what may be something else is not guessed`(value: String) {
        #expect(DateNotation.pattern(of: value) == nil)
    }

    @Test func `no two of the notations tried unasked read the same value as different days`() {
        for value in Self.sameDay {
            let days = DateNotation.unambiguous.compactMap { $0.parse(value)?.date.description }
            #expect(Set(days).count == 1, "\(value)")
        }
    }

    @Test(
        arguments: [
            (["03/04/2017", "13/04/2017"], .dayFirst), (["03/04/2017", "04/13/2017"], .monthFirst),
            (["03/04/2017", "05/06/2017"], nil), (["13/04/2017", "04/13/2017"], nil), (["31-12-2017"], .dayFirst),
            (["12/31/17 10:00"], .monthFirst), (["Peine"], nil),
        ] as [([String], DateOrderEvidence.Order?)])
    func `one value above 12 settles the order of a column`(values: [String], order: DateOrderEvidence.Order?) {
        var whole = DateOrderEvidence()
        var parts = DateOrderEvidence()
        for value in values {
            whole.take(value)
            var part = DateOrderEvidence()
            part.take(value)
            parts.merge(part)
        }
        #expect(whole.order == order)
        #expect(parts == whole)
    }
}

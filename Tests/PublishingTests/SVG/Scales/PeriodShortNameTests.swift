import Records
import Testing
import Wording

@testable import Publishing

/// Names of periods on axes.
@Suite struct PeriodShortNameTests {
    @Test(arguments: [
        ("2017", "2017", "2017", "2017"), ("2017-S1", "1. Hj.", "1. Hj. 2017", "H1 2017"),
        ("2017-Q3", "Q3", "Q3 2017", "Q3 2017"), ("2017-03", "Mär", "Mär 2017", "Mar 2017"),
        ("2017-W05", "05", "5. KW 2017", "week 5 2017"), ("2017-03-31", "31.", "31.03.2017", "2017-03-31"),
    ])
    func `a name is short, and with its year in the reader's language`(
        code: String, short: String, german: String, english: String
    ) throws {
        let period = try #require(Period(code: code))
        #expect(period.shortName(.german) == short)
        #expect(period.shortNameWithYear(.german) == german && period.shortNameWithYear(.english) == english)
    }
}

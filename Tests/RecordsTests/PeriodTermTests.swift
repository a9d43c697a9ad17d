import Records
import Testing
import Wording

/// Periods as a condition may name them: by code, or as a table shows them.
@Suite struct PeriodTermTests {
    @Test(arguments: [
        "2017", "2016/17", "2017-S1", "2017-S2", "2017-Q3", "2017-03", "2017-12", "2017-W05", "2020-W53", "2017-03-31",
    ])
    func `a code and its names in both languages are one period`(code: String) throws {
        let period = try #require(Period(code: code))
        for term in [code, period.name.german, period.name.english] {
            #expect(Period(term: term) == period, "\(term)")
        }
    }

    @Test(arguments: ["", "März", "Märzen 2017", "5. Quartal 2017", "32.01.2017", "1.2", "2017-13", "Q3 17"])
    func `what names no period is none`(term: String) {
        #expect(Period(term: term) == nil)
    }
}

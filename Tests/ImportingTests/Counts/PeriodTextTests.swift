import Records
import Testing

@testable import Importing

struct PeriodTextTests {
    @Test(arguments: [
        ("2020", "2020"), ("1994.0", "1994"), ("Jahr 2020", "2020"), ("2020-S2", "2020-S2"),
        ("1. Halbjahr 2020", "2020-S1"), ("2020 2. Hj.", "2020-S2"), ("H1 2020", "2020-S1"),
        ("1. Quartal 2020", "2020-Q1"),
        ("IV. Quartal 2020", "2020-Q4"), ("Q3/2020", "2020-Q3"), ("2020-Q3", "2020-Q3"), ("2020 Q3", "2020-Q3"),
        ("März 2020", "2020-03"), ("Okt. 2020", "2020-10"), ("2020-03", "2020-03"), ("03/2020", "2020-03"),
        ("3.2020", "2020-03"), ("31.03.2020", "2020-03-31"), ("2020-03-31", "2020-03-31"),
    ])
    func `a period is read as suppliers write it`(text: String, code: String) {
        #expect(PeriodText.period(text)?.code == code)
    }

    @Test(arguments: [
        "", "20", "2016/17", "2011/12", "Schuljahr 2020/21", "2019-2020", "13/2020", "5. Quartal 2020",
        "3. Halbjahr 2020",
        "32.03.2020", "Summe",
    ])
    func `what is not sure is none`(text: String) {
        #expect(PeriodText.period(text) == nil)
    }
}

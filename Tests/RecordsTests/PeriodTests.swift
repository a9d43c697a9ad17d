import Records
import Testing
import Wording

@Suite struct PeriodTests {
    struct Case: Sendable {
        let code: String
        let grain: PeriodGrain
        let days: ClosedRange<String>
        let german: String
        let english: String
    }

    static let cases = [
        Case(code: "2017", grain: .year, days: "2017-01-01"..."2017-12-31", german: "2017", english: "2017"),
        Case(
            code: "2016-S1", grain: .halfYear, days: "2016-01-01"..."2016-06-30", german: "1. Halbjahr 2016",
            english: "H1 2016"),
        Case(
            code: "2016-S2", grain: .halfYear, days: "2016-07-01"..."2016-12-31", german: "2. Halbjahr 2016",
            english: "H2 2016"),
        Case(
            code: "2016-Q1", grain: .quarter, days: "2016-01-01"..."2016-03-31", german: "1. Quartal 2016",
            english: "Q1 2016"),
        Case(
            code: "2017-Q4", grain: .quarter, days: "2017-10-01"..."2017-12-31", german: "4. Quartal 2017",
            english: "Q4 2017"),
        Case(
            code: "2016-02", grain: .month, days: "2016-02-01"..."2016-02-29", german: "Februar 2016",
            english: "February 2016"),
        Case(
            code: "2017-03", grain: .month, days: "2017-03-01"..."2017-03-31", german: "März 2017",
            english: "March 2017"),
        Case(
            code: "2017-12", grain: .month, days: "2017-12-01"..."2017-12-31", german: "Dezember 2017",
            english: "December 2017"),
        Case(
            code: "2017-03-31", grain: .day, days: "2017-03-31"..."2017-03-31", german: "31.03.2017",
            english: "2017-03-31"),
        Case(
            code: "2016/17", grain: .schoolYear, days: "2016-08-01"..."2017-07-31", german: "2016/17",
            english: "2016/17"),
        Case(
            code: "1999/00", grain: .schoolYear, days: "1999-08-01"..."2000-07-31", german: "1999/00",
            english: "1999/00"),
        // The weeks around the turn of years as ISO 8601 and every calendar have them.
        Case(
            code: "2017-W05", grain: .week, days: "2017-01-30"..."2017-02-05", german: "5. KW 2017",
            english: "week 5 2017"),
        Case(
            code: "2015-W53", grain: .week, days: "2015-12-28"..."2016-01-03", german: "53. KW 2015",
            english: "week 53 2015"),
        Case(
            code: "2016-W01", grain: .week, days: "2016-01-04"..."2016-01-10", german: "1. KW 2016",
            english: "week 1 2016"),
        Case(
            code: "2016-W52", grain: .week, days: "2016-12-26"..."2017-01-01", german: "52. KW 2016",
            english: "week 52 2016"),
        Case(
            code: "2009-W01", grain: .week, days: "2008-12-29"..."2009-01-04", german: "1. KW 2009",
            english: "week 1 2009"),
        Case(
            code: "2020-W53", grain: .week, days: "2020-12-28"..."2021-01-03", german: "53. KW 2020",
            english: "week 53 2020"),
        Case(
            code: "1969-W52", grain: .week, days: "1969-12-22"..."1969-12-28", german: "52. KW 1969",
            english: "week 52 1969"),
        Case(code: "9999", grain: .year, days: "9999-01-01"..."9999-12-31", german: "9999", english: "9999"),
        Case(
            code: "9999-Q4", grain: .quarter, days: "9999-10-01"..."9999-12-31", german: "4. Quartal 9999",
            english: "Q4 9999"),
        Case(
            code: "9999-12", grain: .month, days: "9999-12-01"..."9999-12-31", german: "Dezember 9999",
            english: "December 9999"),
        Case(code: "0987", grain: .year, days: "0987-01-01"..."0987-12-31", german: "0987", english: "0987"),
        Case(
            code: "0987-Q2", grain: .quarter, days: "0987-04-01"..."0987-06-30", german: "2. Quartal 0987",
            english: "Q2 0987"),
    ]

    @Test(arguments: cases)
    func `a code names a period with its days and its name`(sample: Case) throws {
        let period = try #require(Period(code: sample.code))
        #expect(period.grain == sample.grain)
        #expect(period.code == sample.code)
        #expect(period.firstDay.description == sample.days.lowerBound)
        #expect(period.lastDay.description == sample.days.upperBound)
        #expect(period.name(.german) == sample.german)
        #expect(period.name(.english) == sample.english)
        #expect(Period(sample.grain, containing: period.firstDay) == period)
        #expect(Period(sample.grain, containing: period.lastDay) == period)
    }

    @Test(arguments: [
        "", "17", "20170", "0000", "2017-", "2017-Q0", "2017-Q5", "2017-q1", "2017-Q", "2017-Q12", "2017-0", "2017-13",
        "2017-00", "2017-W00", "2017-W53", "2017-W54", "2017-W5", "2017-w05", "2016/18", "2016/2017", "2016/",
        "9999/00", "16/17",
        "2016/17/18", "2016/17-01",
        "2017-00", "2017-3", "2017-02-30", "2017-Q1-01", "+201", "-201", "2017-+3", "2017-Q+", "+017-Q1", "abcd",
    ])
    func `anything else is no period`(code: String) {
        #expect(Period(code: code) == nil)
    }

    @Test(arguments: PeriodGrain.allCases)
    func `the periods of a grain tile the calendar`(grain: PeriodGrain) throws {
        let start = try #require(CivilDate(iso: "2011-01-01"))
        var period = Period(grain, containing: start)
        while period.year < 2021 {
            let next = Period(grain: grain, index: period.index + 1)
            #expect(period.lastDay.adding(days: 1) == next.firstDay)
            #expect(period < next)
            #expect(Period(code: period.code) == period)
            period = next
        }
    }

    @Test func `a fine period lies within every coarser one`() throws {
        let day = try #require(Period(code: "2017-08-15"))
        #expect(day.within(.month).code == "2017-08")
        #expect(day.within(.quarter).code == "2017-Q3")
        #expect(day.within(.year).code == "2017")
        #expect(day.within(.day) == day)
    }

    @Test func `a year comes before its first quarter, month and day`() {
        let codes = ["2017", "2017-Q1", "2017-01", "2017-01-01", "2017-01-02", "2017-02", "2017-Q2", "2018"]
        let periods = codes.compactMap { Period(code: $0) }
        #expect(periods.sorted().map(\.code) == codes)
        #expect(periods.reversed().sorted().map(\.code) == codes)
    }

    @Test func `grains go from coarse to fine`() {
        #expect(PeriodGrain.allCases.sorted() == [.year, .schoolYear, .halfYear, .quarter, .month, .week, .day])
    }
}

@testable import Publishing
import Records
import Testing
import Wording

@Suite struct ScaleTests {
    @Test(arguments: [
        (17.6, false, ["0", "5", "10", "15", "20"]), (0.0, false, ["0", "1"]), (3.0, true, ["0", "1", "2", "3"]),
        (1.0, true, ["0", "1"]), (0.31, false, ["0,0", "0,1", "0,2", "0,3", "0,4"]),
        (1_000_000_000.0, true, ["0", "200.000.000", "400.000.000", "600.000.000", "800.000.000", "1.000.000.000"]),
    ]) func `ticks are those a person would choose`(highest: Double, whole: Bool, expected: [String]) {
        let scale = LinearScale(upTo: highest, wholeNumbers: whole, start: 100, end: 0)
        let texts = scale.ticks(.german).map(\.text)
        #expect(texts == expected && scale.highest >= highest)
    }

    @Test func `amounts below zero start the scale below zero`() {
        let scale = LinearScale(upTo: 4, downTo: -3, wholeNumbers: false, start: 100, end: 0)
        #expect(scale.lowest == -4 && scale.highest == 4)
        #expect(scale.position(0) == 50)
    }

    @Test func `three steps of a tenth are three tenths`() {
        #expect(RoundStep(mantissa: 1, exponent: -1).multiple(3) == 0.3)
        #expect(RoundStep(mantissa: 1, exponent: -1).count(notAbove: 6.3) == 63)
    }

    @Test(arguments: [(3.7, 2.0), (5, 5), (0.07, 0.05), (1, 1), (999, 500)])
    func `a step is the largest round one below`(size: Double, step: Double) {
        #expect(RoundStep.atMost(size).value == step)
    }

    @Test(arguments: [
        (12.3, 17.9, 15.0), (0.2, 0.31, 0.3), (6.2, 6.3, 6.3), (4.9, 5.2, 5), (0, 0.4, 0.4), (99, 101, 100),
    ])
    func `a limit is the roundest number between`(lower: Double, upper: Double, limit: Double) {
        #expect(RoundStep.roundest(above: lower, notAbove: upper) == limit)
    }

    @Test func `a leap year is wider than others by a day`() throws {
        let scale = TimeScale(
            from: Period(grain: .year, index: 2015), through: Period(grain: .year, index: 2016), left: 0, right: 731)
        #expect(scale.extent(Period(grain: .year, index: 2016)) == 365...731)
        #expect(scale.position(try #require(CivilDate(iso: "2016-01-01"))) == 365)
    }

    @Test(arguments: [
        (PeriodGrain.year, 2012, 2019, 600.0, ["2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019"]),
        (.year, 1950, 2019, 400, ["1950", "1960", "1970", "1980", "1990", "2000", "2010"]),
        (.quarter, 2016, 2017, 600, ["Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3", "Q4"]),
        (.month, 2012, 2019, 600, ["2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019"]),
    ]) func `an axis names the finest periods that fit`(
        grain: PeriodGrain, first: Int, last: Int, width: Double, names: [String]
    ) {
        let scale = TimeScale(
            from: Period(grain: .year, index: first), through: Period(grain: .year, index: last), left: 0, right: width)
        let rows = scale.bands(grain, .german) { TextWidth.width(of: $0, size: 11, isBold: false) }
        #expect(rows.first?.map(\.text) == names)
        #expect(rows.count == (names[0].hasPrefix("Q") ? 2 : 1))
    }

    @Test func `amounts on both sides of zero have a step on each, however little room there is`() {
        let scale = LinearScale(upTo: 7e8, downTo: -3, wholeNumbers: false, ticks: 1, start: 0, end: 100)
        #expect(scale.lowest == -1e9 && scale.highest == 1e9)
    }

    @Test(arguments: [
        (27.0, 39.0, 25.0, 40.0), (60, 60, 54, 66), (0, 0, -1, 1), (-4, -3.5, -4, -3.5),
        (1e9, 1e9 + 0.1, 8.5e8, 1.15e9),
    ]) func `an axis that need not reach to zero`(lowest: Double, highest: Double, bottom: Double, top: Double) {
        let scale = LinearScale(over: lowest...highest, wholeNumbers: false, start: 0, end: 100)
        #expect(scale.lowest == bottom && scale.highest == top, "\(scale.lowest) \(scale.highest)")
        #expect(scale.tickCounts.count <= 7)
    }
}

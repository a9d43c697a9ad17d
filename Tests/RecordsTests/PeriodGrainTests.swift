import Records
import Testing

@Suite struct PeriodGrainTests {
    private static let inside: [PeriodGrain: [PeriodGrain]] = [
        .year: [.year], .schoolYear: [.schoolYear], .halfYear: [.halfYear, .year],
        .quarter: [.quarter, .halfYear, .year], .month: [.month, .quarter, .halfYear, .schoolYear, .year],
        .week: [.week], .day: PeriodGrain.allCases,
    ]

    @Test(arguments: PeriodGrain.allCases)
    func `a grain nests in those that hold each of its periods as a whole`(grain: PeriodGrain) throws {
        for other in PeriodGrain.allCases {
            let isInside = try #require(Self.inside[grain]).contains(other)
            #expect(grain.nests(in: other) == isInside, "\(grain) in \(other)")
            // A second way: by the days of all periods of thirty years.
            let first = Period(grain, containing: try #require(CivilDate(iso: "1990-01-01"))).index
            let last = Period(grain, containing: try #require(CivilDate(iso: "2019-12-31"))).index
            let isWhole = (first...last).allSatisfy { index in
                let period = Period(grain: grain, index: index)
                return Period(other, containing: period.firstDay) == Period(other, containing: period.lastDay)
            }
            #expect(isWhole == isInside, "\(grain) in \(other)")
        }
    }

    @Test func `periods of a grain follow each other without a gap`() throws {
        for grain in PeriodGrain.allCases {
            let start = Period(grain, containing: try #require(CivilDate(iso: "2014-12-29"))).index
            for index in start..<(start + 120) {
                let (one, next) = (Period(grain: grain, index: index), Period(grain: grain, index: index + 1))
                #expect(one.lastDay.adding(days: 1) == next.firstDay, "\(one.code)")
                #expect(Period(code: one.code) == one)
            }
        }
    }

    @Test(arguments: [
        ("2016-W01", 2016), ("2015-W53", 2015), ("2009-W01", 2009), ("2016/17", 2017), ("2016-Q3", 2016),
        ("2016", 2016),
    ])
    func `a week counts to the year of its Thursday, a school year to the one in which it ends`(
        code: String, year: Int
    ) throws {
        #expect(try #require(Period(code: code)).year == year)
    }
}

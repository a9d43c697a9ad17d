import Regions
import Testing
import Wording

/// A register in which B ends with 2014 and C begins with 2015; A and D are there on all days.
@Suite struct ChangesAgainstRegisterTests {
    private static let gazetteer = Result {
        let lives: [(code: String, from: String?, until: String?)] = [
            ("A", nil, nil), ("B", nil, "2014-12-31"), ("C", "2015-01-01", nil), ("D", nil, nil),
        ]
        return try Gazetteer(
            lives.map {
                SampleRegister.region(
                    $0.code, $0.code, SampleRegister.municipality, nil, from: $0.from, until: $0.until)
            })
    }

    private typealias Row = (date: String, from: String, to: String, weight: Double)

    private func error(_ rows: [Row]) throws -> RegisterError? {
        let gazetteer = try Self.gazetteer.get()
        do {
            try gazetteer.check(
                rows.map {
                    TerritorialChange(
                        date: $0.date, from: RegionCode($0.from), to: RegionCode($0.to), weight: $0.weight)
                })
            return nil
        } catch {
            return error
        }
    }

    @Test func `changes that the register bears out are taken`() throws {
        let fitting: [[Row]] = [
            [], [("2015-01-01", "B", "C", 1)], [("2015-01-01", "B", "C", 0.7), ("2015-01-01", "B", "A", 0.3)],
            // Three thirds, within the tolerance of a whole.
            [
                ("2015-01-01", "B", "A", 0.3333333), ("2015-01-01", "B", "C", 0.3333333),
                ("2015-01-01", "B", "D", 0.3333333),
            ],
            // A part goes before the end.
            [("2010-07-01", "B", "A", 0.2), ("2015-01-01", "B", "C", 1)],
            // A part of a region without days, and a whole that comes back.
            [("1974-03-01", "A", "D", 0.5)], [("1974-03-01", "A", "D", 1), ("2016-11-01", "D", "A", 0.5)],
            // What B gains on its last day goes on with it.
            [("2015-01-01", "A", "B", 0.1), ("2015-01-01", "B", "C", 1)],
            // It went over, and came back.
            [("1974-03-01", "B", "A", 1), ("1990-01-01", "A", "B", 0.5), ("2015-01-01", "B", "C", 1)],
            // What stays may be said too.
            [("2010-07-01", "B", "A", 0.2), ("2010-07-01", "B", "B", 0.8)],
        ]
        for rows in fitting { #expect(try error(rows) == nil, "\(rows)") }
    }

    @Test func `a region that the register ends goes over as a whole`() throws {
        #expect(
            try error([("2015-01-01", "B", "C", 0.7)])
                == .endsInPart(RegionCode("B"), date: "2015-01-01", last: "2014-12-31", share: 0.7))
        let two: [Row] = [("2015-01-01", "B", "C", 0.25), ("2015-01-01", "B", "A", 0.25)]
        #expect(
            try error(two) == .endsInPart(RegionCode("B"), date: "2015-01-01", last: "2014-12-31", share: 0.5))
    }

    @Test func `a region goes over on the day behind its last`() throws {
        #expect(
            try error([("2014-07-01", "B", "A", 1)])
                == .endsOnAnotherDay(
                    RegionCode("B"), date: "2014-07-01", last: "2014-12-31", expected: "2014-06-30"))
        let ended = RegionLife(first: nil, last: "2014-12-31")
        #expect(
            try error([("2015-01-02", "B", "C", 1)])
                == .changeOfAbsent(RegionCode("B"), date: "2015-01-02", life: ended))
        #expect(
            try error([("2016-01-01", "B", "A", 0.5)])
                == .changeOfAbsent(RegionCode("B"), date: "2016-01-01", life: ended))
    }

    @Test func `a region must be there on the day on which something goes over into it`() throws {
        let begun = RegionLife(first: "2015-01-01", last: nil)
        #expect(
            try error([("2014-12-31", "A", "C", 0.5)])
                == .changeIntoAbsent(RegionCode("C"), date: "2014-12-31", life: begun))
        #expect(
            try error([("2015-01-01", "A", "B", 0.5)])
                == .changeIntoAbsent(
                    RegionCode("B"), date: "2015-01-01", life: RegionLife(first: nil, last: "2014-12-31")))
        #expect(
            try error([("2015-01-01", "C", "A", 0.5)])
                == .changeOfAbsent(RegionCode("C"), date: "2015-01-01", life: begun))
    }

    @Test func `a region that goes over as a whole is ended by the register`() throws {
        #expect(
            try error([("1974-03-01", "A", "D", 1)])
                == .notEnded(RegionCode("A"), date: "1974-03-01", expected: "1974-02-28"))
    }

    /// M ends with 2014, when its village V came to N; W stays in N.
    @Test func `a region goes over into nothing that lies in it on the day`() throws {
        let (above, village) = (SampleRegister.municipality, SampleRegister.district)
        let gazetteer = try Gazetteer([
            SampleRegister.region("M", "M", above, nil, until: "2014-12-31"),
            SampleRegister.region("N", "N", above, nil),
            Region(
                code: RegionCode("V"), name: "V", level: village, parent: RegionCode("N"),
                formerParents: [FormerParent(code: RegionCode("M"), until: "2014-12-31")]),
            SampleRegister.region("W", "W", village, "N"),
        ])
        let change = { (from: String, to: String) in
            TerritorialChange(date: "2015-01-01", from: RegionCode(from), to: RegionCode(to), weight: 1)
        }
        try gazetteer.check([change("M", "V")])
        #expect(throws: RegisterError.changeIntoOwnPart(RegionCode("N"), part: RegionCode("W"), date: "2015-01-01")) {
            try gazetteer.check([
                TerritorialChange(date: "2015-01-01", from: RegionCode("N"), to: RegionCode("W"), weight: 0.5)
            ])
        }
    }

    @Test func `a region does not go over into what it lies in anyway`() throws {
        let gazetteer = try Gazetteer([
            SampleRegister.region("K", "K", SampleRegister.county, nil),
            SampleRegister.region("M", "M", SampleRegister.municipality, "K", until: "2014-12-31"),
        ])
        let change = TerritorialChange(date: "2015-01-01", from: RegionCode("M"), to: RegionCode("K"), weight: 1)
        #expect(throws: RegisterError.changeIntoOwnWhole(RegionCode("M"), whole: RegionCode("K"), date: "2015-01-01")) {
            try gazetteer.check([change])
        }
    }

    @Test func `three thirds may be rounded to four digits`() throws {
        let thirds: [Row] = ["A", "C", "D"].map { ("2015-01-01", "B", $0, 0.3333) }
        #expect(try error(thirds) == nil)
        let more: [Row] = [
            ("2015-01-01", "B", "A", 0.3334), ("2015-01-01", "B", "C", 0.3333), ("2015-01-01", "B", "D", 0.3334),
        ]
        let history = try TerritorialHistory(
            more.map {
                TerritorialChange(date: $0.date, from: RegionCode($0.from), to: RegionCode($0.to), weight: $0.weight)
            },
            in: Self.gazetteer.get())
        #expect(abs(history.shares(of: RegionCode("B"), on: "2014-01-01").reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    }

    @Test func `every message names code, day and what is expected`() {
        let life = RegionLife(first: "2015-01-01", last: nil)
        let errors: [(RegisterError, [String])] = [
            (.changeOfAbsent(RegionCode("B7"), date: "2016-01-01", life: life), ["2016-01-01", "2015-01-01"]),
            (.changeIntoAbsent(RegionCode("B7"), date: "2014-01-01", life: life), ["2014-01-01", "2015-01-01"]),
            (
                .endsOnAnotherDay(RegionCode("B7"), date: "2014-07-01", last: "2014-12-31", expected: "2014-06-30"),
                ["2014-07-01", "2014-12-31", "2014-06-30"]
            ),
            (
                .endsInPart(RegionCode("B7"), date: "2015-01-01", last: "2014-12-31", share: 0.7),
                ["0.7", "2014-12-31", " 1"]
            ),
            (.notEnded(RegionCode("B7"), date: "2015-01-01", expected: "2014-12-31"), ["2015-01-01", "2014-12-31"]),
            (
                .changeIntoOwnPart(RegionCode("B7"), part: RegionCode("B7.1"), date: "2015-01-01"),
                ["B7.1", "2015-01-01"]
            ),
            (.endsWithoutChange(RegionCode("B7"), last: "2016-02-28", count: 1), ["2016-02-28", "2016-02-29,B7"]),
            (
                .endsWithoutChange(RegionCode("B7"), last: "2014-12-31", count: 3),
                ["2014-12-31", "2015-01-01,B7", "2 "]
            ),
            (.endsWithoutChange(RegionCode("B7"), last: "2015-04-30", count: 1), ["2015-04-30", "2015-05-01,B7"]),
        ]
        for (error, parts) in errors {
            for language in Language.allCases {
                #expect((parts + ["B7"]).allSatisfy(error.phrase(language).contains), "\(error.phrase(language))")
            }
            #expect(error.code == RegionCode("B7"))
            if case .endsWithoutChange = error { continue }
            #expect(error.date != nil)
        }
    }

    @Test func `the span is that of all days that register and changes name`() throws {
        let gazetteer = try Self.gazetteer.get()
        let history = try TerritorialHistory(
            [TerritorialChange(date: "1974-03-01", from: RegionCode("A"), to: RegionCode("D"), weight: 0.5)],
            in: gazetteer)
        #expect(history.span(in: gazetteer) == "1974-03-01"..."2015-01-01")
        let crosswalk = TerritorialCrosswalk(
            target: "2020-12-31",
            years: [1990: [RegionCode("A"): [TerritorialShare(code: RegionCode("A"), weight: 1)]]])
        let longer = try TerritorialHistory([], crosswalks: [crosswalk], in: gazetteer)
        #expect(longer.span(in: gazetteer) == "1990-01-01"..."2020-12-31")
        let timeless = try Gazetteer([SampleRegister.region("A", "A", SampleRegister.municipality, nil)])
        #expect(try TerritorialHistory([], in: timeless).span(in: timeless) == nil)
    }
}

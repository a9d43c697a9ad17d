import Records
import Testing

@testable import Importing

/// A declared coverage that ends long after the last row. All rows are invented.
@Suite struct EmptyEndTests {
    private func days(_ first: String, _ last: String) throws -> ClosedRange<CivilDate> {
        let (lower, upper) = (try #require(CivilDate(iso: first)), try #require(CivilDate(iso: last)))
        return lower...upper
    }

    /// Rows from 1 January to 30 June 2017.
    @Test(
        arguments: [
            ("2017-06-30", 181, .day, nil), ("2017-07-30", 1000, .day, nil), ("2017-07-31", 181, .day, "2017-07-01"),
            // One row a month: four months without any are nothing unusual, eight are.
            ("2017-10-31", 6, .day, nil), ("2018-02-28", 6, .day, "2017-07-01"),
            ("2017-08-31", 181, .month, "2017-07-01"), ("2017-08-31", 181, .year, nil),
        ] as [(String, Int, PeriodGrain, String?)])
    func `days that chance leaves empty hardly ever are told`(
        end: String, rows: Int, grain: PeriodGrain, first: String?
    ) throws {
        let found = EmptyEnd(
            of: try days("2017-01-01", end), observed: try days("2017-01-01", "2017-06-30"), grain: grain, rows: rows)
        #expect(found?.days.lowerBound.description == first)
        #expect(found?.days.upperBound.description == first.map { _ in end })
    }

    @Test(arguments: [("2017-12-31", true), ("2017-01-28", false), (nil, false)] as [(String?, Bool)])
    func `an import knows the end of what its profile covers`(end: String?, isTold: Bool) throws {
        let rows = (1...28).map { "\($0 < 10 ? "0" : "")\($0).01.2017 10:00;Peine;Südstadt;Raub;2\n" }
        let profile =
            SampleWorkspace.profile + (end.map { "\ndelivery: {coverage: \"2017-01-01/\($0)\"}" } ?? "")
        let workspace = try SampleWorkspace()
        let outcome = try workspace.run(SampleWorkspace.header + rows.joined(), profile: profile)
        let untold = try days("2017-01-29", "2017-12-31")
        #expect(outcome.emptyEnd == (isTold ? untold : nil))
    }

    @Test func `quarters that a column names are told to their end`() throws {
        let profile = """
            records: participation
            columns: {date: Quartal, region: Ort, measure: {value: kurs}}
            delivery: {coverage: "2017-01-01/2017-12-31"}
            """
        let quarters = { (last: Int) in
            "Quartal;Ort\n" + (1...last).map { String(repeating: "2017-Q\($0);Peine\n", count: 20) }.joined()
        }
        let whole = try SampleWorkspace().run(quarters(4), profile: profile)
        #expect(whole.emptyEnd == nil)
        let part = try SampleWorkspace().run(quarters(3), profile: profile)
        #expect(part.emptyEnd == (try days("2017-10-01", "2017-12-31")))
    }
}

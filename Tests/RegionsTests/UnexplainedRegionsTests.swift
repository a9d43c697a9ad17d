import Regions
import Testing

/// A register in which B ends with 2014 and C begins with 2015; A is there on all days.
@Suite struct UnexplainedRegionsTests {
    private static func gazetteer() throws -> Gazetteer {
        try Gazetteer([
            SampleRegister.region("K", "K", SampleRegister.county, nil, from: "1974-03-01"),
            SampleRegister.region("A", "A", SampleRegister.municipality, "K"),
            SampleRegister.region("B", "B", SampleRegister.municipality, "K", until: "2014-12-31"),
            SampleRegister.region("C", "C", SampleRegister.municipality, "K", from: "2015-01-01"),
        ])
    }

    private func history(_ changes: [(String, String, String, Double)], target: String? = nil) throws
        -> TerritorialHistory
    {
        let crosswalks = target.map { target in
            TerritorialCrosswalk(
                target: target,
                years: [2010: [RegionCode("B"): [TerritorialShare(code: RegionCode("C"), weight: 1)]]])
        }
        return try TerritorialHistory(
            changes.map { TerritorialChange(date: $0.0, from: RegionCode($0.1), to: RegionCode($0.2), weight: $0.3) },
            crosswalks: crosswalks.map { [$0] } ?? [], in: Self.gazetteer())
    }

    @Test func `what ends is taken over on the next day, or known to a later crosswalk`() throws {
        func ends(_ changes: [(String, String, String, Double)], target: String? = nil, before: String = "2026-01-01")
            throws
            -> [String]
        {
            try history(changes, target: target).unexplainedEnds(before: before).map(\.code.text)
        }
        #expect(try ends([]) == ["B"])
        #expect(try ends([("2015-01-01", "B", "C", 1)]).isEmpty)
        #expect(try ends([("2010-01-01", "B", "A", 0.2)]) == ["B"])
        #expect(try ends([], target: "2020-12-31").isEmpty)
        #expect(try ends([], target: "2012-12-31") == ["B"])
        // What will end has not ended.
        #expect(try ends([], before: "2014-06-01").isEmpty)
    }

    @Test func `what begins was made of something, unless nothing of its level was there before`() throws {
        func beginnings(_ changes: [(String, String, String, Double)], target: String? = nil) throws -> [String] {
            try history(changes, target: target).unexplainedBeginnings(in: Self.gazetteer()).map(\.code.text)
        }
        #expect(try beginnings([]) == ["C"])
        #expect(try beginnings([("2015-01-01", "B", "C", 1)]).isEmpty)
        #expect(try beginnings([("2016-01-01", "A", "C", 0.1)]) == ["C"])
        #expect(try beginnings([], target: "2020-12-31").isEmpty)
        #expect(try beginnings([], target: "2012-12-31") == ["C"])
    }

    @Test func `the levels of changes are those of the regions they name`() throws {
        let register = try Self.gazetteer()
        #expect(try history([]).levelsOfChanges(in: register).isEmpty)
        #expect(
            try history([("2015-01-01", "B", "C", 1)]).levelsOfChanges(in: register) == [SampleRegister.municipality])
        #expect(try history([], target: "2020-12-31").levelsOfChanges(in: register) == [SampleRegister.municipality])
    }
}

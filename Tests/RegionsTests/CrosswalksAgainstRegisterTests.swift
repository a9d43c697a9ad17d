import Regions
import Testing

/// A register of the county 01 in the Land 0: A (01001) ends with 2014, N (01004) begins with 2015, C (01003) is there on all days.
@Suite struct CrosswalksAgainstRegisterTests {
    private static let land = RegionLevel(name: "state", rank: -1)

    private static func gazetteer() throws -> Gazetteer {
        try Gazetteer([
            SampleRegister.region("0", "Land", land, nil),
            SampleRegister.region("01", "Kreis", SampleRegister.county, "0"),
            SampleRegister.region("01001", "A", SampleRegister.municipality, "01", until: "2014-12-31"),
            SampleRegister.region("01003", "C", SampleRegister.municipality, "01"),
            SampleRegister.region("01004", "N", SampleRegister.municipality, "01", from: "2015-01-01"),
        ])
    }

    private typealias Table = [Int: [String: [String: Double]]]

    private func crosswalk(_ years: Table) -> TerritorialCrosswalk {
        TerritorialCrosswalk(
            target: "2020-12-31",
            years: years.mapValues { table in
                Dictionary(
                    uniqueKeysWithValues: table.map { code, shares in
                        (
                            RegionCode(code),
                            shares.map { TerritorialShare(code: RegionCode($0.key), weight: $0.value) }
                        )
                    })
            })
    }

    private func error(_ years: Table, known: Set<RegionCode> = []) throws -> RegisterError? {
        do {
            try Self.gazetteer().check(crosswalk(years), known: known)
            return nil
        } catch let error as RegisterError {
            return error
        }
    }

    @Test func `a crosswalk that the register bears out is taken`() throws {
        #expect(
            try error([2010: ["01001": ["01004": 1], "01003": ["01003": 1]], 2016: ["01004": ["01004": 1]]]) == nil)
        // A part goes to another county, of which the register knows nothing.
        #expect(try error([2010: ["01003": ["01003": 0.9, "02007": 0.1]]]) == nil)
        // A part moves, and more of it the year after.
        #expect(try error([2010: ["01003": ["01003": 0.9, "01004": 0.1]], 2011: ["01003": ["01003": 1]]]) == nil)
        // Codes of a time before the register are free, and so are those that another crosswalk leads on.
        #expect(try error([1990: ["01090": ["01004": 1]]]) == nil)
        #expect(try error([1990: ["01090": ["01091": 1]]], known: [RegionCode("01091")]) == nil)
    }

    @Test func `a region that the register has on the target's day is not led elsewhere as a whole`() throws {
        #expect(
            try error([2010: ["01003": ["01004": 1]], 2016: ["01003": ["01004": 1]]])
                == .crosswalkMoves(RegionCode("01003"), year: 2016, target: "2020-12-31"))
    }

    @Test func `a region is not led to one that has ended, nor to an unknown one beside known ones`() throws {
        #expect(
            try error([2010: ["01003": ["01003": 0.5, "01001": 0.5]]])
                == .crosswalkIntoAbsent(
                    RegionCode("01001"), from: RegionCode("01003"), year: 2010, target: "2020-12-31",
                    life: RegionLife(first: nil, last: "2014-12-31")))
        guard
            case .crosswalkIntoUnknown(let code, from: RegionCode("01001"), year: 2010, _)? = try error([
                2010: ["01001": ["01009": 1]]
            ])
        else {
            Issue.record("the unknown code passed")
            return
        }
        #expect(code == RegionCode("01009"))
    }

    @Test func `a region is not led to one region in a year and to another in the next`() throws {
        #expect(
            try error([2010: ["01001": ["01004": 1]], 2011: ["01001": ["01003": 1]]])
                == .crosswalkWavers(RegionCode("01001"), year: 2011))
    }

    @Test func `single changes and a crosswalk that lead a region to different ones contradict each other`() throws {
        let change = TerritorialChange(
            date: "2015-01-01", from: RegionCode("01001"), to: RegionCode("01004"), weight: 1)
        for (target, expected) in [
            ("01004", nil),
            (
                "01003",
                RegisterError.contradictsCrosswalk(RegionCode("01001"), date: "2015-01-01", target: "2020-12-31")
            ),
        ] {
            let history = try TerritorialHistory(
                [change], crosswalks: [crosswalk([2014: ["01001": [target: 1]]])], in: Self.gazetteer())
            var found: RegisterError?
            do { try history.checkChangesAgainstCrosswalks() } catch { found = error }
            #expect(found == expected)
        }
    }
}

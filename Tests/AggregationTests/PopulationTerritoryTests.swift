import Records
import Regions
import Testing

@testable import Aggregation

/// Populations of the past on the territory of today, counted by hand.
struct PopulationTerritoryTests {
    /// A and B merge into C in 2015; of D a quarter goes to E in 2013; F goes into G, which keeps its code, in 2012.
    private static let changes = [
        TerritorialChange(date: "2015-01-01", from: RegionCode("A"), to: RegionCode("C"), weight: 1),
        TerritorialChange(date: "2015-01-01", from: RegionCode("B"), to: RegionCode("C"), weight: 1),
        TerritorialChange(date: "2013-01-01", from: RegionCode("D"), to: RegionCode("E"), weight: 0.25),
        TerritorialChange(date: "2012-01-01", from: RegionCode("F"), to: RegionCode("G"), weight: 1),
    ]

    private func known(
        _ code: String, _ rows: [(String, String, Int)], on territory: String = Gazetteer.afterAllChanges
    ) throws -> [String] {
        let level = RegionLevel(name: "municipality", rank: 1)
        let county = RegionLevel(name: "county", rank: 0)
        let lives: [String: (String?, String?)] = [
            "A": (nil, "2014-12-31"), "B": (nil, "2014-12-31"), "C": ("2015-01-01", nil), "F": (nil, "2011-12-31"),
        ]
        let gazetteer = try Gazetteer(
            [Region(code: RegionCode("K"), name: "K", level: county, parent: nil)]
                + "ABCDEFG".map { letter in
                    let life = lives[String(letter)] ?? (nil, nil)
                    return Region(
                        code: RegionCode(String(letter)), name: String(letter), level: level, parent: RegionCode("K"),
                        validFrom: life.0, validTo: life.1)
                })
        let history = try TerritorialHistory(Self.changes, in: gazetteer)
        let figures = try rows.map { code, date, count in
            (
                code: RegionCode(code),
                denominator: Denominator(count: count, date: try civilDay(date), status: .value, base: "Zensus 2011")
            )
        }
        return Populations(figures, gazetteer: gazetteer, history: history).known(
            of: .residents, in: RegionCode(code), on: territory
        ).map { "\($0.date) \($0.count) \($0.status.rawValue)" }
    }

    @Test func `before a merger of wholes a region has their sum as a value`() throws {
        #expect(
            try known("C", [("A", "2011-12-31", 11_766), ("B", "2011-12-31", 10_233), ("C", "2015-12-31", 21_500)])
                == ["2011-12-31 21999 A", "2015-12-31 21500 A"])
        #expect(try known("C", [("A", "2011-12-31", 11_766)]) == [])
    }

    @Test func `a figure worked out for a region before it was there is taken as it is`() throws {
        #expect(try known("C", [("C", "2011-12-31", 22_000), ("A", "2011-12-31", 11_766)]) == ["2011-12-31 22000 A"])
    }

    @Test func `a share of a region makes an estimate on both sides`() throws {
        let rows = [
            ("D", "2010-12-31", 1000), ("E", "2010-12-31", 500), ("D", "2014-12-31", 760), ("E", "2014-12-31", 760),
        ]
        #expect(try known("D", rows) == ["2010-12-31 750 E", "2014-12-31 760 A"])
        #expect(try known("E", rows) == ["2010-12-31 750 E", "2014-12-31 760 A"])
        #expect(try known("E", [("E", "2010-12-31", 500)]) == [], "its own figure is of another territory")
    }

    @Test func `a region that took another in needs the figure of both`() throws {
        #expect(try known("G", [("G", "2011-12-31", 900), ("F", "2011-12-31", 100)]) == ["2011-12-31 1000 A"])
        #expect(try known("G", [("G", "2011-12-31", 900), ("G", "2012-12-31", 990)]) == ["2012-12-31 990 A"])
    }

    @Test func `on the territory of an earlier day a region has what it had then`() throws {
        let rows = [
            ("F", "2010-12-31", 30), ("G", "2010-12-31", 70), ("A", "2010-12-31", 100), ("B", "2010-12-31", 200),
        ]
        #expect(try known("G", rows, on: "2011-06-30") == ["2010-12-31 70 A"])
        #expect(try known("G", rows, on: "2012-01-01") == ["2010-12-31 100 A"])
        #expect(try known("A", rows, on: "2014-12-31") == ["2010-12-31 100 A"])
        #expect(try known("C", rows, on: "2015-01-01") == ["2010-12-31 300 A"])
    }

    @Test func `a county adds up its municipalities of today on the territory of today`() throws {
        let rows = [
            ("A", "2010-12-31", 100), ("B", "2010-12-31", 200), ("D", "2010-12-31", 1000), ("E", "2010-12-31", 500),
            ("F", "2010-12-31", 30), ("G", "2010-12-31", 70),
        ]
        #expect(try known("K", rows) == ["2010-12-31 1900 E"])
        #expect(try known("A", rows) == ["2010-12-31 100 A"], "a region of the past keeps its own figure")
    }

    /// X took Y in on 2015-01-01 and kept its code; only the villages have figures, y and z of Y, x of X.
    private func villages(_ code: String, on territory: String) throws -> [String] {
        let levels = ["county", "municipality", "village"].enumerated().map { RegionLevel(name: $1, rank: $0) }
        func region(
            _ code: String, _ level: Int, in parent: String?, until last: String? = nil, formerly former: String? = nil
        ) -> Region {
            Region(
                code: RegionCode(code), name: code, level: levels[level], parent: parent.map { RegionCode($0) },
                validTo: last,
                formerParents: former.map { [FormerParent(code: RegionCode($0), until: "2014-12-31")] } ?? [])
        }
        let gazetteer = try Gazetteer([
            region("K", 0, in: nil), region("X", 1, in: "K"), region("Y", 1, in: "K", until: "2014-12-31"),
            region("x", 2, in: "X"), region("y", 2, in: "X", formerly: "Y"), region("z", 2, in: "X", formerly: "Y"),
        ])
        let history = try TerritorialHistory(
            [TerritorialChange(date: "2015-01-01", from: RegionCode("Y"), to: RegionCode("X"), weight: 1)],
            in: gazetteer)
        let figures = try [("x", 1000), ("y", 200), ("z", 30)].map { code, count in
            (
                code: RegionCode(code),
                denominator: Denominator(
                    count: count, date: try civilDay("2012-12-31"), status: .value, base: "Melderegister")
            )
        }
        return Populations(figures, gazetteer: gazetteer, history: history).known(
            of: .residents, in: RegionCode(code), on: territory
        ).map { "\($0.count) \($0.status.rawValue)" }
    }

    @Test(arguments: [
        ("X", "2014-12-31", ["1000 A"]), ("Y", "2014-12-31", ["230 A"]), ("K", "2014-12-31", ["1230 A"]),
        ("X", "2015-01-01", ["1230 A"]), ("K", "2015-01-01", ["1230 A"]),
    ])
    func `villages are added up where they belonged on the day of the territory`(
        code: String, territory: String, figures: [String]
    ) throws {
        #expect(try villages(code, on: territory) == figures)
    }

    @Test func `a county is not the sum of a merged region and of what it was formed from`() throws {
        let level = RegionLevel(name: "municipality", rank: 1)
        // Without last days in the register the changes tell who is no more.
        let gazetteer = try Gazetteer(
            [Region(code: RegionCode("K"), name: "K", level: RegionLevel(name: "county", rank: 0), parent: nil)]
                + ["A", "B", "C"].map {
                    Region(
                        code: RegionCode($0), name: $0, level: level, parent: RegionCode("K"),
                        validFrom: $0 == "C" ? "2015-01-01" : nil)
                })
        let history = try TerritorialHistory(
            ["A", "B"].map {
                TerritorialChange(date: "2015-01-01", from: RegionCode($0), to: RegionCode("C"), weight: 1)
            }, in: gazetteer)
        let figures = try ["A", "B"].map { code in
            (
                code: RegionCode(code),
                denominator: Denominator(count: 100, date: try civilDay("2012-12-31"), status: .value, base: "")
            )
        }
        let populations = Populations(figures, gazetteer: gazetteer, history: history)
        #expect(populations.known(of: .residents, in: RegionCode("K")).map(\.count) == [200])
    }
}

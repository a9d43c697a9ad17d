import Regions
import Testing

/// Crosswalks alone: chains over several, and territories of days on the way to a crosswalk's target.
@Suite struct TerritorialCrosswalkTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try SampleRegister.gazetteer() }

    private func code(_ number: Int) -> RegionCode { RegionCode("0315700\(number)") }

    /// `[3: [(9, 1)]]`: by the last digit of the keys.
    private func crosswalk(_ target: Int, _ years: [Int: [Int: [(Int, Double)]]]) -> TerritorialCrosswalk {
        TerritorialCrosswalk(
            target: "\(target)-12-31",
            years: years.mapValues { table in
                Dictionary(
                    uniqueKeysWithValues: table.map { from, shares in
                        (code(from), shares.map { TerritorialShare(code: code($0.0), weight: $0.1) })
                    })
            })
    }

    private func shares(
        _ history: TerritorialHistory, _ number: Int, _ day: String, at reference: String = Gazetteer.afterAllChanges
    ) -> [String] {
        history.shares(of: code(number), on: day, at: reference).map {
            "\($0.code.text.suffix(1)): \(($0.weight * 1e9).rounded() / 1e9)"
        }
    }

    /// 2001 → 2011 → 2016 by hand: 3 is split into 4 and 6 by 2011 (0.4, 0.6), 4 into 7 and 9 by 2016 (0.25, 0.75):
    /// 6 gets 0.6; 7 gets 0.4 × 0.25 = 0.1; 9 gets 0.4 × 0.75 = 0.3.
    @Test func `shares of a chain of crosswalks multiply`() throws {
        let history = try TerritorialHistory(
            [],
            crosswalks: [
                crosswalk(2011, [2001: [3: [(4, 0.4), (6, 0.6)]]]),
                crosswalk(2016, [2011: [4: [(7, 0.25), (9, 0.75)], 6: [(6, 1)]]]),
            ], in: gazetteer)
        #expect(shares(history, 3, "2001-12-31") == ["6: 0.6", "7: 0.1", "9: 0.3"])
        #expect(shares(history, 3, "2001-12-31", at: "2011-12-31") == ["4: 0.4", "6: 0.6"])
        #expect(shares(history, 4, "2011-12-31") == ["7: 0.25", "9: 0.75"])
    }

    @Test func `of two crosswalks that know a year the one that leads further is taken`() throws {
        let history = try TerritorialHistory(
            [],
            crosswalks: [
                crosswalk(2011, [2001: [3: [(3, 0.9), (6, 0.1)]]]),
                crosswalk(2016, [2001: [3: [(9, 0.95), (6, 0.05)]]]),
            ], in: gazetteer)
        #expect(shares(history, 3, "2001-12-31") == ["6: 0.05", "9: 0.95"])
        #expect(shares(history, 3, "2001-12-31", at: "2012-12-31") == ["3: 0.9", "6: 0.1"])
    }

    @Test func `rounded shares are made the whole`() throws {
        let history = try TerritorialHistory(
            [], crosswalks: [crosswalk(2011, [2001: [3: [(4, 0.333), (6, 0.333), (7, 0.333)]]])], in: gazetteer)
        #expect(
            history.shares(of: code(3), on: "2001-12-31").reduce(0) { $0 + $1.weight }.distance(to: 1).magnitude < 1e-12
        )
    }

    /// 1 and 2 merge into 4 by 2005, 4 and 3 into 9 by 2015; the crosswalk tells 2020 only. In 2010 nobody but 4 can hold
    /// what became 9 … were it not for 3.
    private var merging: TerritorialCrosswalk {
        crosswalk(
            2020,
            [
                2000: [1: [(6, 1)], 3: [(9, 1)], 4: [(9, 1)], 6: [(6, 1)]],
                2010: [3: [(9, 1)], 4: [(9, 1)], 6: [(6, 1)]],
                2015: [6: [(6, 1)], 9: [(9, 1)]],
            ])
    }

    @Test func `on a day before the target a territory is told where only one region can hold it`() throws {
        let history = try TerritorialHistory([], crosswalks: [merging], in: gazetteer)
        #expect(shares(history, 1, "2000-12-31", at: "2010-12-31") == ["6: 1.0"])
        #expect(shares(history, 3, "2000-12-31", at: "2010-12-31") == ["3: 1.0"])
        #expect(shares(history, 3, "2010-12-31", at: "2015-12-31") == ["9: 1.0"])
        #expect(
            history.origins(of: code(9), on: "2010-12-31", at: "2015-12-31").map(\.code.text.last) == ["3", "4"])
    }

    @Test func `a region exists in the years of whose tables it is`() throws {
        let history = try TerritorialHistory([], crosswalks: [merging], in: gazetteer)
        #expect(history.exists(code(1), on: "2000-06-30"))
        #expect(!history.exists(code(1), on: "2010-06-30"))
        #expect(!history.exists(code(1), on: "2022-01-01"))
        #expect(history.exists(code(9), on: "2022-01-01"))
        #expect(!history.exists(code(9), on: "2010-06-30"))
    }

    /// As in the office's own tables of two days: 3 and 4 of 2011 are 9 in 2020, which no row of 2011 names.
    @Test func `a region that is in no table did not exist before the target, whatever the register leaves out`() throws
    {
        let level = RegionLevel(name: "municipality", rank: 0)
        let today = try Gazetteer([6, 9].map { Region(code: code($0), name: "\($0)", level: level, parent: nil) })
        let history = try TerritorialHistory(
            [], crosswalks: [crosswalk(2020, [2011: [3: [(9, 1)], 4: [(9, 1)], 6: [(6, 1)]]])], in: today)
        #expect(history.exists(code(6), on: "2011-12-31"))
        #expect(!history.exists(code(9), on: "2011-12-31"))
        #expect(history.exists(code(9), on: "2020-12-31") && history.exists(code(9), on: Gazetteer.afterAllChanges))
        #expect(history.origins(of: code(9), on: "2011-12-31").map(\.code) == [code(3), code(4)])
        #expect(history.relatives(of: code(9), on: "2011-12-31") == .origins([code(3), code(4)]))
    }

    @Test func `a code that only the crosswalk knows is historic if the register holds its territory`() throws {
        let outside = TerritorialCrosswalk(
            target: "2020-12-31",
            years: [
                2000: [
                    RegionCode("03157099"): [TerritorialShare(code: code(9), weight: 1)],
                    RegionCode("03158001"): [TerritorialShare(code: RegionCode("03158040"), weight: 1)],
                ]
            ])
        let history = try TerritorialHistory([], crosswalks: [outside], in: gazetteer)
        #expect(history.isHistoric(RegionCode("03157099")))
        #expect(!history.isHistoric(RegionCode("03158001")))
        #expect(!history.isHistoric(code(9)))
        #expect(history.today(RegionCode("03157099")) == code(9))
    }
}

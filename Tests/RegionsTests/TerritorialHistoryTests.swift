import Regions
import Testing

@Suite struct TerritorialHistoryTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try SampleRegister.gazetteer() }

    private func change(_ date: String, _ from: String, _ to: String, weight: Double = 1) -> TerritorialChange {
        TerritorialChange(date: date, from: RegionCode(from), to: RegionCode(to), weight: weight)
    }

    private func error(_ changes: [TerritorialChange]) -> RegisterError? {
        do {
            _ = try TerritorialHistory(changes, in: gazetteer)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the codes of the past lead to today's`() throws {
        let history = try TerritorialHistory(
            [change("2015-01-01", "03157003", "03157009"), change("2015-01-01", "03157004", "03157009")], in: gazetteer)
        #expect(history.today(RegionCode("03157004")).text == "03157009")
        #expect(history.today(RegionCode("03157009")).text == "03157009")
        #expect(history.today(RegionCode("03157006")).text == "03157006")
        let origins = history.origins(of: RegionCode("03157009"), on: "2014-12-31")
        #expect(origins.map(\.code.text) == ["03157003", "03157004"])
    }

    @Test func `a chain of changes leads to its end in whatever order it is written`() throws {
        let chain = [
            change("1971-01-01", "03157001", "03157003"), change("1990-01-01", "03157003", "03157004"),
            change("2015-01-01", "03157004", "03157009"),
        ]
        for changes in [chain, chain.reversed(), [chain[1], chain[2], chain[0]]] {
            let history = try TerritorialHistory(changes, in: gazetteer)
            for code in ["03157001", "03157003", "03157004"] {
                #expect(history.today(RegionCode(code)).text == "03157009")
            }
        }
    }

    @Test func `no changes leave every code as it is`() throws {
        let history = try TerritorialHistory([], in: gazetteer)
        for region in gazetteer.regions { #expect(history.today(region.code) == region.code) }
    }

    @Test func `a circle on one day is refused`() {
        let circle = [change("2015-01-01", "03157003", "03157004"), change("2015-01-01", "03157004", "03157003")]
        #expect(error(circle) == .circularChange(RegionCode("03157003")))
        #expect(error([change("2015-01-01", "03157003", "03157003")]) == .circularChange(RegionCode("03157003")))
    }

    @Test func `a territory may become independent again`() throws {
        let history = try TerritorialHistory(
            [change("1974-01-01", "03157003", "03157004"), change("1990-01-01", "03157004", "03157003", weight: 0.25)],
            in: gazetteer)
        #expect(shares(history, "03157003", "1970-12-31") == ["03157003": 0.25, "03157004": 0.75])
        #expect(shares(history, "03157003", "1970-12-31", at: "1980-01-01") == ["03157004": 1])
        #expect(shares(history, "03157003", "1990-01-01") == ["03157003": 1])
    }

    @Test func `a code that has gone over as a whole goes over no second time, whatever the order`() {
        let split = [change("2015-01-01", "03157003", "03157009"), change("2016-01-01", "03157003", "03157006")]
        #expect(error(split) == .changedTwice(RegionCode("03157003")))
        #expect(error(split.reversed()) == .changedTwice(RegionCode("03157003")))
        #expect(error([split[0], split[0]]) == nil)
    }

    private func shares(
        _ history: TerritorialHistory, _ code: String, _ day: String, at reference: String = Gazetteer.afterAllChanges
    ) -> [String: Double] {
        let shares = history.shares(of: RegionCode(code), on: day, at: reference)
        return Dictionary(uniqueKeysWithValues: shares.map { ($0.code.text, $0.weight) })
    }

    @Test func `of a territory that is split each new owner has its share`() throws {
        let history = try TerritorialHistory(
            [
                change("2011-07-01", "03157004", "03157006", weight: 0.625),
                change("2011-07-01", "03157004", "03157007", weight: 0.375),
            ], in: gazetteer)
        #expect(shares(history, "03157004", "2011-06-30") == ["03157006": 0.625, "03157007": 0.375])
        #expect(shares(history, "03157004", "2011-06-30", at: "2011-06-30") == ["03157004": 1])
        #expect(history.today(RegionCode("03157004")).text == "03157006")
        #expect(
            history.origins(of: RegionCode("03157007"), on: "2010-12-31").map { [$0.code.text, String($0.weight)] }
                == [["03157004", "0.375"], ["03157007", "1.0"]])
        #expect(history.origins(of: RegionCode("03157007"), on: "2011-12-31").map(\.code.text) == ["03157007"])
    }

    /// 2001 → 2011 → 2016: 3 loses a fifth to 6 and then goes over into 9 with a quarter left to 7, by hand:
    /// 6 gets 0.2; 9 gets 0.8 × 0.75 = 0.6; 7 gets 0.8 × 0.25 = 0.2.
    @Test func `shares of a chain multiply, and what is not given stays`() throws {
        let history = try TerritorialHistory(
            [
                change("2011-01-01", "03157003", "03157006", weight: 0.2),
                change("2016-01-01", "03157003", "03157009", weight: 0.75),
                change("2016-01-01", "03157003", "03157007", weight: 0.25),
            ], in: gazetteer)
        let found = shares(history, "03157003", "2001-12-31")
        #expect(found.mapValues { ($0 * 1e9).rounded() / 1e9 } == ["03157006": 0.2, "03157007": 0.2, "03157009": 0.6])
        #expect(shares(history, "03157003", "2001-12-31", at: "2011-12-31") == ["03157003": 0.8, "03157006": 0.2])
        #expect(shares(history, "03157003", "2011-12-31") == ["03157007": 0.25, "03157009": 0.75])
    }

    @Test func `a crosswalk goes before single changes, the nearest year with the code before others`() throws {
        let half = [
            TerritorialShare(code: RegionCode("03157006"), weight: 0.5),
            TerritorialShare(code: RegionCode("03157007"), weight: 0.5),
        ]
        let whole = [TerritorialShare(code: RegionCode("03157009"), weight: 1)]
        let crosswalk = TerritorialCrosswalk(
            target: "2020-12-31",
            years: [
                2000: [RegionCode("03157090"): half],
                2014: [RegionCode("03157003"): whole, RegionCode("03157004"): whole],
                2015: [RegionCode("03157009"): whole],
            ])
        let history = try TerritorialHistory(
            [change("2015-01-01", "03157003", "03157006"), change("2022-01-01", "03157009", "03157001")],
            crosswalks: [crosswalk], in: gazetteer)
        #expect(shares(history, "03157003", "2014-06-30", at: "2020-12-31") == ["03157009": 1])
        #expect(shares(history, "03157003", "2014-06-30") == ["03157001": 1])
        #expect(shares(history, "03157003", "2014-06-30", at: "2019-12-31") == ["03157006": 1])
        #expect(shares(history, "03157090", "2003-01-01") == ["03157006": 0.5, "03157007": 0.5])
        #expect(history.today(RegionCode("03157004")).text == "03157001")
        #expect(
            history.origins(of: RegionCode("03157009"), on: "2014-12-31", at: "2020-12-31").map(\.code.text)
                == ["03157003", "03157004"])
    }

    @Test func `a part that is transferred makes the one smaller and the other larger`() throws {
        let history = try TerritorialHistory(
            [change("2005-01-01", "03157007", "03157006", weight: 0.125)], in: gazetteer)
        #expect(shares(history, "03157007", "2004-12-31") == ["03157006": 0.125, "03157007": 0.875])
        #expect(shares(history, "03157007", "2005-01-01") == ["03157007": 1])
        #expect(
            history.origins(of: RegionCode("03157006"), on: "2004-12-31").map { [$0.code.text, String($0.weight)] }
                == [["03157006", "1.0"], ["03157007", "0.125"]])
    }

    @Test func `what stays may be written down too`() throws {
        let written = try TerritorialHistory(
            [
                change("2005-01-01", "03157007", "03157006", weight: 0.25),
                change("2005-01-01", "03157007", "03157007", weight: 0.75),
            ], in: gazetteer)
        #expect(shares(written, "03157007", "2004-12-31") == ["03157006": 0.25, "03157007": 0.75])
    }

    /// On one day 4 goes over into 3, 3 into 9, and 7 gives an eighth to 3: that eighth goes on into 9.
    @Test func `what comes to a territory on the day on which it goes over goes over too`() throws {
        let history = try TerritorialHistory(
            [
                change("2015-01-01", "03157004", "03157003"), change("2015-01-01", "03157003", "03157009"),
                change("2015-01-01", "03157007", "03157003", weight: 0.125),
            ], in: gazetteer)
        #expect(shares(history, "03157004", "2014-12-31") == ["03157009": 1])
        #expect(shares(history, "03157007", "2014-12-31") == ["03157007": 0.875, "03157009": 0.125])
        #expect(
            history.origins(of: RegionCode("03157009"), on: "2014-12-31").map { [$0.code.text, String($0.weight)] }
                == [["03157003", "1.0"], ["03157004", "1.0"], ["03157007", "0.125"]])
    }

    /// A part of 3 goes to 6 on the day on which 6 gives a part to 7: that part is of what 6 was before.
    @Test func `a part that a territory gives away is of what it was before the day`() throws {
        let history = try TerritorialHistory(
            [
                change("2015-01-01", "03157003", "03157006", weight: 0.5),
                change("2015-01-01", "03157006", "03157007", weight: 0.25),
            ], in: gazetteer)
        #expect(shares(history, "03157003", "2014-12-31") == ["03157003": 0.5, "03157006": 0.5])
        #expect(shares(history, "03157006", "2014-12-31") == ["03157006": 0.75, "03157007": 0.25])
    }

    /// The first crosswalk leads 90 to 91; the second does not know 91, which a single change brings to 6 before its target.
    @Test func `what a later crosswalk does not know goes on by single changes`() throws {
        let register = try Gazetteer(
            SampleRegister.regions + [
                SampleRegister.region("03157091", "Zwischendorf", SampleRegister.municipality, "03157")
            ])
        let first = TerritorialCrosswalk(
            target: "2011-12-31",
            years: [2001: [RegionCode("03157090"): [part("03157091", 0.5), part("03157007", 0.5)]]])
        let second = TerritorialCrosswalk(
            target: "2016-12-31", years: [2011: [RegionCode("03157007"): [part("03157001", 1)]]])
        let history = try TerritorialHistory(
            [change("2014-01-01", "03157091", "03157006")], crosswalks: [second, first], in: register)
        #expect(shares(history, "03157090", "2001-12-31") == ["03157001": 0.5, "03157006": 0.5])
        #expect(
            shares(history, "03157090", "2001-12-31", at: "2011-12-31") == ["03157007": 0.5, "03157091": 0.5])
    }

    private func part(_ code: String, _ weight: Double) -> TerritorialShare {
        TerritorialShare(code: RegionCode(code), weight: weight)
    }

    @Test func `more than the whole cannot go over`() {
        let shares = [
            change("2015-01-01", "03157003", "03157009", weight: 0.7),
            change("2015-01-01", "03157003", "03157006", weight: 0.4),
        ]
        #expect(error(shares) == .moreThanWhole(RegionCode("03157003")))
    }

    @Test func `an unknown code is answered with the nearest`() {
        let found = error([change("2015-01-01", "03157003", "3157009")])
        #expect(found == .unknownCodeInChange(RegionCode("3157009"), suggestion: "03157009"))
        #expect(
            error([change("2015-01-01", "x", "03157009")]) == .unknownCodeInChange(RegionCode("x"), suggestion: nil))
    }

    @Test(arguments: [0, 1.5, -1, .nan, .infinity])
    func `a weight that is no share is refused`(weight: Double) {
        let found = error([change("2015-01-01", "03157003", "03157009", weight: weight)])
        #expect(found == .noShare(RegionCode("03157003")))
    }
}

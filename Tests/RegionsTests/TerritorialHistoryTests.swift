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
        #expect(history.predecessors(of: RegionCode("03157009")).map(\.text) == ["03157003", "03157004"])
        #expect(history.predecessors(of: RegionCode("03157006")).isEmpty)
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
            #expect(
                history.predecessors(of: RegionCode("03157009")).map(\.text) == ["03157001", "03157003", "03157004"])
        }
    }

    @Test func `no changes leave every code as it is`() throws {
        let history = try TerritorialHistory([], in: gazetteer)
        for region in gazetteer.regions { #expect(history.today(region.code) == region.code) }
    }

    @Test func `a circle is refused`() {
        let circle = [change("2015-01-01", "03157003", "03157004"), change("2016-01-01", "03157004", "03157003")]
        #expect(error(circle) == .circularChange(RegionCode("03157003")))
        #expect(error([change("2015-01-01", "03157003", "03157003")]) == .circularChange(RegionCode("03157003")))
    }

    @Test func `a code that goes over into two others is refused, whatever the order`() {
        let split = [change("2015-01-01", "03157003", "03157009"), change("2016-01-01", "03157003", "03157006")]
        #expect(error(split) == .changedTwice(RegionCode("03157003")))
        #expect(error(split.reversed()) == .changedTwice(RegionCode("03157003")))
        #expect(error([split[0], split[0]]) == nil)
    }

    @Test func `an unknown code is answered with the nearest`() {
        let found = error([change("2015-01-01", "03157003", "3157009")])
        #expect(found == .unknownCodeInChange(RegionCode("3157009"), suggestion: "03157009"))
        #expect(
            error([change("2015-01-01", "x", "03157009")]) == .unknownCodeInChange(RegionCode("x"), suggestion: nil))
    }

    @Test(arguments: [0.5, 0, 1.5, -1, .nan])
    func `a share other than the whole is refused`(weight: Double) {
        let found = error([change("2015-01-01", "03157003", "03157009", weight: weight)])
        #expect(found == .fractionalWeight(RegionCode("03157003")))
    }
}

import Regions
import TestSupport
import Testing

/// Where a record lies on the territory of another day, by hand and at random.
@Suite struct TerritorialPlacementTests {
    private let gazetteer: Gazetteer

    init() throws { gazetteer = try SampleRegister.gazetteer() }

    private func change(_ date: String, _ from: String, _ to: String, weight: Double = 1) -> TerritorialChange {
        TerritorialChange(date: date, from: RegionCode(from), to: RegionCode(to), weight: weight)
    }

    private var merger: [TerritorialChange] {
        [change("2015-01-01", "03157003", "03157009"), change("2015-01-01", "03157004", "03157009")]
    }

    private func placement(
        _ changes: [TerritorialChange], _ code: String, _ day: String, at reference: String
    ) throws -> String {
        switch try TerritorialHistory(changes, in: gazetteer)
            .placement(of: RegionCode(code), recordedOn: day, at: reference)
        {
        case .shares(let shares): shares.map { "\($0.code.text.suffix(1)) \($0.weight)" }.joined(separator: ", ")
        case .within(let codes): "within " + codes.map { String($0.text.suffix(1)) }.joined(separator: ", ")
        }
    }

    @Test(arguments: [
        ("03157004", "2012-05-01", "2020-12-31", "9 1.0"),
        // An old code in a row after the merger, a new one in a row before.
        ("03157004", "2018-05-01", "2020-12-31", "9 1.0"), ("03157009", "2012-05-01", "2020-12-31", "9 1.0"),
        ("03157004", "2012-05-01", "2014-12-31", "4 1.0"), ("03157004", "2018-05-01", "2014-12-31", "4 1.0"),
        // What was merged cannot be divided back.
        ("03157009", "2018-05-01", "2014-12-31", "within 3, 4"),
        ("03157009", "2012-05-01", "2014-12-31", "within 3, 4"),
        ("03157006", "2018-05-01", "2014-12-31", "6 1.0"),
    ])
    func `a record of a merger lies where its territory lay or lies`(
        code: String, day: String, reference: String, expected: String
    ) throws {
        #expect(try placement(merger, code, day, at: reference) == expected)
    }

    @Test func `onto an earlier day a part of a region goes into the region that it was a part of`() throws {
        let split = [
            change("2011-01-01", "03157004", "03157006", weight: 0.25),
            change("2011-01-01", "03157004", "03157007", weight: 0.75),
        ]
        // 6 grew by a part of 4, and nothing tells which rows of 6 lie in that part.
        #expect(try placement(split, "03157006", "2012-01-01", at: "2010-12-31") == "within 4, 6")
        #expect(try placement(split, "03157004", "2009-01-01", at: "2020-12-31") == "6 0.25, 7 0.75")
        let secession = [change("2015-01-01", "03157006", "03157009", weight: 0.25)]
        #expect(try placement(secession, "03157009", "2016-01-01", at: "2014-12-31") == "6 1.0")
    }

    @Test func `a region that does not exist on a day names what it became or was made of`() throws {
        let history = try TerritorialHistory(merger, in: gazetteer)
        #expect(
            history.relatives(of: RegionCode("03157004"), on: "2020-12-31") == .successors([RegionCode("03157009")]))
        #expect(
            history.relatives(of: RegionCode("03157009"), on: "2014-12-31")
                == .origins([RegionCode("03157003"), RegionCode("03157004")]))
        #expect(history.relatives(of: RegionCode("03157006"), on: "2014-12-31") == .none)
    }

    /// Random changes among regions that always exist unless they went over as a whole.
    private func randomHistory(using generator: inout SeededGenerator) throws -> (TerritorialHistory, [RegionCode]) {
        let level = SampleRegister.municipality
        let codes = (0..<8).map { RegionCode("0\($0)") }
        let register = try Gazetteer(
            codes.map { Region(code: $0, name: "Ort \($0.text)", level: level, parent: nil) })
        while true {
            let changes = (0..<generator.below(9)).map { _ in
                TerritorialChange(
                    date: "20\(10 + generator.below(5))-0\(1 + generator.below(2))-01", from: generator.pick(codes),
                    to: generator.pick(codes), weight: generator.pick([1, 0.5, 0.25, 0.3]))
            }
            // Contradictions are refused; the next may be none.
            if let history = try? TerritorialHistory(changes, in: register) { return (history, codes) }
        }
    }

    @Test func `shares are the whole, and origins hold every region of a day exactly once`() throws {
        var generator = SeededGenerator(seed: 20_150_101)
        for _ in 0..<400 {
            let (history, codes) = try randomHistory(using: &generator)
            let days = ["2009-12-31"] + history.days + ["2020-01-01"]
            for (number, day) in days.enumerated() {
                for reference in days[number...] {
                    let existing = codes.filter { history.exists($0, on: day) }
                    var covered = [RegionCode: Double]()
                    for code in existing {
                        let shares = history.shares(of: code, on: day, at: reference)
                        #expect((shares.reduce(0) { $0 + $1.weight } - 1).magnitude < 1e-9)
                        #expect(shares.allSatisfy { $0.weight > 0 && history.exists($0.code, on: reference) })
                    }
                    for code in codes where history.exists(code, on: reference) {
                        for origin in history.origins(of: code, on: day, at: reference) {
                            covered[origin.code, default: 0] += origin.weight
                        }
                    }
                    #expect(Set(covered.keys) == Set(existing))
                    #expect(covered.values.allSatisfy { ($0 - 1).magnitude < 1e-9 })
                }
            }
        }
    }

    @Test func `going by way of a day between comes to the same`() throws {
        var generator = SeededGenerator(seed: 19_740_301)
        for _ in 0..<400 {
            let (history, codes) = try randomHistory(using: &generator)
            let between = "2012-06-30"
            for code in codes where history.exists(code, on: "2009-12-31") {
                var stepwise = [RegionCode: Double]()
                for part in history.shares(of: code, on: "2009-12-31", at: between) {
                    for share in history.shares(of: part.code, on: between) {
                        stepwise[share.code, default: 0] += part.weight * share.weight
                    }
                }
                let direct = history.shares(of: code, on: "2009-12-31")
                #expect(Set(direct.map(\.code)) == Set(stepwise.keys))
                #expect(direct.allSatisfy { ((stepwise[$0.code] ?? 0) - $0.weight).magnitude < 1e-9 })
            }
        }
    }
}

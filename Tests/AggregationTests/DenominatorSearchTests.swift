import Records
import Regions
import Testing
import Wording

@testable import Aggregation

/// Which denominator each cell of a table gets, and why others get none.
struct DenominatorSearchTests {
    private let facts: CountyFacts

    init() throws {
        let day = try civilDay("2015-12-31")
        func row(_ code: String, _ count: Int, _ ages: String = "", _ sex: String = "", kind: String = "residents")
            -> (code: RegionCode, denominator: Denominator)
        {
            (
                RegionCode(code),
                Denominator(
                    count: count, date: day, status: .value, base: "",
                    group: PopulationGroup(
                        kind: kind, ages: AgeBand(code: ages).map { [$0] } ?? [], sexes: sex.isEmpty ? [] : [sex]))
            )
        }
        facts = try InventedCounty(populations: [
            row("03157006", 49_000), row("03157006", 1500, "10-13"), row("03157006", 1600, "14-17"),
            row("03157006", 700, "10-13", "female"), row("03157006", 800, "14-17", "female"),
            row("03157006", 900, "10-13", kind: "pupils"), row("03157006.01", 99), row("03157001", 100),
        ]).facts
    }

    private func axis(_ dimension: String, _ codes: [String]) -> TableAxis {
        TableAxis(
            dimension: dimension, title: Phrase(name: dimension),
            members: codes.map { AxisMember(code: $0, name: Phrase(name: $0), level: "1", parent: nil) })
    }

    private func found(
        _ region: String, age: String? = nil, sex: String? = nil, of group: String? = nil,
        where condition: String? = nil
    ) throws -> String {
        var axes = [axis("region", [region]), axis("period", ["2016"])]
        if let age { axes.append(axis("age_band", [age])) }
        if let sex { axes.append(axis("sex", [sex])) }
        let table = facts.denominators(
            of: axes, choice: try DenominatorChoice(of: group, day: nil),
            filter: try condition.map { try Filter($0, kind: .counts) })
        let key = DenominatorTable.Key(region: region, period: "2016", ageBand: age, sex: sex)
        return table[key].map { "\($0.count) \($0.group.text)" } ?? table.gap(key)?.code ?? "nothing"
    }

    @Test(arguments: [
        (nil, nil, "49000 residents"), ("_T", nil, "49000 residents"), ("14-17", nil, "1600 residents:14-17"),
        ("10-17", "female", "1500 residents:10-17:female"), ("_U", nil, "not-stated"), ("12-15", nil, "no-such-group"),
        ("14-17", "male", "no-such-group"), ("Jugend", nil, "unclear-condition"), ("_T", "_U", "not-stated"),
    ])
    func `a cell of an age band and sex takes those`(age: String?, sex: String?, expected: String) throws {
        #expect(try found("03157006", age: age, sex: sex) == expected)
    }

    @Test(arguments: [
        ("age_band = 14-17", "1600 residents:14-17"), ("age_band in (10-13, 14-17)", "3100 residents:10-17"),
        ("age_band = 14-17 and sex = female", "800 residents:14-17:female"), ("category = X", "49000 residents"),
        ("age_band = 12-15", "no-such-group"), ("age_band != 14-17", "unclear-condition"),
        ("age_band = 14-17 or category = X", "unclear-condition"), ("age_band = \"14*\"", "unclear-condition"),
    ])
    func `a condition on age or sex chooses the denominator`(condition: String, expected: String) throws {
        #expect(try found("03157006", where: condition) == expected)
    }

    @Test(arguments: [
        ("residents:14-17", "1600 residents:14-17"), ("residents:all", "49000 residents"),
        ("pupils", "900 pupils:10-13"),
        ("pupils:10-13", "900 pupils:10-13"), ("pupils:all", "no-figure"), ("places", "no-figure"),
    ])
    func `a group that is named goes before the question's`(group: String, expected: String) throws {
        #expect(try found("03157006", age: "10-13", of: group) == expected)
    }

    @Test func `a total of a table with a condition on ages is of these ages`() throws {
        #expect(try found("03157006", age: "_T", where: "age_band in (10-13, 14-17)") == "3100 residents:10-17")
    }

    @Test(arguments: [("03157006.01", "too-small"), ("03157001", "100 residents"), ("03157009", "no-figure")])
    func `below a hundred people no rate is given`(region: String, expected: String) throws {
        #expect(try found(region) == expected)
    }

    @Test func `records without a place have no denominator and need no reason`() throws {
        #expect(try found("03157006._U") == "nothing")
    }
}

import Records
import Testing

@testable import Aggregation

/// What `--of` and `--denominator-date` mean.
struct DenominatorChoiceTests {
    @Test(arguments: [
        (nil, nil, ""), ("residents", nil, ""), ("Einwohner", nil, ""), ("Schüler", nil, "--of pupils"),
        ("residents:14-17", nil, "--of residents:14-17"), ("residents:all", nil, "--of residents:all"),
        ("pupils:10-13,14-17:female", nil, "--of pupils:10-17:female"), ("pupils:female", nil, "--of pupils:female"),
        ("Kita:3-5", nil, "--of Kita:3-5"), (nil, "2017-06-30", "--denominator-date 2017-06-30"),
        ("places:all", "06-30", "--of places:all --denominator-date 06-30"),
    ])
    func `a choice is read and said again`(of group: String?, day: String?, text: String) throws {
        let choice = try DenominatorChoice(of: group, day: day)
        #expect(choice.text == text)
        let again = text.split(separator: " ").map(String.init)
        func value(_ option: String) -> String? { again.firstIndex(of: option).map { again[$0 + 1] } }
        #expect(try DenominatorChoice(of: value("--of"), day: value("--denominator-date")) == choice)
    }

    @Test(arguments: [
        "", ":14-17", "residents:", "residents:14-17:female:x", "residents:young", "residents:17-14",
        "residents:14-17:14",
        "residents:14-17,", "residents:female:male",
    ])
    func `a group that is none is refused`(text: String) {
        #expect { try DenominatorChoice(of: text, day: nil) } throws: { error in
            if case QueryError.denominatorSyntax(text) = error { true } else { false }
        }
    }

    @Test(arguments: ["2017", "30.06.2017", "06", "02-29", "2017-02-29", ""])
    func `a day that is none, or that not every year has, is refused`(text: String) {
        #expect(throws: QueryError.self) { try DenominatorChoice(of: nil, day: text) }
    }

    /// Figures of mid-November of two years.
    private func autumn(_ kind: String) throws -> KnownFigures {
        KnownFigures(
            figures: try [("2015-11-15", 1000), ("2016-11-15", 1366)].map { date, count in
                Denominator(
                    count: count, date: try civilDay(date), status: .value, base: "", group: PopulationGroup(kind: kind)
                )
            })
    }

    private func figure(_ of: String?, _ day: String?, _ period: String) throws -> String? {
        let choice = try DenominatorChoice(of: of, day: day)
        let found = choice.figure(try autumn(choice.kind), for: try #require(Period(code: period)))
        return found.map { "\($0.count) \($0.date) \($0.status.rawValue)" }
    }

    /// From 15 November to 31 December are 46 days, in a span of 366 with one person a day more.
    @Test(
        arguments: [
            (nil, nil, "2016", "1046 2015-12-31 E"), ("pupils", nil, "2016", "1000 2015-11-15 A"),
            ("pupils", nil, "2017-Q3", "1366 2016-11-15 A"), ("pupils", nil, "2018", "1366 2016-11-15 E"),
            ("pupils", "2016-11-15", "2012", "1366 2016-11-15 A"), (nil, "11-15", "2015-03", "1000 2015-11-15 A"),
            (nil, "11-16", "2015", "1001 2015-11-16 E"), (nil, "2015-11-25", "2020", "1010 2015-11-25 E"),
        ] as [(String?, String?, String, String)])
    func `residents are those of the end of the year before, pupils the newest of twelve months, a named day its own`(
        of group: String?, day: String?, period: String, expected: String
    ) throws {
        #expect(try figure(group, day, period) == expected)
    }
}

import TestSupport
import Testing

/// Conditions that mean a part of a period, where finer periods are published than are asked for.
@Suite(.slow) struct SlowCutPeriodTests {
    private static let county = Result {
        let county = try SmallCounty()
        try Files.replace("year]", with: "quarter]", in: "\(county.folder)/kreisblick.yaml")
        let imported = try county.run("import")
        guard imported.exitCode == 0 else { throw Program.Failure(what: imported.errors) }
        return county
    }

    private let county: SmallCounty

    init() throws { county = try Self.county.get() }

    @Test(arguments: ["date >= 2016-Q2", "date <= 2017-Q3", "date >= 2016-Q2 and date <= 2016-Q4", "date = 2016-Q1"])
    func `a period that is cut is no answer, whatever is published below it`(condition: String) throws {
        for command in ["query", "compare"] {
            let outcome = try county.run(
                command, "incidents", "--by", "region,year", "--where", condition, "--language", "en")
            #expect(outcome.exitCode == 1, "\(condition): \(outcome.output)")
            #expect(outcome.output == "")
            #expect(outcome.errors.contains("cuts the period 201"), "\(outcome.errors)")
            #expect(outcome.errors.contains("Group by a finer period"))
        }
    }

    @Test func `whole periods are an answer, and a total that is cut is left out among its parts`() throws {
        let years = try periods("--by", "year", "--where", "date >= 2017-Q1")
        #expect(years == ["2017"])
        let quarters = try periods("--by", "quarter", "--where", "date >= 2016-Q2", "--totals")
        #expect(quarters == ["2016-Q2", "2016-Q3", "2016-Q4", "2017", "2017-Q1", "2017-Q2", "2017-Q3", "2017-Q4"])
    }

    private func periods(_ arguments: String...) throws -> [String] {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", ["query", "incidents", "--format", "csv"] + arguments,
            in: county.folder)
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try Set(WrittenTable(outcome.output).rows.compactMap { $0["period"] }).sorted()
    }
}

import Records
import Store
import Testing
import Wording

@testable import Importing

/// What only a whole column tells.
@Suite struct ColumnConventionsTests {
    private let workspace: SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private let incidents = "records: incidents\ncolumns: {date: Tag, region: Ort, involved: Zahl}\n"

    private func courses(_ decimal: String) -> String {
        """
        records: participation
        dialect: {decimal: \(decimal)}
        columns: {date: Tag, region: Ort, measure: {value: kurs}, enrolments: Zahl, hours: Stunden}
        """
    }

    private func days() throws -> [String] {
        try workspace.store.segments(of: .incidents).flatMap { segment -> [String] in
            guard case .days(let days) = try segment.column("date") else { return [] }
            return days.map { CivilDate(dayNumber: Int($0)).description }
        }
    }

    @Test(arguments: [("04/13/2017", ["2017-03-04", "2017-04-13"]), ("13/04/2017", ["2017-04-03", "2017-04-13"])])
    func `one date above 12 tells the order of the column`(settling: String, expected: [String]) throws {
        try workspace.run("Tag;Ort;Zahl\n03/04/2017;Peine;1\n\(settling);Peine;1\n", profile: incidents)
        #expect(try days() == expected)
    }

    @Test func `an order that no date tells is asked for, naming the line`() throws {
        let words = try workspace.complaint(
            "Tag;Ort;Zahl\n;Peine;1\n03/04/2017;Peine;1\n05/06/2017;Peine;1\n", profile: incidents
        ).phrase(.german)
        #expect(words.contains("Zeile 3") && words.contains("Tag") && words.contains("dd/MM/yyyy"), "\(words)")
    }

    @Test func `a format that is stated is not questioned`() throws {
        let profile =
            "records: incidents\ncolumns: {date: {from: Tag, format: MM/dd/yyyy}, region: Ort, involved: Zahl}\n"
        try workspace.run("Tag;Ort;Zahl\n03/04/2017;Peine;1\n", profile: profile)
        #expect(try days() == ["2017-03-04"])
    }

    @Test(
        arguments: [
            (["1.234;22,5", "2;1.000,25"], "auto", [1234, 2], [2250, 100_025]),
            (["1,234;22.5", "2;1,000.25"], "auto", [1234, 2], [2250, 100_025]),
            (["12;22.5", "1 234;1'000.25"], "auto", [12, 1234], [2250, 100_025]),
            (["12;22", "3;7"], "auto", [12, 3], [2200, 700]),
            (["1.234;22", "3;7"], "\",\"", [1234, 3], [2200, 700]),
        ] as [([String], String, [UInt32], [Int32])])
    func `columns tell their decimal sign where the profile leaves it to them`(
        rows: [String], decimal: String, counts: [UInt32], hours: [Int32]
    ) throws {
        let text = "Tag;Ort;Zahl;Stunden\n" + rows.map { "01.03.2017;Peine;\($0)\n" }.joined()
        try workspace.run(text, profile: courses(decimal))
        let segment = try #require(try workspace.store.segments(of: .participation).first)
        #expect(try segment.column("enrolments") == .counts(counts))
        #expect(try segment.column("hours") == .quantities(hours))
    }

    @Test(arguments: ["1;1.234", "1;1,234", "1;22.5|1;22,5"])
    func `a decimal sign that no value tells is asked for, naming the line`(rows: String) throws {
        let text = "Tag;Ort;Zahl;Stunden\n" + rows.split(separator: "|").map { "01.03.2017;Peine;\($0)\n" }.joined()
        let words = try workspace.complaint(text, profile: courses("auto")).phrase(.german)
        #expect(words.contains("Zeile 2") && words.contains("Stunden") && words.contains("decimal"), "\(words)")
    }

    @Test func `a number that contradicts the decimal sign is rejected with what to do`() throws {
        let text = "Tag;Ort;Zahl;Stunden\n01.03.2017;Peine;1;22,5\n01.03.2017;Peine;1;22.5\n"
        let outcome = try workspace.run(text, profile: courses("\",\""), maxRejects: 1)
        #expect(outcome.rejects.first?.suggestion(.german).contains("decimal") == true)
    }
}

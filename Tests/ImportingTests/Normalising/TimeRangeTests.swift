import Records
import Store
import Testing
import Wording

@testable import Importing

@Suite struct TimeRangeTests {
    private let workspace: SampleWorkspace

    init() throws { workspace = try SampleWorkspace() }

    private func profile(_ more: String = "") -> String {
        """
        records: incidents
        columns:
          date: Von
          hour: VonStunde
          region: Ort
          end: Bis
          end_hour: BisStunde
        \(more)
        """
    }

    private func text(_ rows: [String]) -> String {
        "Von;VonStunde;Bis;BisStunde;Ort\n" + rows.map { $0 + ";Peine\n" }.joined()
    }

    private static let rows = [
        "31.05.2017;10;01.06.2017;08", "31.05.2017;10;31.05.2017;10", "31.05.2017;10;31.05.2017;12",
        "31.05.2017;10;;", "31.05.2017;;31.05.2017;", "31.05.2017;;02.06.2017;", "31.03.2017;10;01.04.2017;",
        "31.12.2017;23;01.01.2018;01",
    ]

    @Test func `the end is stored where the start is not the whole truth`() throws {
        let outcome = try workspace.run(text(Self.rows), profile: profile())
        let segment = try #require(try workspace.store.segments(of: .incidents).first)
        let none = Column.unknownDay
        let unknown = Column.unknownHour
        #expect(try segment.column("hour") == .hours([10, 10, 10, 10, unknown, unknown, 10, 23]))
        #expect(
            try segment.column("end_date") == .days([17_318, none, 17_317, none, none, 17_319, 17_257, 17_532]))
        #expect(
            try segment.column("end_hour")
                == .hours([8, unknown, 12, unknown, unknown, unknown, unknown, 1]))
        let ranges = outcome.ranges
        #expect(ranges.told == 7)
        #expect(ranges.acrossHours == 5 && ranges.acrossDays == 4 && ranges.acrossMonths == 4)
        #expect(ranges.acrossQuarters == 2 && ranges.acrossYears == 1)
        #expect(!ranges.countsByStart)
    }

    @Test func `counted by the start, no end is stored and the share is still told`() throws {
        let outcome = try workspace.run(text(Self.rows), profile: profile("ranges: start"))
        let segment = try #require(try workspace.store.segments(of: .incidents).first)
        #expect(try segment.column("end_date") == .days(Array(repeating: Column.unknownDay, count: 8)))
        #expect(outcome.ranges.acrossDays == 4 && outcome.ranges.countsByStart)
    }

    @Test(arguments: ["31.05.2017;10;30.05.2017;12", "31.05.2017;10;31.05.2017;09"])
    func `an end before the start is rejected`(row: String) throws {
        let outcome = try workspace.run(text([Self.rows[0], row]), profile: profile(), maxRejects: 1)
        #expect(outcome.rejects.map(\.line) == [3])
        #expect(outcome.rejects.first?.reason(.german).contains("Ende liegt vor dem Beginn") == true)
    }

    @Test(arguments: [
        ("ranges: aoristic", "Bruchteile"), ("ranges: half", "unknown, start"), ("period: split", "erfinden"),
    ])
    func `a rule that would make figures nobody counted is refused`(rule: String, word: String) throws {
        do {
            try workspace.run(text(Self.rows), profile: profile(rule))
            Issue.record("imported")
        } catch let error as YAMLError {
            #expect(error.phrase(.german).contains(word), "\(error.phrase(.german))")
        }
    }

    @Test func `an hour of the end without its day is refused`() throws {
        let lone = "records: incidents\ncolumns: {date: Von, region: Ort, end_hour: BisStunde}\n"
        #expect(throws: YAMLError.self) { try workspace.run(text(Self.rows), profile: lone) }
    }
}

import Disclosure
@testable import Publishing
import Records
import Testing
@testable import Trends
import Wording

struct HeatMapSample: ChartSample {
    static let name = "heatmap"

    static func figures(_ state: SampleState) -> EstimateTable {
        switch state {
        case .plain, .withheld: HeatMapTests.week(state)
        case .states, .extremes: HeatMapTests.months(state)
        case .crowded:
            state.table(
                [
                    SampleTable.regions(state.names(15)),
                    SampleTable.axis("category", Phrase(de: "Art", en: "Category"), state.names(6).map(Phrase.init)),
                ], state.cells(90))
        }
    }

    static func chart(of table: EstimateTable, in state: SampleState, _ look: SampleLook) -> any Chart {
        HeatMap(table, look.chart)
    }
}

@Suite struct HeatMapTests {
    static let days = TableAxis(
        dimension: "weekday", title: Phrase(de: "Wochentag", en: "Weekday"),
        members: DayCycle.weekdays.reversed().map { AxisMember(code: $0.code, name: $0.name, level: "1", parent: nil) })
    static let hours = TableAxis(
        dimension: "hour", title: Phrase(de: "Stunde", en: "Hour"),
        members: DayCycle.hours.map { AxisMember(code: $0.code, name: $0.name, level: "1", parent: nil) })

    /// Counts with a swell in the evening and at weekends.
    static func week(_ state: SampleState) -> EstimateTable {
        let noise = SampleTable.wandering(168, from: 4, seed: 11)
        let cells = (0..<168).map { index -> EstimateCell in
            guard state != .withheld else { return SampleTable.without(.withheld) }
            let (day, hour) = (6 - index / 24, index % 24)
            let evening = max(0, 9 - abs(Double(hour) - (day >= 4 ? 22.5 : 16)))
            return SampleTable.count(Int((evening * (day >= 4 ? 3 : 1.6) + noise[index] / 4).rounded(.down)))
        }
        return state.table([days, hours], cells, per: nil)
    }

    static func months(_ state: SampleState) -> EstimateTable {
        let codes = (2012...2017).flatMap { year in (1...12).map { "\(year)-\($0 < 10 ? "0" : "")\($0)" } }
        return state.table([SampleTable.period(Array(codes.dropFirst(3).dropLast(2)))], state.cells(67, seed: 5))
    }

    private func texts(_ table: EstimateTable, _ language: Language = .german) throws -> [String] {
        WrittenText.all(in: try HeatMap(table).render(language: language)).map(\.content)
    }

    @Test(arguments: SampleState.allCases)
    func `the class that the reading help names stands in the key`(state: SampleState) throws {
        for table in [Self.week(state), Self.months(state)] {
            let texts = try texts(table)
            let help = texts.first { $0.hasPrefix("Lesehilfe") }
            #expect((help == nil) == (state == .withheld))
            guard let help else { continue }
            let all = texts.joined(separator: " ")
            let named = try #require(all.components(separatedBy: "„").last?.components(separatedBy: "“").first)
            #expect(texts.contains(named), "\(help): \(named)")
        }
    }

    @Test func `days stand Monday first and clock times at the borders of cells`() throws {
        let texts = try texts(Self.week(.plain))
        let days = texts.filter { text in DayCycle.weekdays.contains { $0.name.german == text } }
        #expect(days == DayCycle.weekdays.map(\.name.german))
        #expect(texts.contains("Uhr") && texts.contains("0") && texts.contains("24"))
        #expect(texts.contains("Vorfälle nach Wochentag und Stunde, Landkreis Beispiel"))
    }

    @Test func `months that are not in the table have no cell`() throws {
        let svg = try HeatMap(Self.months(.plain)).render(language: .german)
        #expect(
            svg.components(separatedBy: "<rect").count - 1 == 1 + 67 + 5, "paper, cells and the key of five classes")
        #expect(svg.contains("<title>April 2012: ") && !svg.contains("<title>März 2012: "))
    }

    @Test func `records without an hour are named with their number`() throws {
        let total = AxisMember(code: "_T", name: Phrase(de: "insgesamt", en: "total"), level: "0", parent: nil)
        let unknown = AxisMember(code: "_U", name: Phrase(de: "ohne Angabe", en: "not stated"), level: "1", parent: 0)
        let days = TableAxis(
            dimension: "weekday", title: Self.days.title, members: [total] + Self.days.members.reversed())
        let hours = TableAxis(
            dimension: "hour", title: Self.hours.title, members: [total, unknown] + Self.hours.members)
        let cells = (0..<8 * 26).map { SampleTable.count($0 % 26 == 1 ? 2 : 3) }
        let texts = try texts(SampleTable.table([days, hours], cells, per: nil))
        #expect(texts.contains("Nicht gezeichnet: Stunde: ohne Angabe (2)."))
    }

    @Test func `what was found of a cell is told, and an alarm has a thick edge`() throws {
        let table = Self.week(.plain)
        let verdicts: [([Int], Verdict)] = [([0, 23], .alarm), ([6, 8], .noEvidence)]
        let statements = StatementTable(
            table, columns: [], rows: verdicts.map { .init(members: $0.0, entries: [], verdict: $0.1) },
            notes: [.sentence(Phrase(de: "So wurde geprüft.", en: "This is how it was tested."))])
        var options = ChartOptions()
        options.findings = Findings([statements])
        let drawing = try HeatMap(table, options).drawing(language: .german)
        let alarm = Verdict.alarm.phrase.german
        #expect(drawing.svg.components(separatedBy: "stroke=\"\(Theme.print.alarm)\"").count == 2)
        #expect(drawing.svg.contains("<title>Sonntag, 23–24 Uhr: 26, \(alarm)</title>"))
        #expect(drawing.description.contains("\(alarm): Sonntag, 23–24 Uhr."))
        #expect(drawing.svg.contains("So wurde geprüft."))
    }

    @Test(arguments: [
        (480.0, 2010, ["2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2020"]),
        (400.0, 2010, ["’10", "’11", "’12", "’13", "’14", "’15", "’16", "’17", "’18", "’19", "’20"]),
        (320.0, 2010, ["’10", "’12", "’14", "’16", "’18", "’20"]),
        (320.0, 1990, ["’90", "’95", "’00", "’05", "’10", "’15", "’20"]),
    ])
    func `years are named whole, or in two digits, or only every second or fifth`(
        width: Double, first: Int, names: [String]
    ) throws {
        let years = SampleTable.years(first...2020)
        let table = SampleTable.table(
            [SampleTable.regions(["Hohenhameln", "Ilsede"]), years],
            SampleTable.rates((0..<2 * years.members.count).map(Double.init)))
        var options = ChartOptions()
        options.width = width
        let texts = WrittenText.all(in: try HeatMap(table, options).render(language: .german)).map(\.content)
        #expect(texts.filter { $0.hasPrefix("’") || ($0.count == 4 && Int($0) != nil) } == names)
    }
}

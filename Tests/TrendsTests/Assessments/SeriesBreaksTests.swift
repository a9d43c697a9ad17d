import Disclosure
import Records
import Testing
import TestSupport
import Wording
@testable import Trends

struct SeriesBreaksTests {
    private static let step = [11, 9, 12, 10, 8, 24, 22, 26, 23, 25]

    private func years(_ counts: [Int?]) -> EstimateTable {
        SeriesTable.table(SeriesTable.years(from: 2010, counts.map { SeriesTable.cell($0) }))
    }

    private func words(_ row: StatementTable.Row) -> [String] {
        row.entries.prefix(2).map { if case .word(let code, _) = $0 { code } else { "" } }
    }

    @Test func `a step is found where it is, with the levels on both sides`() throws {
        let breaks = try SeriesBreaks(years(Self.step))
        let rows = breaks.statements().rows
        #expect(rows.map(\.verdict) == [.breaks, nil])
        #expect(rows.map(words) == [["2010", "2014"], ["2015", "2019"]])
        #expect(rows.map { $0.entries[2] } == [.count(5), .count(5)])
        #expect(rows.map { $0.entries[3] } == [.count(50), .count(120)])
        guard case .estimate(let level?, let lower, let upper) = rows[1].entries[4] else {
            Issue.record("no level")
            return
        }
        let limits = PoissonInterval(count: 120, method: .phe)
        #expect(abs(level - 24) < 1e-9 && abs(lower - limits.lower / 5) < 1e-9 && abs(upper - limits.upper / 5) < 1e-9)
        #expect(rows[0].entries[5] == .none && rows[1].entries[6] == .none)
        guard case .estimate(let ratio?, let least, _) = rows[1].entries[5] else {
            Issue.record("no ratio")
            return
        }
        // 1,826 days before and after, both with a leap year.
        #expect(abs(ratio - 2.4) < 0.01 && least > 1)
        #expect(rows[0].entries[6] == .number(breaks.pValues[0]))
    }

    @Test func `without a change the whole series is one row`() throws {
        let rows = try SeriesBreaks(years([11, 9, 12, 10, 8, 11, 9, 10])).statements().rows
        #expect(rows.map(\.verdict) == [.noBreaks] && rows.map(words) == [["2010", "2017"]])
    }

    @Test func `the level counts at that of all tests of the document`() throws {
        let breaks = try SeriesBreaks(years(Self.step))
        #expect(breaks.pValues[0] < 0.02)
        // One among so many tests is no finding.
        let shared = FalseDiscovery(pValues: breaks.pValues + Array(repeating: 0.9, count: 2000))
        #expect(breaks.statements(at: shared).rows.map(\.verdict) == [.noBreaks])
    }

    @Test func `what bears no test says why`() throws {
        func verdicts(_ table: EstimateTable) throws -> [Verdict?] {
            try SeriesBreaks(table).statements().rows.map(\.verdict)
        }
        #expect(try verdicts(years([11, 9, 12, 30, 35])) == [.tooShort])
        #expect(try verdicts(years([0, 0, 0, 0, 0, 0, 0])) == [.tooFew])
        #expect(try verdicts(years([1, 0, 2, 0, 1, 0, 1])) == [.tooFew])
        #expect(try verdicts(years(Array(repeating: nil, count: 8))) == [.missing])
        #expect(try verdicts(years([4, 5, 6, 1_000_000_000, 5, 4, 6, 5])) == [.noBreaks])
        let bare = try CellTable.make([CellTable.axis("region", ["K"])], "3")
        #expect(throws: ComparisonError.noPeriods) { try SeriesBreaks(bare) }
    }

    @Test func `a withheld series has no figure, whatever the rest of it`() throws {
        var cells = Self.step.map { SeriesTable.cell($0) }
        cells[3] = SeriesTable.withheld
        let breaks = try SeriesBreaks(SeriesTable.table(SeriesTable.years(from: 2010, cells)))
        let row = breaks.statements().rows[0]
        #expect(row.verdict == .withheld && row.entries.allSatisfy { $0 == .none } && breaks.pValues.isEmpty)
    }

    @Test func `a withheld quarter makes the series be read by years`() throws {
        var quarters = Self.step.flatMap { count in (0..<4).map { _ in SeriesTable.cell(count) } }
        quarters[5] = SeriesTable.withheld
        let years = SeriesTable.years(from: 2010, Self.step.map { SeriesTable.cell(4 * $0) })
        let table = SeriesTable.table(SeriesTable.quarters(from: 2010, quarters) + years)
        let rows = try SeriesBreaks(table).statements().rows
        #expect(rows.map(\.verdict) == [.breaks, nil] && words(rows[1]) == ["2015", "2019"])
        #expect(rows[0].remark?(.english).contains("computed by year") ?? false)
        // Nothing hangs on the quarters that are published.
        let others = SeriesTable.table(
            SeriesTable.quarters(
                from: 2010, quarters.map { $0.count == nil ? $0 : SeriesTable.cell(($0.count ?? 0) + 7) }) + years)
        #expect(try SeriesBreaks(others).statements().rows == rows)
    }

    /// 20 and 60 events a year among 2,000 people, per 1,000.
    @Test func `a table of rates has levels of rates`() throws {
        let axes = [CellTable.axis("region", ["K"]), CellTable.axis("period", (2010..<2018).map { "\($0)" })]
        let people = ["K": SampleTable.denominator(2000, "2009-12-31")].compactMapValues { $0 }
        let table = try CellTable.make(axes, "20 21 19 20 60 62 58 60", people: people, per: 1000)
        let statements = try SeriesBreaks(table).statements()
        #expect(statements.columns[4].title(.english) == "level per 1,000")
        let levels = statements.rows.map { row -> Double? in
            if case .estimate(let level, _, _) = row.entries[4] { level } else { nil }
        }
        #expect(statements.rows.map(\.verdict) == [.breaks, nil])
        #expect(zip(levels, [10, 30]).allSatisfy { abs(($0 ?? 0) - $1) < 1e-9 })
    }

    @Test func `a season is no break`() throws {
        let season = [10, 40, 20, 5]
        let counts = (0..<32).map { SeriesTable.cell(season[$0 % 4] + ($0 * 7) % 3) }
        let rows = try SeriesBreaks(SeriesTable.table(SeriesTable.quarters(from: 2012, counts))).statements().rows
        #expect(rows.map(\.verdict) == [.noBreaks])
    }

    @Test func `no figure of any table is infinite`() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<8 {
            #expect(SeriesTable.isFinite(try SeriesBreaks(SeriesTable.random(&generator)).statements()))
        }
    }
}

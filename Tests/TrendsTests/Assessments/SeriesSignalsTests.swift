import Disclosure
import Records
import Testing
import TestSupport
import Wording
@testable import Trends

struct SeriesSignalsTests {
    /// Seven years of quarters; the last one may be another.
    private func quarters(last: Int = 21) -> [EstimateCell] {
        let season = [20, 26, 23, 18]
        var counts = (0..<28).map { season[$0 % 4] + ($0 * 5) % 4 }
        counts[27] = last
        return counts.map { SeriesTable.cell($0) }
    }

    private func table(_ cells: [EstimateCell]) -> EstimateTable {
        SeriesTable.table(SeriesTable.quarters(from: 2012, cells))
    }

    private func number(_ entry: StatementTable.Entry) -> Double? {
        if case .number(let number) = entry { number } else { nil }
    }

    @Test func `a quarter with far more events is an alarm, those before are none`() throws {
        let rows = try SeriesSignals(table(quarters(last: 60))).statements().rows
        #expect(rows.map(\.verdict) == [.noAlarm, .noAlarm, .noAlarm, .alarm])
        #expect(rows[3].cell?.count == 60)
        #expect(try SeriesSignals(table(quarters())).statements().rows.allSatisfy { $0.verdict == .noAlarm })
    }

    /// A count above the bound and a p-value below the error are the same, whatever the error.
    @Test(arguments: SeriesSignals.Method.allCases)
    func `the bound says what the p-value says`(method: SeriesSignals.Method) throws {
        var generator = SeededGenerator(seed: 33)
        for _ in 0..<40 {
            let cells = (0..<28).map { _ in
                SeriesTable.cell(generator.count(mean: generator.pick([2, 8]), varianceOverMean: 3))
            }
            var options = SeriesSignals.Options()
            (options.method, options.latest, options.years) = (method, 6, 4)
            let signals = try SeriesSignals(table(cells), options: options)
            for other in [[], Array(repeating: 0.9, count: 40)] {
                let shared = FalseDiscovery(pValues: signals.pValues + other)
                for row in signals.statements(at: shared).rows {
                    guard let bound = number(row.entries[1]), let pValue = number(row.entries[2]) else { continue }
                    let count = try #require(row.cell?.count)
                    #expect((Double(count) > bound) == (pValue < 1 - shared.level))
                    #expect((row.verdict == .alarm) == (Double(count) > bound))
                }
            }
        }
    }

    /// At the α that is named the bound is that of the method itself.
    @Test(arguments: [EARSSignals.Method.c1, .c2, .c3])
    func `signals at an α are those of EARS`(method: EARSSignals.Method) throws {
        var generator = SeededGenerator(seed: 34)
        let counts = (0..<30).map { generator.count(mean: $0 > 25 ? 15 : 5, varianceOverMean: 2) }
        var options = SeriesSignals.Options()
        options.method = try #require(SeriesSignals.Method(rawValue: "ears-\(method.rawValue.lowercased())"))
        (options.alpha, options.latest) = (0.05, 12)
        let signals = try SeriesSignals(table(counts.map { SeriesTable.cell($0) }), options: options)
        #expect(signals.pValues.isEmpty)
        let rows = signals.statements().rows
        let own = EARSSignals(counts: counts, range: 18..<30, method: method, alpha: 0.05, smallestDeviation: 0.5)
            .signals
        #expect(rows.count == own.count && rows.contains { $0.verdict == .signal })
        for (row, signal) in zip(rows, own) {
            #expect(row.verdict == (signal.isAlarm ? .signal : .noAlarm))
            #expect(abs((number(row.entries[1]) ?? -1) - (signal.bound ?? -2)) < 1e-9)
        }
    }

    @Test func `years alone are too few for Farrington, and enough for EARS`() throws {
        let counts = [11, 9, 12, 10, 8, 11, 9, 10, 12, 60]
        let table = SeriesTable.table(SeriesTable.years(from: 2010, counts.map { SeriesTable.cell($0) }))
        let rows = try SeriesSignals(table).statements().rows
        #expect(rows.map(\.verdict) == [.notTestable])
        #expect(rows[0].remark?(.english) == "yearly counts are too few")
        var options = SeriesSignals.Options()
        options.method = .earsC1
        #expect(try SeriesSignals(table, options: options).statements().rows.map(\.verdict) == [.alarm])
    }

    @Test func `a withheld quarter takes all quarters out`() throws {
        var cells = quarters()
        cells[3] = SeriesTable.withheld
        let signals = try SeriesSignals(table(cells))
        let rows = signals.statements().rows
        #expect(rows.map(\.verdict) == [.withheld] && signals.pValues.isEmpty)
        #expect(rows[0].entries.allSatisfy { $0 == .none })
    }

    @Test func `periods that are no whole counts say what they are`() throws {
        var cells = quarters()
        (cells[25], cells[26], cells[27]) = (
            SeriesTable.cell(nil), SeriesTable.cell(9, .uncertain), SeriesTable.cell(60, isEstimated: true)
        )
        let rows = try SeriesSignals(table(cells)).statements().rows
        #expect(rows.map(\.verdict) == [.noAlarm, .missing, .partial, .estimated])
    }

    @Test func `periods that the table does not show have no row`() throws {
        var shown = SeriesTable.quarters(from: 2012, quarters(last: 60))
        shown.remove(at: 26)
        let rows = try SeriesSignals(SeriesTable.table(shown)).statements().rows
        #expect(rows.map(\.members) == [[24], [25], [26]])
    }

    @Test func `an α that is none is refused`() {
        var options = SeriesSignals.Options()
        options.alpha = 0.5
        #expect(throws: SignalError.alpha(0.5)) { try SeriesSignals(table(quarters()), options: options) }
        let bare = SeriesTable.table([])
        #expect(throws: Never.self) { try SeriesSignals(bare) }
    }

    @Test(arguments: SeriesSignals.Method.allCases)
    func `no figure of any table is infinite`(method: SeriesSignals.Method) throws {
        var generator = SeededGenerator(seed: 35)
        for _ in 0..<80 {
            var options = SeriesSignals.Options()
            options.method = method
            options.alpha = generator.chance(0.3) ? 0.05 : nil
            #expect(
                SeriesTable.isFinite(try SeriesSignals(SeriesTable.random(&generator), options: options).statements()))
        }
    }
}

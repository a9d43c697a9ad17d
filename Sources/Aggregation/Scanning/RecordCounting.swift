internal import Dispatch
internal import Records
internal import Store
internal import Synchronization

/// Counts the records of all deliveries into the leaves of a dense table, on all processors.
///
/// Stretches of a delivery are counted independently of each other, since sums do not depend on their order. Only records of
/// divided territories go one after the other: where one of them is counted depends on those before it.
struct RecordCounting {
    struct Result {
        var counts: [Int]
        /// For each source whether any of its rows was counted.
        var hasCounted: [Bool]
        var estimates: EstimateMarks
        var account: ScanAccount
        /// For each source how it was counted; `empty` for one that was not read.
        var ways: [QueryPlan.Way]
        /// How many threads counted at once.
        var threads: Int
    }

    private struct Stretch {
        let source: Int
        let rows: Range<Int>
    }

    /// What threads share.
    private final class Progress<Count: FixedWidthInteger & SendableMetatype>: Sendable {
        struct State {
            var next = 0
            var idleTables: [ThreadTables<Count>] = []
            var hasCounted: [Bool]
            var failure: (stretch: Int, error: any Error)?
        }

        let state: Mutex<State>

        init(_ state: State) {
            self.state = Mutex(state)
        }
    }

    private let reading: SegmentReading
    private let plans: [AxisPlan]
    private let axes: [TableAxis]
    private let cellCount: Int

    init(_ reading: SegmentReading, plans: [AxisPlan], cellCount: Int) {
        self.reading = reading
        self.plans = plans
        axes = plans.map(\.axis)
        self.cellCount = cellCount
    }

    /// - Throws: `QueryError.regionNotInRegister`, `StoreError`, `FileError`.
    func run() throws -> Result {
        var account = ScanAccount()
        let counted = reading.sources.indices.filter { !reading.sources[$0].isPruned }
        let columns = try counted.map { number in
            try StoredColumns(
                reading.sources[number], codeColumns: reading.codeColumns, needsHours: reading.needsHours)
        }
        var stretches = [Stretch]()
        var estimates = EstimateMarks(
            axes: axes,
            memberOfRegion: axes.firstIndex { $0.dimension == "region" }.map { plans[$0].memberOfValue } ?? [])
        let table = DenseTable(cellCount: cellCount)
        var hasCounted = reading.sources.map { _ in false }
        var ways = reading.sources.map { _ in QueryPlan.Way.empty }
        var territory = reading.territory
        for (place, columns) in columns.enumerated() where !columns.isWeightless {
            account.add(columns)
            if case .divided = columns.source.homes {
                ways[counted[place]] = .divided
                for rows in columns.source.stretches {
                    let found = try columns.withRows(rows) { rows in
                        try countOneByOne(rows, columns.source, into: table, &estimates, &territory)
                    }
                    if found { hasCounted[counted[place]] = true }
                }
            } else {
                ways[counted[place]] = columns.source.hasEnds ? .spans : .lookUps
                stretches += columns.source.stretches.map { Stretch(source: place, rows: $0) }
            }
        }
        let rows = stretches.reduce(0) { $0 + $1.rows.count }
        // Numbers of records take half the memory of sums.
        let isNarrow = reading.sources.allSatisfy { $0.weight == nil } && rows <= UInt32.max
        let (found, threads) =
            isNarrow
            ? try count(stretches, columns, as: UInt32.self, into: table)
            : try count(stretches, columns, as: Int.self, into: table)
        for number in found { hasCounted[counted[number]] = true }
        return Result(
            counts: Array(table.cells), hasCounted: hasCounted, estimates: estimates, account: account, ways: ways,
            threads: threads)
    }

    /// - Parameter type: holds the greatest count of a cell.
    /// - Returns: the numbers of the columns of which any row was counted, and how many threads there were.
    private func count<Count: FixedWidthInteger & SendableMetatype>(
        _ stretches: [Stretch], _ columns: [StoredColumns], as type: Count.Type, into table: DenseTable
    ) throws -> (found: [Int], threads: Int) {
        let layout = LeafLayout(plans)
        // All threads read them, and nobody writes.
        nonisolated(unsafe) let (columns, plain) = (
            columns, columns.map { reading.plainCounting(of: $0.source, plans, layout) }
        )
        nonisolated(unsafe) let counting = self
        let progress = Progress<Count>(Progress.State(hasCounted: columns.map { _ in false }))
        let work = { @Sendable (_: Int) in
            let (number, own) = progress.state.withLock { state in
                defer { state.next += 1 }
                return (state.next, state.idleTables.popLast())
            }
            let tables = own ?? ThreadTables(layout)
            let source = stretches[number].source
            var found = false
            var failure: (any Error)?
            do {
                found = try columns[source].withRows(stretches[number].rows) { rows in
                    guard let plain = plain[source], let leaves = tables.leaves.baseAddress else {
                        return counting.countOneByOne(
                            rows, columns[source].source, into: tables.whole(cellCount: counting.cellCount))
                    }
                    return plain.count(rows, into: leaves)
                }
            } catch {
                failure = error
            }
            progress.state.withLock { [found, failure] state in
                state.idleTables.append(tables)
                if found { state.hasCounted[source] = true }
                if let failure, number < state.failure?.stretch ?? .max { state.failure = (number, failure) }
            }
        }
        if stretches.count == 1 { work(0) }
        if stretches.count > 1 { DispatchQueue.concurrentPerform(iterations: stretches.count, execute: work) }
        return try progress.state.withLock { state in
            if let failure = state.failure { throw failure.error }
            for tables in state.idleTables { tables.add(to: table) }
            return (state.hasCounted.indices.filter { state.hasCounted[$0] }, max(state.idleTables.count, 1))
        }
    }

    /// Counts rows that are spans, or that may lie in several regions, each by itself.
    private func countOneByOne(
        _ rows: StoredRows, _ source: SegmentSource, into table: DenseTable, _ estimates: inout EstimateMarks,
        _ territory: inout TerritoryMapping
    ) throws -> Bool {
        var found = false
        for start in stride(from: 0, to: rows.count, by: Self.loadedRows) {
            let range = start..<min(start + Self.loadedRows, rows.count)
            let placed = try territory.place(
                codes: range.map(rows.regions.code), dictionary: source.regionDictionary,
                days: range.map { rows.days[$0] }, figures: nil)
            let segment = LoadedRows(
                rows, range, of: source, regions: placed.regions, divided: placed.divided, reading)
            if reading.count(segment, plans: plans, into: table, &estimates) { found = true }
        }
        return found
    }

    private func countOneByOne(_ rows: StoredRows, _ source: SegmentSource, into table: DenseTable) -> Bool {
        var found = false
        // Only divided records make estimates.
        var estimates = EstimateMarks(axes: [], memberOfRegion: [])
        for start in stride(from: 0, to: rows.count, by: Self.loadedRows) {
            let range = start..<min(start + Self.loadedRows, rows.count)
            let segment = LoadedRows(
                rows, range, of: source, regions: range.map { source.region(rows, $0) }, divided: [:], reading)
            if reading.count(segment, plans: plans, into: table, &estimates) { found = true }
        }
        return found
    }

    /// Rows of which everything is held in memory at a time.
    private static let loadedRows = 1 << 16
}

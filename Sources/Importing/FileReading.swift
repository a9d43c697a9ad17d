internal import Records
internal import Regions
internal import Store

/// One pass through a file: from its header to its last record, with the account of its rows.
struct FileReading {
    private let file: DelimitedFile
    private let profile: Profile
    private let gazetteer: Gazetteer
    private let history: TerritorialHistory
    private let progress: (Int, Int, Int) -> Void

    private(set) var account = RowAccount()
    private(set) var rejects: [Reject] = []
    private(set) var observedDays: ClosedRange<CivilDate>?
    /// What came of checking a table's figures against each other.
    private(set) var checks: [TableCheck] = []
    private var header: [String] = []
    /// Columns of a table that hold figures.
    private var figureColumns: Set<Int> = []
    private var normaliser: RowNormaliser?
    private var placeSuggestions: [String: Int] = [:]
    private var unmapped: [String: Int] = [:]
    /// What tells a row from the others: the fields that `duplicates: {by: …}` names, of every row so far.
    private var keys: Set<[String]> = []
    private var keyColumns: [Int] = []

    init(
        file: DelimitedFile, profile: Profile, gazetteer: Gazetteer, history: TerritorialHistory,
        progress: @escaping (Int, Int, Int) -> Void
    ) {
        self.file = file
        self.profile = profile
        self.gazetteer = gazetteer
        self.history = history
        self.progress = progress
    }

    /// - Throws: `ImportError.Problem`, `CSVError`, `FileError`.
    mutating func read() throws -> RecordBatchBuilder {
        if profile.kind.isAggregate { return try readTable() }
        var search = HeaderSearch(profile: profile)
        var gate: PrivacyGate?
        var headerLine = 1
        var builder = RecordBatchBuilder(kind: profile.kind)
        try file.forEachRow { record, bytesRead in
            if gate == nil {
                guard let found = try search.take(record) else { return }
                header = found
                headerLine = record.line
                if case .by(let columns) = profile.duplicates {
                    keyColumns = columns.compactMap { HeaderSearch.index(of: $0, in: found) }
                }
                normaliser = RowNormaliser(profile: profile, header: found, gazetteer: gazetteer, history: history)
                gate = PrivacyGate(header: found, dropped: profile.dropped)
                return
            }
            gate?.inspect(record)
            take(record, into: &builder)
            if account.read.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, account.read) }
        }
        guard let gate else { throw search.problem() }
        guard gate.findings.isEmpty else { throw ImportError.Problem.namesPeople(gate.refused, line: headerLine) }
        progress(file.byteCount, file.byteCount, account.read)
        return builder
    }

    /// Figures of a supplier: the table as a whole.
    private mutating func readTable() throws -> RecordBatchBuilder {
        var rows = [SourceRow]()
        try file.forEachRow { row, bytesRead in
            rows.append(row)
            if rows.count.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, rows.count) }
        }
        var table = TableReading(profile: profile, gazetteer: gazetteer, history: history)
        let builder = try table.read(rows)
        (account, rejects, observedDays, checks) = (table.account, table.rejects, table.observedDays, table.checks)
        header = table.header
        figureColumns = Set(table.figureColumns.map(\.index))
        for remarks in table.remarks { note(remarks) }
        progress(file.byteCount, file.byteCount, rows.count)
        return builder
    }

    private mutating func take(_ record: SourceRow, into builder: inout RecordBatchBuilder) {
        account.read += 1
        switch normaliser?.normalise(record) {
        case .reject(let reject)?:
            rejects.append(reject)
            account.rejected += 1
            if reject.isSetApart { account.setApart += 1 }
        case .record(let values, let remarks)?:
            if repeatsAnother(record) {
                account.duplicates += 1
                return
            }
            builder.append(values)
            account.stored += 1
            note(remarks)
            if case .day(let date)? = values.first {
                let days = observedDays ?? date...date
                observedDays = min(days.lowerBound, date)...max(days.upperBound, date)
            }
        case nil:
            preconditionFailure("records are taken below the header")
        }
    }

    private mutating func note(_ remarks: RowNormaliser.Remarks) {
        if remarks.isKeptFurtherUp { account.keptFurtherUp += 1 }
        if let suggestion = remarks.placeSuggestion { placeSuggestions[suggestion, default: 0] += 1 }
        for term in remarks.unmapped { unmapped[term, default: 0] += 1 }
    }

    /// Compared in memory, never stored.
    private mutating func repeatsAnother(_ record: SourceRow) -> Bool {
        switch profile.duplicates {
        case .keep:
            return false
        case .drop:
            return !keys.insert(record.fields).inserted
        case .by:
            let key = keyColumns.map { record.fields[$0] }
            return key.contains { !$0.isEmpty } && !keys.insert(key).inserted
        }
    }

    /// - Throws: `ImportError.Problem.tooManyRejects` above the share of rows that may be rejected.
    func checkLimit(_ limit: Double, rejectsFile: String?) throws(ImportError.Problem) {
        let unfit = account.rejected - account.setApart
        let rows = account.read - account.setApart
        guard Double(unfit) <= limit * Double(rows) else {
            throw .tooManyRejects(
                ImportError.RowCounts(rejected: unfit, read: rows), limit: limit, rejectsFile: rejectsFile,
                first: rejects.first { !$0.isSetApart })
        }
    }

    func outcome(
        _ delivery: Delivery, wasKnown: Bool, replaced: Delivery? = nil, overlapping: [Delivery] = []
    ) -> Importer.Outcome {
        let named = Set(
            profile.sources.values.flatMap(\.columns) + profile.dropped + profile.conditions.map(\.column)
                + (profile.table.rate.map { [$0.column, $0.counts, $0.population] } ?? []))
        let known = Set(named.compactMap { HeaderSearch.index(of: $0, in: header) }).union(figureColumns)
        return Importer.Outcome(
            delivery: delivery, replaced: replaced, overlapping: overlapping, wasKnown: wasKnown, rejects: rejects,
            placeSuggestions: sorted(placeSuggestions).map { (name: $0.key, rows: $0.value) },
            unmapped: sorted(unmapped).map { (nearest: $0.key, rows: $0.value) },
            ignoredColumns: header.indices.filter { !header[$0].isEmpty && !known.contains($0) }.map { header[$0] },
            checks: checks,
            encoding: file.encoding.rawValue,
            delimiter: file.delimiter == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar(file.delimiter)))
    }

    private func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
}

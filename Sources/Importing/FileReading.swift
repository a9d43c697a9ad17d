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
    private var privacy = PrivacyReport()
    private var header: [String] = []
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
                gate = PrivacyGate(header: found, profile: profile, gazetteer: gazetteer)
                return
            }
            gate?.inspect(record)
            take(record, into: &builder)
            if account.read.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, account.read) }
        }
        guard let gate else { throw search.problem() }
        guard gate.refused.isEmpty else { throw ImportError.Problem.namesPeople(gate.refused, line: headerLine) }
        privacy = gate.report
        progress(file.byteCount, file.byteCount, account.read)
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
        let named = Set(profile.sources.values.flatMap(\.columns) + profile.dropped)
        return Importer.Outcome(
            delivery: delivery, replaced: replaced, overlapping: overlapping, wasKnown: wasKnown, rejects: rejects,
            placeSuggestions: sorted(placeSuggestions).map { (name: $0.key, rows: $0.value) },
            unmapped: sorted(unmapped).map { (nearest: $0.key, rows: $0.value) },
            ignoredColumns: header.filter { column in
                !column.isEmpty && !named.contains { HeaderSearch.index(of: $0, in: [column]) != nil }
            },
            privacy: privacy, encoding: file.encoding.rawValue,
            delimiter: file.delimiter == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar(file.delimiter)))
    }

    private func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
}

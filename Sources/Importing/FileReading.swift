internal import Records
internal import Regions
internal import Store
internal import Wording

/// One pass through a file: from its header to its last record, with the account of its rows.
struct FileReading {
    private let file: any RowSource
    private let profile: Profile
    private let register: RegionRegister
    private let progress: (Int, Int, Int) -> Void

    private(set) var account = RowAccount()
    private(set) var rejects: [Reject] = []
    private var privacy = PrivacyReport()
    /// Counts rows that are one of a kind, where a row is about a single event.
    private var uniqueness: UniquenessCount?
    /// What came of checking a table's figures against each other.
    private(set) var checks: [TableCheck] = []
    /// The first and last day of stored rows, by axis.
    private(set) var observed: [DeliveryAxis: ClosedRange<CivilDate>] = [:]
    private var header: [String] = []
    /// Columns of a table that hold figures.
    private var figureColumns: Set<Int> = []
    private var normaliser: RowNormaliser?
    private var placeSuggestions: [String: Int] = [:]
    private var unmapped = UnmappedAccount()
    private var ranges = RangeAccount()
    private var keying: RowKeying?
    private var repeated: RepeatedRows?
    /// The rows since the last block.
    private var builder: RecordBatchBuilder
    private var keys: RowKeys
    private let dayColumns: [(axis: DeliveryAxis, index: Int)]

    init(
        file: any RowSource, profile: Profile, register: RegionRegister,
        progress: @escaping (Int, Int, Int) -> Void
    ) {
        self.file = file
        self.profile = profile
        self.register = register
        self.progress = progress
        builder = RecordBatchBuilder(kind: profile.kind)
        uniqueness = profile.kind == .incidents ? UniquenessCount(gazetteer: register.gazetteer) : nil
        keys = RowKeys(records: profile.namesRecords ? [] : nil)
        let schema = RecordSchema.of(profile.kind)
        dayColumns = DeliveryAxis.allCases.compactMap { axis in schema.index(of: axis.column).map { (axis, $0) } }
    }

    /// Hands the accepted rows to a writer, block by block.
    ///
    /// - Throws: `ImportError.Problem`, `CSVError`, `FileError`.
    mutating func read(into writer: SegmentWriter, hash: KeyedHash) throws {
        if profile.kind.isAggregate { return try readTable(into: writer, hash: hash) }
        var search = HeaderSearch(profile: profile)
        var gate: PrivacyGate?
        var headerLine = 1
        var body = TableBody(width: 0, names: [])
        func take(_ rows: [(row: SourceRow, part: TableBody.Part)]) throws {
            for (row, part) in rows {
                if let reason = part.reasonToSetApart {
                    setApart(row, reason)
                } else {
                    gate?.inspect(row)
                    self.take(row)
                    if builder.rowCount == RecordBatchBuilder.blockSize { try hand(to: writer) }
                }
            }
        }
        try file.forEachRow { record, bytesRead in
            if gate == nil {
                guard let (layout, found) = try search.take(record) else { return }
                header = found
                headerLine = record.line
                body = TableBody(width: found.count, names: layout.levels.last ?? [])
                let keying = RowKeying(profile: profile, header: found, hash: hash)
                self.keying = keying
                repeated = RepeatedRows(rule: profile.duplicates, keying: keying)
                normaliser = RowNormaliser(
                    profile: profile, header: found, register: register,
                    conventions: try conventions(header: found, line: record.line))
                gate = PrivacyGate(header: found, profile: profile, gazetteer: register.gazetteer)
                return
            }
            try take(body.take(record))
            if account.read.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, account.read) }
        }
        try take(body.finish())
        guard let gate else { throw search.problem() }
        let refused = gate.refused
        guard refused.isEmpty else { throw ImportError.Problem.namesPeople(refused, line: headerLine) }
        privacy = gate.report
        try normaliser?.checkAges()
        try hand(to: writer)
        progress(file.byteCount, file.byteCount, account.read)
    }

    /// What only whole columns tell, from a pass of its own through the rows below the header, as far as it is needed.
    private func conventions(header: [String], line: Int) throws -> ColumnConventions {
        var search = ConventionSearch(profile: profile, header: header)
        struct Settled: Error {}
        do {
            if search.isDone { throw Settled() }
            try file.forEachRow { record, _ in
                guard record.line > line, record.fields.count >= header.count else { return }
                search.take(record)
                if search.isDone { throw Settled() }
            }
        } catch is Settled {
            return try search.conventions()
        }
        return try search.conventions()
    }

    /// Figures of a supplier: the table as a whole.
    private mutating func readTable(into writer: SegmentWriter, hash: KeyedHash) throws {
        var rows = [SourceRow]()
        try file.forEachRow { row, bytesRead in
            rows.append(row)
            if rows.count.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, rows.count) }
        }
        var table = TableReading(profile: profile, register: register, hash: hash)
        let cells = try table.read(rows)
        (account, rejects, checks, privacy) = (table.account, table.rejects, table.checks, table.privacy)
        observed[.occurred] = table.observedDays
        header = table.header
        figureColumns = Set(table.figureColumns.map(\.index))
        for cell in cells {
            builder.append(cell.record)
            keys.rows.append(cell.contentKey)
            keys.records?.append(cell.identityKey)
            note(cell.remarks, line: cell.line)
            if builder.rowCount == RecordBatchBuilder.blockSize { try hand(to: writer) }
        }
        try hand(to: writer)
        progress(file.byteCount, file.byteCount, rows.count)
    }

    private mutating func hand(to writer: SegmentWriter) throws {
        let block = try builder.takeBlock()
        uniqueness?.add(block)
        try writer.append(block, keys: keys)
        keys = RowKeys(records: profile.namesRecords ? [] : nil)
    }

    private mutating func take(_ record: SourceRow) {
        account.read += 1
        switch normaliser?.normalise(record) {
        case .reject(let reject)?:
            rejects.append(reject)
            account.rejected += 1
            if reject.isSetApart { account.setApart += 1 }
        case .record(let values, let remarks)?:
            guard let keying else { preconditionFailure("records are taken below the header") }
            let recordKey = keying.record(record.fields)
            if repeated?.repeatsAnother(record, record: recordKey) ?? false {
                account.duplicates += 1
                return
            }
            builder.append(values)
            keys.rows.append(keying.row(record.fields))
            keys.records?.append(recordKey)
            account.stored += 1
            note(remarks, line: record.line)
            noteDays(values)
        case nil:
            preconditionFailure("records are taken below the header")
        }
    }

    private mutating func setApart(_ row: SourceRow, _ reason: Phrase) {
        account.read += 1
        account.rejected += 1
        account.setApart += 1
        rejects.append(
            Reject(
                line: row.line, column: "", reason: reason, expected: Phrase(de: "ein Datensatz", en: "a record"),
                suggestion: Phrase(de: "Nichts zu tun", en: "Nothing to do"), isSetApart: true))
    }

    private mutating func note(_ remarks: RowNormaliser.Remarks, line: Int) {
        if remarks.isKeptFurtherUp { account.keptFurtherUp += 1 }
        if let suggestion = remarks.placeSuggestion { placeSuggestions[suggestion, default: 0] += 1 }
        for (text, nearest, column) in remarks.unmapped {
            unmapped.add(text, nearest: nearest, column: column, line: line)
        }
        if let range = remarks.range { ranges.add(range) }
    }

    private mutating func noteDays(_ values: [RecordValue]) {
        for (axis, index) in dayColumns {
            guard case .day(let day) = values[index] else { continue }
            let days = observed[axis] ?? day...day
            observed[axis] = min(days.lowerBound, day)...max(days.upperBound, day)
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

    /// - Throws: `ImportError.Problem.noKey` where the profile's record key would lose rows that differ.
    func checkDuplicates() throws(ImportError.Problem) {
        try repeated?.check(rows: account.read - account.setApart)
    }

    func outcome(
        _ delivery: Delivery, wasKnown: Bool, comparison: DeliveryComparison? = nil
    ) -> Importer.Outcome {
        let named = Set(
            profile.sources.values.flatMap(\.columns) + profile.dropped + profile.conditions.map(\.column)
                + (profile.table.rate.map { [$0.column, $0.counts, $0.population] } ?? []))
        let known = Set(named.compactMap { HeaderSearch.index(of: $0, in: header) }).union(figureColumns)
        return Importer.Outcome(
            delivery: delivery, reread: comparison?.reread, change: comparison?.change ?? DeliveryChange(),
            wasKnown: wasKnown, rejects: rejects, differingDuplicates: repeated?.differing ?? 0,
            placeSuggestions: sorted(placeSuggestions).map { (name: $0.key, rows: $0.value) },
            unmapped: unmapped.sorted, ranges: ranges.counting(by: profile.ranges),
            agesAreOfTheYear: profile.sources["age_band"]?.ages.isBirthYear == true,
            ignoredColumns: header.indices.filter { !header[$0].isEmpty && !known.contains($0) }.map { header[$0] },
            uniqueness: wasKnown ? nil : uniqueness?.finish(), privacy: privacy, checks: checks,
            format: file.format)
    }

    private func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    }
}

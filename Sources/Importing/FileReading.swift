internal import Records
internal import Regions
internal import Store
internal import Wording

/// One pass through a file: from its header to its last record, with the account of its rows.
struct FileReading {
    let file: any RowSource
    let profile: Profile
    let register: RegionRegister
    let progress: (Int, Int, Int) -> Void

    var account = RowAccount()
    var rejects: [Reject] = []
    var privacy = PrivacyReport()
    /// Counts rows that are one of a kind, where a row is about a single event.
    var uniqueness: UniquenessCount?
    /// What came of checking a table's figures against each other.
    var checks: [TableCheck] = []
    /// The first and last day of stored rows, by axis.
    var observed: [DeliveryAxis: ClosedRange<CivilDate>] = [:]
    var header: [String] = []
    /// Columns of a table that hold figures.
    var figureColumns: Set<Int> = []
    private var normaliser: RowNormaliser?
    var gate: PrivacyGate?
    /// How rows are read column by column where they can be.
    var lane = PlainLane()
    /// How many blocks were read so.
    var plainBlocks = 0
    /// Texts of ages in rows that were read so.
    var ages: [String] = []
    var remarks = RemarkCounts()
    var ranges = RangeAccount()
    private var keying: RowKeying?
    var repeated: RepeatedRows?
    /// The rows since the last block.
    var builder: RecordBatchBuilder
    var keys: RowKeys
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
    /// - Throws: `ImportError.Problem`, `CSVError`, `FileError`; `PlainRowsEnd` for a file that is to be read anew row by row,
    ///   `HeadIsNotEnough` for one that is first to be looked at as a whole.
    mutating func read(into writer: SegmentWriter, hash: KeyedHash) throws {
        if profile.kind.isAggregate { return try readTable(into: writer, hash: hash) }
        var search = HeaderSearch(profile: profile)
        var headerLine = 1
        var body = TableBody(width: 0, names: [])
        var plan: PlainPlan?
        let start = try TableStart(of: file, profile: profile)
        if let start {
            headerLine = start.line
            body = TableBody(width: start.names.count, names: [])
            plan = try begin(below: start.names, line: start.line - 1, hash: hash)
            guard plan != nil || file.isBorneOut else { throw HeadIsNotEnough() }
        }
        do {
            try file.forEachRow { record, bytesRead in
                if let start, record.line < start.line { return }
                guard gate != nil else {
                    guard let (layout, found) = try search.take(record) else { return }
                    headerLine = record.line
                    body = TableBody(width: found.count, names: layout.levels.last ?? [])
                    plan = try begin(below: found, line: record.line, hash: hash)
                    guard plan != nil || file.isBorneOut else { throw HeadIsNotEnough() }
                    return
                }
                if plan != nil, body.isSettled { throw PlainStart(line: record.line) }
                for (row, part) in body.take(record) { try take(row, part, writer) }
                if account.read.isMultiple(of: 4096) { progress(bytesRead, file.byteCount, account.read) }
            }
            for (row, part) in body.finish() { try take(row, part, writer) }
        } catch let start as PlainStart {
            guard let plan else { preconditionFailure("plain rows are read by a plan") }
            try hand(to: writer)
            try read(plan, from: start, body, into: writer)
        }
        guard let gate else { throw search.problem() }
        let refused = gate.refused
        guard refused.isEmpty else { throw ImportError.Problem.namesPeople(refused, line: headerLine) }
        privacy = gate.report
        try normaliser?.checkAges(ages)
        try hand(to: writer)
        progress(file.byteCount, file.byteCount, account.read)
    }

    /// Prepares for the rows below the header.
    ///
    /// - Returns: how to read them column by column, where they are many and plain.
    private mutating func begin(below header: [String], line: Int, hash: KeyedHash) throws -> PlainPlan? {
        self.header = header
        try HeaderSearch.checkUnique(profile, in: header, line: line)
        let keying = RowKeying(profile: profile, header: header, hash: hash)
        let normaliser = RowNormaliser(
            profile: profile, header: header, register: register,
            conventions: try conventions(header: header, line: line))
        let gate = PrivacyGate(header: header, profile: profile, gazetteer: register.gazetteer)
        self.keying = keying
        self.normaliser = normaliser
        self.gate = gate
        repeated = RepeatedRows(rule: profile.duplicates, keying: keying)
        guard let file = file as? DelimitedFile, file.byteCount >= lane.leastBytes else { return nil }
        return PlainPlan(
            file: file, profile: profile, header: header, normaliser: normaliser, keying: keying, gate: gate,
            era: { register.gazetteer.era(of: $0.description) })
    }

    private mutating func take(_ row: SourceRow, _ part: TableBody.Part, _ writer: SegmentWriter) throws {
        if let kind = part.setApart {
            account.read += 1
            account.rejected += 1
            account.setApart += 1
            rejects.append(.setApart(row, kind))
        } else {
            gate?.inspect(row)
            take(row)
            if builder.rowCount == RecordBatchBuilder.blockSize { try hand(to: writer) }
        }
    }

    /// What only whole columns tell, from a pass of its own through the rows below the header, as far as it is needed.
    private func conventions(header: [String], line: Int) throws -> ColumnConventions {
        var search = ConventionSearch(profile: profile, header: header)
        try PartialPass.run { stop in
            if search.isDone { try stop() }
            try file.forEachRow { record, _ in
                guard record.line > line, record.fields.count >= header.count else { return }
                search.take(record)
                if search.isDone { try stop() }
            }
        }
        return try search.conventions()
    }

    mutating func hand(to writer: SegmentWriter) throws {
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

    mutating func note(_ remarks: RowNormaliser.Remarks, line: Int) {
        if remarks.isKeptFurtherUp { account.keptFurtherUp += 1 }
        self.remarks.add(remarks, line: line)
        if let range = remarks.range { ranges.add(range) }
    }

    private mutating func noteDays(_ values: [RecordValue]) {
        for (axis, index) in dayColumns {
            if case .day(let day) = values[index] { note(day, on: axis) }
        }
    }

    mutating func note(_ day: CivilDate, on axis: DeliveryAxis) {
        let days = observed[axis] ?? day...day
        observed[axis] = min(days.lowerBound, day)...max(days.upperBound, day)
    }
}

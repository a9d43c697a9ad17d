internal import CScan
internal import Records
internal import Regions
internal import Store

/// Reads blocks of a file column by column, on a thread of its own.
///
/// What a text means is found once, by the same readers that read a row. A row with anything unusual (another number of
/// fields, a sum, a problem, a text that nobody remembers) is handed to `RowNormaliser` as a whole, so that both ways give
/// the same records, remarks and rejects. What is counted over the file is kept until the end, when readers are merged.
final class BlockReader: ReadsBlocks {
    let plan: PlainPlan
    var normaliser: RowNormaliser
    var gate: PrivacyGate
    let columns: [DistinctColumn]
    let regions: RegionAnswers
    var codes: [CodeNumbers]
    /// What remarks of rows that `RowNormaliser` took say.
    var remarks = RemarkCounts()
    var observed: ClosedRange<Int>?

    // Of the present block, by its rows.
    let marks = UnsafeMutablePointer<UInt8>.allocate(capacity: ScannedBlock.mostRows)
    let missed = UnsafeMutablePointer<UInt32>.allocate(capacity: ScannedBlock.mostRows)
    let days = UnsafeMutablePointer<UInt16>.allocate(capacity: ScannedBlock.mostRows)
    let hours = UnsafeMutablePointer<UInt8>.allocate(capacity: ScannedBlock.mostRows)
    let hashes: UnsafeMutablePointer<UInt64>
    /// The cells of each column of the schema, as 32 bits.
    let cells: [UnsafeMutablePointer<UInt32>]
    private var dayShape: kb_day_shape?
    /// What the gate says of a day, once one has been seen.
    private var dayReading: PrivacyGate.Reading?
    private let totals: TotalWords

    init(_ plan: PlainPlan) {
        self.plan = plan
        normaliser = plan.normaliser
        gate = plan.gate
        columns = plan.columns()
        regions = RegionAnswers(plan)
        let schema = plan.normaliser.schema
        codes = schema.columns.map { _ in CodeNumbers() }
        cells = schema.columns.map { _ in .allocate(capacity: ScannedBlock.mostRows) }
        hashes = .allocate(capacity: ScannedBlock.mostRows * plan.keyWidth)
        totals = TotalWords(plan.normaliser.shape.totalWords)
    }

    deinit {
        marks.deallocate()
        missed.deallocate()
        days.deallocate()
        hours.deallocate()
        hashes.deallocate()
        for cells in cells { cells.deallocate() }
    }

    func read(_ block: ScannedBlock) -> BlockRecords {
        let count = block.rowCount
        marks.update(repeating: 0, count: count)
        for (place, _) in block.reference { marks[place] = UInt8(KB_UNUSUAL) }
        readDays(block)
        for column in columns { readTexts(of: column, block) }
        readRegions(block)
        fillCells(count)
        judge(count)
        let unusual = takeUnusual(block)
        let lastUsual = lastUsual(block)
        let (batch, keys) = records(count)
        return BlockRecords(
            rowCount: count, byteCount: block.byteCount, batch: batch, keys: RowKeys(rows: keys), unusual: unusual,
            lastUsual: lastUsual)
    }

    // MARK: Days

    private func readDays(_ block: ScannedBlock) {
        var column = block.column(plan.dayColumn)
        if dayShape == nil { dayShape = firstShape(block) }
        if var shape = dayShape {
            kb_column_days(&column, &shape, days, hours, marks)
        } else {
            days.update(repeating: 0, count: block.rowCount)
            for row in 0..<block.rowCount { marks[row] |= UInt8(KB_UNUSUAL) }
        }
        let keyPlace = plan.keying.columns.firstIndex(of: plan.dayColumn)
        let isWatched = gate.watches(plan.dayColumn)
        let width = plan.keyWidth
        for row in 0..<block.rowCount where marks[row] & UInt8(KB_UNUSUAL) == 0 {
            let field = kb_field_of(&column, row)
            if let keyPlace {
                let text = UnsafeBufferPointer(start: field.bytes, count: field.length)
                hashes[row * width + keyPlace + 1] = plan.keying.hash.field(text)
            }
            if isWatched, dayReading == nil {
                let text = plan.dialect.text.text(field)
                dayReading = plan.gate.reading(of: text.utf8Span.span, column: plan.dayColumn)
            }
        }
    }

    /// Tells the gate of all usual rows; the others are told as whole rows.
    private func judge(_ count: Int) {
        for column in columns where column.isWatched {
            column.rows.withUnsafeMutableBufferPointer { rows in
                kb_tally(column.numbers, marks, UInt8(KB_UNUSUAL), count, rows.baseAddress, rows.count)
            }
        }
        for (row, column, line, reading) in forgotten where marks[row] & UInt8(KB_UNUSUAL) == 0 {
            gate.add(reading, column: column, line: line)
        }
        forgotten.removeAll(keepingCapacity: true)
        // All days of a shape say the same to the gate.
        guard let dayReading else { return }
        let usual = (0..<count).count { marks[$0] & UInt8(KB_UNUSUAL) == 0 }
        gate.add(dayReading, column: plan.dayColumn, line: 0, times: usual)
    }

    private func firstShape(_ block: ScannedBlock) -> kb_day_shape? {
        var column = block.column(plan.dayColumn)
        for row in 0..<block.rowCount {
            for var shape in plan.dayShapes {
                var (day, hour): (UInt16, UInt8) = (0, 0)
                if kb_read_day(&shape, kb_field_of(&column, row), &day, &hour) { return shape }
            }
        }
        return nil
    }

    // MARK: Texts

    private func readTexts(of column: DistinctColumn, _ block: ScannedBlock) {
        var fields = block.column(column.index)
        let misses = column.table.numbers(of: &fields, into: column.numbers, marks: marks, missed: missed)
        let width = plan.keyWidth
        for miss in 0..<misses {
            let row = Int(missed[miss])
            let field = kb_field_of(&fields, row)
            if let known = column.table.find(field) {
                column.numbers[row] = known.number
                marks[row] |= known.marks
            } else {
                take(field, of: column, row: row, block)
            }
        }
        if let place = column.keyPlace {
            column.hashes.withUnsafeBufferPointer { known in
                kb_gather_wide(
                    known.baseAddress, known.count, column.numbers, block.rowCount, hashes + place + 1, width)
            }
            for place in plainMisses { hashes[place.row * width + (column.keyPlace ?? 0) + 1] = place.hash }
        }
        plainMisses.removeAll(keepingCapacity: true)
    }

    /// The keys of unusual rows that became records.
    var unusualKeys: [(row: Int, key: UInt64)] = []
    /// What the gate says of texts that nobody remembers.
    private var forgotten: [(row: Int, column: Int, line: Int, reading: PrivacyGate.Reading)] = []
    /// Hashes of fields whose texts nobody remembers.
    private var plainMisses: [(row: Int, hash: UInt64)] = []

    private func take(_ field: kb_field, of column: DistinctColumn, row: Int, _ block: ScannedBlock) {
        let bytes = UnsafeBufferPointer(start: field.bytes, count: field.length)
        // Running text that stands in the file as it reads is looked at where it lies.
        let inner = column.isUsed ? nil : plan.dialect.text.plain(bytes)
        if column.table.isFull, let inner, kb_is_tidy(inner.baseAddress, inner.count) {
            column.numbers[row] = DistinctColumn.noNumber
            if column.setsApart, column.isConditional || totals.mayBegin(inner),
                normaliser.shape.sets(apart: plan.dialect.text.decoded(inner), column: column.index)
            {
                marks[row] |= UInt8(KB_UNUSUAL)
            }
            if column.keyPlace != nil { plainMisses.append((row, plan.keying.hash.field(inner))) }
            if column.isWatched, !inner.isEmpty {
                note(plan.gate.reading(of: Span(_unsafeElements: inner), column: column.index), column, row, block)
            }
            return
        }
        let text = plan.dialect.text.text(field)
        let tidied = RowNormaliser.tidied(text)
        let hash = column.keyPlace == nil ? 0 : plan.keying.hash.field(tidied)
        let reading =
            text.isEmpty || !column.isWatched
            ? Self.nothing : plan.gate.reading(of: text.utf8Span.span, column: column.index)
        var found = normaliser.shape.sets(apart: text, column: column.index) ? UInt8(KB_UNUSUAL) : 0
        if reading.day != nil { found |= UInt8(KB_WATCHED) }
        let number = UInt32(column.table.count)
        var meanings = [(cell: UInt32, unmapped: String?)]()
        for use in column.uses {
            let reading = try? use.reader.read(tidied)
            if reading == nil || use.isNeeded && reading?.value == .unknown { found |= UInt8(KB_UNUSUAL) }
            if reading?.unmapped != nil { found |= UInt8(KB_NOTED) }
            meanings.append((cell(reading?.value ?? .unknown, use.index), reading?.unmapped))
        }
        marks[row] |= found
        guard column.table.insert(field, number: number, marks: found) else {
            column.numbers[row] = DistinctColumn.noNumber
            plainMisses.append((row, hash))
            if column.isUsed { marks[row] |= UInt8(KB_UNUSUAL) }
            if column.isWatched { note(reading, column, row, block) }
            return
        }
        column.numbers[row] = number
        if column.keepsTexts { column.texts.append(tidied) }
        column.hashes.append(hash)
        if column.isWatched {
            let line = reading.evidence.isDisjoint(with: .personal) ? 0 : block.line(of: row)
            column.judgements.append(DistinctColumn.Judgement(reading: reading, firstLine: line))
            column.rows.append(0)
        }
        for (place, meaning) in meanings.enumerated() {
            column.uses[place].cells.append(meaning.cell)
            if let nearest = meaning.unmapped {
                column.uses[place].unmapped[number] = DistinctColumn.Unmapped(text: tidied, nearest: nearest)
            }
        }
    }

    private static let nothing = PrivacyGate.Reading(evidence: .blank, hash: 0, day: nil)

    private func note(_ reading: PrivacyGate.Reading, _ column: DistinctColumn, _ row: Int, _ block: ScannedBlock) {
        let line = reading.evidence.isDisjoint(with: .personal) ? 0 : block.line(of: row)
        forgotten.append((row, column.index, line, reading))
        if reading.day != nil { marks[row] |= UInt8(KB_WATCHED) }
    }
}

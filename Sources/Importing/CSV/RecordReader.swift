/// Reads the records of a text that comes in pieces: what keeps the grammar goes to libcsv, what does not is looked at
/// line by line first (design: a stray quote may swallow the rows below it, so a line is never given to libcsv before it is
/// known to keep the grammar, or to have no better reading).
final class RecordReader {
    /// So many bytes are looked at for the end of a quoted field where another reading of its first line exists.
    private static let patience = 1 << 20

    private let grammar: RecordGrammar
    private let expectation: RowExpectation?
    private let keepsBlanks: Bool
    private let endOfLine: UInt8
    private let parser: CSVRecordParser
    private var text = LineBuffer()
    private var line = 1
    /// Records that keep the grammar, waiting for libcsv: where the first starts, and on which line.
    private var run: (start: Int, line: Int)?
    private var rows: [SourceRow] = []
    /// libcsv stands inside a record that does not keep the grammar.
    private var isInsideLoose = false
    private var previousWidth: Int?
    private var hasSeenWholeRow: Bool

    /// - Parameter hasSeenWholeRow: rows as the file should have them stand above.
    init(
        dialect: RecordDialect, endOfLine: UInt8, expectation: RowExpectation?, keepsBlanks: Bool = false,
        hasSeenWholeRow: Bool = false
    ) {
        self.hasSeenWholeRow = hasSeenWholeRow
        grammar = RecordGrammar(dialect: dialect)
        self.expectation = expectation
        self.keepsBlanks = keepsBlanks
        self.endOfLine = endOfLine
        parser = CSVRecordParser(
            delimiter: dialect.delimiter[0], quote: dialect.quote, endOfLine: endOfLine, keepsBlanks: keepsBlanks)
    }

    /// The records that a piece completes.
    ///
    /// - Throws: `CSVError.recordTooLong`; with the last piece, `CSVError.unclosedQuote`.
    func rows(in piece: [UInt8], isLast: Bool = false) throws(CSVError) -> [SourceRow] {
        text.bytes += piece
        while !text.isAtEnd, try takeRecord(isLast) {}
        if isLast, isInsideLoose { rows += try parser.finish() }
        try flush()
        text.dropTaken()
        defer { rows = [] }
        return rows
    }

    /// Takes the record or blank line at `text.start`; false where it is not complete yet.
    private func takeRecord(_ isLast: Bool) throws(CSVError) -> Bool {
        guard let physical = text.line(grammar.dialect, isLast) else {
            guard text.bytes.count - text.start <= CSVRecordParser.longestRecord else {
                throw .recordTooLong(line: line)
            }
            return false
        }
        if isInsideLoose {
            try takeLoosely(physical)
            return true
        }
        if physical.isBlank && !grammar.dialect.delimiter.contains(0x20) || physical.end == text.start {
            if keepsBlanks { try flush() }
            advance(over: physical)
            return true
        }
        guard physical.hasQuote else {
            let width =
                grammar.dialect.isPlain
                ? physical.delimiters + 1 : grammar.read(text.bytes[text.start..<physical.end]).width
            guard let expectation, width != expectation.width else {
                hasSeenWholeRow = true
                try takeRegular(end: physical.end, next: physical.next, lines: 1, width: width)
                return true
            }
            return try takeOdd(physical, width: width, isLast)
        }
        let reading = grammar.read(text.bytes[text.start...])
        switch reading.verdict {
        case .open:
            return try takeOpen(physical, isLast)
        case .regular:
            guard let end = text.lineEnd(at: reading.end, isLast) else { return try waitForMore() }
            guard let expectation, reading.width != expectation.width else {
                hasSeenWholeRow = true
                try takeRegular(
                    end: reading.end, next: end, lines: 1 + text.lineEnds(in: text.start..<reading.end),
                    width: reading.width)
                return true
            }
            if reading.end == physical.end { return try takeOdd(physical, width: reading.width, isLast) }
            if let repaired = quoteRepair(physical) {
                try take(repaired, physical)
                return true
            }
            try takeRegular(
                end: reading.end, next: end, lines: 1 + text.lineEnds(in: text.start..<reading.end),
                width: reading.width)
            return true
        case .stray, .broken:
            // What follows the quote is known to its line's end only: a delimiter of several signs may be cut in two.
            guard isLast || text.bytes[reading.end...].contains(where: RecordGrammar.isLineEnd) else {
                return try waitForMore()
            }
            return try takeUnruly(physical, isLast)
        }
    }

    /// A line with a quote where none should be.
    private func takeUnruly(_ physical: LineBuffer.Line, _ isLast: Bool) throws(CSVError) -> Bool {
        let loose = grammar.read(
            text.bytes[text.start..<physical.end], RecordGrammar.Manner(keepsFields: true, isLenient: true))
        guard let expectation else {
            try takeLoosely(physical)
            return true
        }
        let misfits = loose.verdict == .open ? nil : expectation.misfits(loose.fields)
        if var misfits {
            // Two plain fields with a single quote each are one in quotes that a delimiter inside has torn.
            let torn = loose.fields.count { field in
                !field.isQuoted && !field.bytes.count(where: { $0 == grammar.dialect.quote }).isMultiple(of: 2)
            }
            if torn > 1 { misfits += 1 }
            if misfits > 0, let repaired = quoteRepair(physical), repaired.misfits < misfits {
                try take(repaired, physical)
            } else {
                hasSeenWholeRow = true
                try takeLoosely(physical)
            }
            return true
        }
        if let repaired = quoteRepair(physical) {
            try take(repaired, physical)
            return true
        }
        if loose.verdict == .stray || loose.verdict == .broken {
            return try takeOdd(physical, width: loose.width, isLast)
        }
        try takeLoosely(physical)
        return true
    }

    /// Quotes that are still open at the end of what was read.
    private func takeOpen(_ physical: LineBuffer.Line, _ isLast: Bool) throws(CSVError) -> Bool {
        let length = text.bytes.count - text.start
        if !isLast, length <= Self.patience { return false }
        if hasSwallowedRows(physical, isLast), let repaired = quoteRepair(physical) {
            try take(repaired, physical)
            return true
        }
        if isLast { throw .unclosedQuote(line: line) }
        guard length <= CSVRecordParser.longestRecord else { throw .recordTooLong(line: line) }
        return false
    }

    /// Whether whole rows stand below a line whose quote stays open, or nothing does and the quote is all of its field: a
    /// text that breaks off with the file is not taken for a whole field.
    private func hasSwallowedRows(_ physical: LineBuffer.Line, _ isLast: Bool) -> Bool {
        guard let expectation, let next = text.row(behind: physical.next, grammar, patience: Self.patience, isLast)
        else { return false }
        guard next.fields.isEmpty else { return next.fields.count == expectation.width }
        return physical.next > physical.end && text.bytes[physical.end - 1] == grammar.dialect.quote
    }

    /// A line of another width than the file's rows. What stands alone among whole rows is damaged; what has neighbours
    /// of its own width is another part of the file.
    private func takeOdd(_ physical: LineBuffer.Line, width: Int, _ isLast: Bool) throws(CSVError) -> Bool {
        guard let expectation else { preconditionFailure("without an expectation no row is odd") }
        let repair = SeparatorRepair(dialect: grammar.dialect, expectation: expectation)
        let line = text.bytes[text.start..<physical.end]
        if grammar.dialect.isSingleBlank {
            if width > expectation.width, let repaired = repair.byBlanks(line) {
                try take(repaired, physical, isSilent: true)
                return true
            }
        } else if previousWidth != width {
            guard let next = text.row(behind: physical.next, grammar, patience: Self.patience, isLast) else {
                return try waitForMore()
            }
            if next.fields.isEmpty || next.fields.count == expectation.width {
                let fields = grammar.read(line, RecordGrammar.Manner(keepsFields: true, isLenient: true)).fields
                let isAboveRows =
                    !hasSeenWholeRow && expectation.misfits(next.fields) == 0 && expectation.typedColumns > 0
                let repaired =
                    repair.repaired(line, fields) ?? lostBetweenQuotes(physical)
                    ?? (isAboveRows ? repair.repairedHeader(line, fields) : nil)
                if let repaired {
                    try take(repaired, physical)
                    return true
                }
            }
        }
        try takeLoosely(physical, width: width)
        return true
    }

    /// `"a""b"` for `"a","b"`, where the row fits so.
    private func lostBetweenQuotes(_ physical: LineBuffer.Line) -> RepairedRow? {
        guard physical.hasQuote, let expectation, expectation.typedColumns > 0 else { return nil }
        return quoteRepair(physical).flatMap { $0.misfits == 0 ? $0 : nil }
    }

    private func quoteRepair(_ physical: LineBuffer.Line) -> RepairedRow? {
        guard let expectation else { return nil }
        return QuoteRepair(grammar: grammar, expectation: expectation).best(text.bytes[text.start..<physical.end])
    }

    // MARK: What becomes of a record

    private func take(_ repaired: RepairedRow, _ physical: LineBuffer.Line, isSilent: Bool = false) throws(CSVError) {
        try flush()
        append(repaired.fields, repair: isSilent ? nil : repaired.repair)
        hasSeenWholeRow = true
        advance(over: physical)
    }

    private func append(_ fields: [RecordGrammar.Field], repair: RowRepair?) {
        let texts = fields.map { String(decoding: keepsBlanks ? $0.bytes : $0.trimmed, as: UTF8.self) }
        rows.append(SourceRow(line: line, fields: texts, repair: repair))
        previousWidth = fields.count
    }

    /// A record that keeps the grammar.
    private func takeRegular(end: Int, next: Int, lines: Int, width: Int) throws(CSVError) {
        guard end - text.start <= CSVRecordParser.longestRecord else { throw .recordTooLong(line: line) }
        previousWidth = width
        if grammar.dialect.isPlain, !keepsBlanks || !text.bytes[text.start..<end].contains(grammar.dialect.quote) {
            if run == nil { run = (text.start, line) }
            // libcsv's count of lines knows one kind of line end.
            let isUsual = next == end || text.bytes[next - 1] == endOfLine
            advance(to: next, lines: lines)
            if !isUsual || lines > 1 { try flush() }
            return
        }
        try flush()
        append(grammar.read(text.bytes[text.start..<end], RecordGrammar.Manner(keepsFields: true)).fields, repair: nil)
        advance(to: next, lines: lines)
    }

    /// A line that is left to libcsv's leniency, or to ours where libcsv does not know the dialect.
    private func takeLoosely(_ physical: LineBuffer.Line, width: Int? = nil) throws(CSVError) {
        try flush()
        guard grammar.dialect.isPlain, !keepsBlanks || isInsideLoose else {
            let reading = grammar.read(
                text.bytes[text.start..<physical.end], RecordGrammar.Manner(keepsFields: true, isLenient: true))
            guard reading.verdict != .open || !grammar.dialect.isPlain else {
                try feedLoosely(physical)
                return
            }
            append(reading.fields, repair: nil)
            advance(over: physical)
            return
        }
        try feedLoosely(physical)
        if let width { previousWidth = width }
    }

    private func feedLoosely(_ physical: LineBuffer.Line) throws(CSVError) {
        rows += try parser.records(in: Array(text.bytes[text.start..<physical.next]), startingAt: line)
        if physical.next == physical.end { rows += try parser.finish() }
        isInsideLoose = !parser.isBetweenRecords
        previousWidth = rows.last?.fields.count
        advance(over: physical)
    }

    private func flush() throws(CSVError) {
        guard let run else { return }
        self.run = nil
        rows += try parser.records(in: Array(text.bytes[run.start..<text.start]), startingAt: run.line)
        if !parser.isBetweenRecords { rows += try parser.finish() }
    }

    private func waitForMore() throws(CSVError) -> Bool {
        guard text.bytes.count - text.start <= CSVRecordParser.longestRecord else { throw .recordTooLong(line: line) }
        return false
    }

    private func advance(over physical: LineBuffer.Line) { advance(to: physical.next, lines: 1) }

    private func advance(to next: Int, lines: Int) {
        text.start = next
        line += lines
    }
}

/// Reads the records of a text that comes in pieces: what keeps the grammar goes to libcsv, what does not is looked at
/// line by line first (`UnfitLine`). A stray quote may swallow the rows below it, so a line is never given to libcsv before it
/// is known to keep the grammar, or to have no better reading.
final class RecordReader {
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
        guard let physical = text.line(grammar.dialect, isLast) else { return try waitForMore() }
        if isInsideLoose {
            try takeLoosely(physical)
            return true
        }
        if physical.isBlank && !grammar.dialect.delimiter.contains(0x20) || physical.end == text.start {
            if keepsBlanks || !isUsualLineEnd(physical.end..<physical.next) { try flush() }
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
            return try take(physical, as: unfit(physical, isLast, expectation).ofOtherWidth(width))
        }
        return try takeQuoted(physical, isLast)
    }

    /// A record whose first line has a quote, so that it may end on another.
    private func takeQuoted(_ physical: LineBuffer.Line, _ isLast: Bool) throws(CSVError) -> Bool {
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
            let unfit = unfit(physical, isLast, expectation)
            if reading.end == physical.end { return try take(physical, as: unfit.ofOtherWidth(reading.width)) }
            if let repaired = unfit.byQuotes() {
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
            let verdict = expectation.map { unfit(physical, isLast, $0).withStrayQuote() } ?? .asItStands()
            return try take(physical, as: verdict)
        }
    }

    /// Quotes that are still open at the end of what was read.
    private func takeOpen(_ physical: LineBuffer.Line, _ isLast: Bool) throws(CSVError) -> Bool {
        let length = text.bytes.count - text.start
        if !isLast, length <= UnfitLine.patience { return false }
        if let expectation, let repaired = unfit(physical, isLast, expectation).withOpenQuote() {
            try take(repaired, physical)
            return true
        }
        if isLast { throw .unclosedQuote(line: line) }
        return try waitForMore()
    }

    private func unfit(_ physical: LineBuffer.Line, _ isLast: Bool, _ expectation: RowExpectation) -> UnfitLine {
        UnfitLine(
            grammar: grammar, expectation: expectation, text: text, line: physical, isLast: isLast,
            previousWidth: previousWidth, hasSeenWholeRow: hasSeenWholeRow)
    }

    private func take(_ physical: LineBuffer.Line, as verdict: UnfitLine.Verdict) throws(CSVError) -> Bool {
        switch verdict {
        case .repaired(let row): try take(row, physical)
        case .asItStands(let width, let isWholeRow):
            if isWholeRow { hasSeenWholeRow = true }
            try takeLoosely(physical, width: width)
        case .undecided: return try waitForMore()
        }
        return true
    }

    // MARK: What becomes of a record

    private func take(_ repaired: RepairedRow, _ physical: LineBuffer.Line) throws(CSVError) {
        try flush()
        append(repaired.fields, repair: repaired.repair)
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
            let isUsual = isUsualLineEnd(end..<next)
            advance(to: next, lines: lines)
            if !isUsual || lines > 1 { try flush() }
            return
        }
        try flush()
        append(grammar.read(text.bytes[text.start..<end], RecordGrammar.Manner(keepsFields: true)).fields, repair: nil)
        advance(to: next, lines: lines)
    }

    /// libcsv's count of lines knows one kind of line end.
    private func isUsualLineEnd(_ range: Range<Int>) -> Bool {
        range.isEmpty || text.bytes[range.upperBound - 1] == endOfLine
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

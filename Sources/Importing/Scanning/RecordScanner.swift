internal import CScan
internal import Glibc
internal import Store

/// Cuts a file into blocks of whole records, one after the other.
///
/// Plain records are found by `CScan`. Where one is not plain, `RecordReader` reads from there to the next that is, with the
/// record before it in view, since what it makes of a damaged row depends on those around.
final class RecordScanner {
    /// How many lines are looked at for the end of such an island; when it is not among them, more.
    private static let islandLines = [8, 512, Int.max]

    private(set) var isDone = false

    private let file: DelimitedFile
    private let descriptor: Int32
    let dialect: ScanDialect
    private let keepsBlanks: Bool
    /// What the last block left over, and where in the file it begins.
    private var rest: [UInt8] = []
    private var offset = 0
    private var line: Int
    private var number = 0
    private var isAtEnd = false

    /// - Parameters:
    ///   - line: the line of the file on which the first record begins.
    ///   - keepsBlanks: as in `DelimitedFile.forEachRow`.
    /// - Throws: `FileError`; `HeadIsNotEnough`.
    init(file: DelimitedFile, dialect: ScanDialect, line: Int, keepsBlanks: Bool = false) throws {
        self.file = file
        self.dialect = dialect
        self.keepsBlanks = keepsBlanks
        self.line = line
        offset = try Self.offset(ofLine: line, in: file.source)
        try file.passing?.take(head: offset, of: file.source, in: file.state)
        descriptor = open(file.source.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw FileError.cannotOpen(path: file.source.path, reason: FileError.lastReason)
        }
    }

    deinit { close(descriptor) }

    /// Where a line of a file begins.
    private static func offset(ofLine line: Int, in source: SourceFile) throws -> Int {
        var (offset, ends) = (0, 0)
        var previous = UInt8(0)
        try PartialPass.run { stop in
            try source.forEachPiece { piece in
                for byte in piece {
                    if byte == 0x0A || previous == 0x0D { ends += 1 }
                    previous = byte
                    if ends >= line - 1, line == 1 || byte != 0x0A { try stop() }
                    offset += 1
                }
            }
        }
        return offset
    }

    /// Fills a block with the next records; with none, nothing is left to scan.
    ///
    /// - Throws: `FileError`; `PlainRowsEnd` where a record does not end within a block; `HeadIsNotEnough`.
    func next(into block: ScannedBlock) throws {
        block.clear()
        block.begin(number: number, line: line)
        number += 1
        let count = try fill(block)
        var position = 0
        while position < count, block.hasRoom {
            let stop = kb_scan_records(
                &block.records, block.bytes, position, count, dialect.delimiter, dialect.quote,
                UInt32(dialect.width))
            position = block.records.position
            guard stop == KB_NOT_PLAIN else { break }
            guard let next = try island(in: block, from: position, to: count) else { break }
            position = next
        }
        if position == 0, count > 0 { throw PlainRowsEnd() }
        block.byteCount = position
        try file.passing?.judge(block)
        line += kb_line_ends(block.bytes, position)
        block.nextLine = line
        offset += position
        rest = Array(UnsafeBufferPointer(start: block.bytes + position, count: count - position))
        isDone = isAtEnd && rest.isEmpty
        guard isDone else { return }
        try file.checkUnchanged(descriptor)
        file.passing?.finish()
    }

    /// What was left over and what is read behind it; the last line of a file gets a line end.
    private func fill(_ block: ScannedBlock) throws -> Int {
        rest.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { block.bytes.update(from: start, count: bytes.count) }
        }
        var count = rest.count
        let end = min(count + block.readSize, block.capacity - 1)
        while count < end, !isAtEnd {
            let taken = pread(descriptor, block.bytes + count, end - count, off_t(offset + count))
            if taken < 0 && errno == EINTR { continue }
            guard taken >= 0 else {
                throw FileError.cannotOpen(path: file.source.path, reason: FileError.lastReason)
            }
            file.passing?.take(UnsafeRawBufferPointer(start: block.bytes + count, count: taken))
            count += taken
            if taken == 0 {
                isAtEnd = true
                if count > 0, block.bytes[count - 1] != 0x0A {
                    block.bytes[count] = 0x0A
                    count += 1
                }
            }
        }
        return count
    }

    /// Reads the records from one that is not plain to the next that is.
    ///
    /// - Returns: where the next begins; `nil` where the block ends before.
    private func island(in block: ScannedBlock, from start: Int, to end: Int) throws -> Int? {
        let before = block.lastRecord(before: start)
        for lines in Self.islandLines {
            let stop = place(ofLine: lines, in: block, from: start, to: end)
            let isLast = isAtEnd && stop == end
            let reader = RecordReader(
                dialect: file.dialect, endOfLine: file.endOfLine, expectation: file.expectation,
                keepsBlanks: keepsBlanks, hasSeenWholeRow: true)
            let text = UnsafeBufferPointer(start: block.bytes + before, count: stop - before)
            if kb_count(text.baseAddress, text.count, 0) > 0 { block.records.holds_nul = true }
            guard let read = try? reader.rows(in: dialect.text.utf8(text), isLast: isLast) else { throw PlainRowsEnd() }
            let first = 1 + kb_line_ends(block.bytes + before, start - before)
            let rows = read.drop { $0.line < first }
            let next = rows.dropFirst().first { $0.fields.count == dialect.width && $0.repair == nil }
            guard next != nil || isLast else { continue }
            for row in rows where row.line < next?.line ?? .max {
                let line = block.firstLine + kb_line_ends(block.bytes, before) + row.line - 1
                block.append(SourceRow(line: line, fields: row.fields, repair: row.repair))
            }
            return next.map { place(ofLine: $0.line - first, in: block, from: start, to: end) } ?? end
        }
        return nil
    }

    /// Where so many lines behind a place end, or the end.
    private func place(ofLine lines: Int, in block: ScannedBlock, from start: Int, to end: Int) -> Int {
        var (place, ends) = (start, 0)
        while place < end, ends < lines {
            if block.bytes[place] == 0x0A || block.bytes[place] == 0x0D && block.bytes[place + 1] != 0x0A { ends += 1 }
            place += 1
        }
        return place
    }
}

/// What the scanner must know of a file.
struct ScanDialect {
    let delimiter: UInt8
    let quote: UInt8
    /// Fields of a record.
    let width: Int
    let text: FieldText

    init(delimiter: UInt8, quote: UInt8, width: Int, text: FieldText) {
        self.delimiter = delimiter
        self.quote = quote
        self.width = width
        self.text = text
    }

    /// - Returns: `nil` for dialects of which `CScan` does not know enough.
    init?(_ file: DelimitedFile, width: Int) {
        guard width > 1, width < 1 << 10, file.endOfLine == 0x0A, file.dialect.isPlain, file.dialect.quote > 0,
            let delimiter = file.dialect.delimiter.first, delimiter != 0x20, delimiter != file.dialect.quote,
            file.expectation?.width == width,
            let text = FieldText(encoding: file.encoding, delimiter: delimiter, quote: file.dialect.quote)
        else { return nil }
        self.init(delimiter: delimiter, quote: file.dialect.quote, width: width, text: text)
    }

    /// - Returns: `nil` for files that are read row by row: small ones, and those whose bytes are not written as they stand.
    init?(cleaning file: DelimitedFile, width: Int, lane: PlainLane) {
        guard file.byteCount >= lane.leastBytes, file.encoding == .utf8, file.dialect.quote == UInt8(ascii: "\""),
            !file.isFollowedByBlank
        else { return nil }
        self.init(file, width: width)
    }
}

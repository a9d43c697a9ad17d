internal import CScan
internal import Glibc
internal import Store

/// Cuts a file into blocks of whole records, one after the other.
///
/// Plain records are found by `CScan`; every other one is read by libcsv where it stands.
final class RecordScanner {
    /// Where the scanner gave up, for a reader of rows to go on: a record longer than a block, or one that does not end.
    private(set) var leftAt: (offset: Int, line: Int)?
    private(set) var isDone = false

    private let path: String
    private let descriptor: Int32
    private let dialect: ScanDialect
    /// What the last block left over, and where in the file it begins.
    private var rest: [UInt8] = []
    private var offset: Int
    private var line: Int
    private var number = 0
    private var isAtEnd = false

    /// - Parameters:
    ///   - start: the offset and the line on which the first record begins.
    /// - Throws: `FileError`.
    init(path: String, dialect: ScanDialect, start: (offset: Int, line: Int)) throws {
        self.path = path
        self.dialect = dialect
        (offset, line) = start
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
    }

    deinit { close(descriptor) }

    /// Where a line of a file begins.
    static func offset(ofLine line: Int, in source: SourceFile) throws -> Int {
        struct Found: Error {}
        var (offset, ends) = (0, 0)
        do {
            try source.forEachPiece { piece in
                for byte in piece {
                    if ends == line - 1 { throw Found() }
                    offset += 1
                    if byte == 0x0A { ends += 1 }
                }
            }
        } catch is Found {}
        return offset
    }

    /// Fills a block with the next records; with none, nothing is left to scan.
    ///
    /// - Throws: `FileError`.
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
            guard let next = island(in: block, from: position, to: count) else { break }
            position = next
        }
        if position == 0, count > 0 { leftAt = (offset, line) }
        block.byteCount = position
        line += kb_line_ends(block.bytes, position)
        offset += position
        rest = Array(UnsafeBufferPointer(start: block.bytes + position, count: count - position))
        isDone = leftAt != nil || isAtEnd && rest.isEmpty
    }

    /// What was left over and what is read behind it; the last line of a file gets a line end.
    private func fill(_ block: ScannedBlock) throws -> Int {
        rest.withUnsafeBufferPointer { bytes in
            if let start = bytes.baseAddress { block.bytes.update(from: start, count: bytes.count) }
        }
        var count = rest.count
        let room = min(ScannedBlock.readSize, ScannedBlock.capacity - 1 - count)
        let end = count + room
        while count < end, !isAtEnd {
            let taken = pread(descriptor, block.bytes + count, end - count, off_t(offset + count))
            if taken < 0 && errno == EINTR { continue }
            guard taken >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
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

    /// Reads one record by libcsv.
    ///
    /// - Returns: where the next begins; `nil` where the record does not end in the block.
    private func island(in block: ScannedBlock, from start: Int, to end: Int) -> Int? {
        let parser = CSVRecordParser(delimiter: dialect.delimiter, quote: dialect.quote, endOfLine: 0x0A)
        var position = start
        while position < end {
            var next = position
            while next < end, block.bytes[next] != 0x0A { next += 1 }
            next += 1
            guard next <= end else { return nil }
            let text = dialect.text.decoded(
                UnsafeBufferPointer(start: block.bytes + position, count: next - position))
            guard let rows = try? parser.records(in: Array(text.utf8)) else { return nil }
            position = next
            guard !rows.isEmpty, parser.isBetweenRecords else { continue }
            let line = block.firstLine + kb_line_ends(block.bytes, start)
            for row in rows { block.append(SourceRow(line: line + row.line - 1, fields: row.fields)) }
            return position
        }
        return nil
    }
}

/// What the scanner must know of a file.
struct ScanDialect {
    let delimiter: UInt8
    let quote: UInt8
    /// Fields of a record.
    let width: Int
    let text: FieldText
}

internal import CScan

/// Whole records of a file and where their fields end, in memory that later blocks use again.
///
/// One thread has a block at a time: the one that scans it, then the one that reads its columns.
final class ScannedBlock {
    /// Rows of one block: their codes are numbered in 16 bits.
    static let mostRows = 1 << 15

    /// How much of a file is read at once.
    let readSize: Int
    /// Readable bytes in all: what is read, behind the part of a record that the block before left over.
    let capacity: Int
    let bytes: UnsafeMutablePointer<UInt8>
    var records: kb_records
    /// Rows that another reader than the scanner took, by their place among the rows; the first of them has the lowest.
    var reference: [(place: Int, row: SourceRow)] = []
    /// Bytes of whole records, from the start of `bytes`.
    var byteCount = 0
    /// The line of the file on which the block begins.
    var firstLine = 1
    /// The line on which the next block begins.
    var nextLine = 1
    /// The block's place in the file, counted from 0.
    var number = 0
    private let width: Int
    /// Where `line(of:)` was last asked.
    private var lastLine = (offset: 0, line: 1)

    init(width: Int, readSize: Int) {
        self.width = width
        self.readSize = readSize
        capacity = 2 * readSize
        let endsRoom = capacity / 2 + 2 * width + 256
        bytes = .allocate(capacity: capacity + Int(KB_PADDING))
        bytes.initialize(repeating: 0, count: capacity + Int(KB_PADDING))
        records = kb_records()
        records.ends = .allocate(capacity: endsRoom)
        records.ends_room = endsRoom
        records.rows = .allocate(capacity: Self.mostRows + 1)
        records.rows_room = Self.mostRows
        for place in 0...width { records.ends[place] = UInt32(place) }
        clear()
    }

    deinit {
        bytes.deallocate()
        records.ends.deallocate()
        records.rows.deallocate()
    }

    func clear() {
        records.ends_count = width + 1
        records.rows_count = 0
        records.position = 0
        records.holds_nul = false
        reference.removeAll(keepingCapacity: true)
    }

    func begin(number: Int, line: Int) {
        self.number = number
        firstLine = line
        lastLine = (0, line)
    }

    var rowCount: Int { records.rows_count }

    /// Adds a row that another reader took; for the scanner its fields are empty.
    func append(_ row: SourceRow) {
        reference.append((records.rows_count, row))
        records.rows[records.rows_count] = 0
        records.rows_count += 1
    }

    var hasRoom: Bool { records.rows_count + 64 < Self.mostRows && records.ends_count + 64 + width < records.ends_room }

    /// Where the last record of the scanner's begins that ends at a place or before it; the place itself without one.
    func lastRecord(before place: Int) -> Int {
        guard let row = (0..<rowCount).last, records.rows[row] != 0 else { return place }
        return Int(records.ends[Int(records.rows[row])] &+ 1)
    }

    /// The fields of a file's column, one for each row.
    func column(_ index: Int) -> kb_column {
        kb_column(
            bytes: bytes, ends: records.ends, rows: records.rows, rows_count: records.rows_count,
            column: UInt32(index), is_last: index == width - 1)
    }

    /// The line on which a row of the scanner's begins. Cheapest where rows are asked for in their order.
    func line(of row: Int) -> Int {
        let offset = Int(records.ends[Int(records.rows[row])] &+ 1)
        if offset < lastLine.offset { lastLine = (0, firstLine) }
        lastLine.line += kb_line_ends(bytes + lastLine.offset, offset - lastLine.offset)
        lastLine.offset = offset
        return lastLine.line
    }
}

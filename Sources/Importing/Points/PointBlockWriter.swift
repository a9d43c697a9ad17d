internal import CScan
internal import Geodata
internal import Regions

/// What became of the rows of a block.
struct WrittenBlock {
    enum Part {
        /// Rows as they are written.
        case written(WrittenRows)
        /// A row that is to be judged beside its neighbours, and written as it turns out.
        case row(SourceRow)
    }

    /// The line behind the block.
    let nextLine: Int
    let bytes: [UInt8]
    /// In the order of the rows.
    let parts: [Part]
}

/// Rows in a stretch that were written with their regions.
struct WrittenRows {
    /// Where they stand in the block's bytes.
    let bytes: Range<Int>
    let rows: Int
    let inside: Int
    let outside: Int
    /// Points that two regions of a level hold.
    let shared: Int
    /// The first of the points outside.
    let firstOutside: [(line: Int, place: Place)]
}

/// Writes the rows of blocks as `Cleaning` does, with the region of each row's point behind them, on a thread of its own.
///
/// Only rows of two plain numbers that lie in the reference system are written here. All others are handed on whole, and so are
/// the rows beside them and the ends of each block, since what a row is (`TableBody`) depends on its neighbours. A row written
/// here can be no note, header or blank: numbers stand in it, and it is not nearly empty behind a word.
final class PointBlockWriter: ReadsBlocks {
    /// What comes behind the rows of each region, and last of those in none, one after the other.
    private let tails: [UInt8]
    /// Where each of them ends, behind a 0.
    private let tailEnds: [Int]
    private let longestTail: Int
    private let locator: RegionLocator
    private let reference: CoordinateReference
    private let columns: (x: Int, y: Int)
    private let dialect: ScanDialect
    private let mostNamed: Int
    private var places: [SIMD2<Double>] = []
    private var isWhole: [Bool] = []

    /// - Parameter mostNamed: points outside a block's stretch that are handed on.
    init(
        _ locator: RegionLocator, tails: [[UInt8]], reference: CoordinateReference, columns: (x: Int, y: Int),
        dialect: ScanDialect, mostNamed: Int
    ) {
        precondition(tails.count == locator.codes.count + 1, "a tail for each region, and one for none")
        self.locator = locator
        self.tails = Array(tails.joined())
        tailEnds = tails.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        longestTail = tails.reduce(0) { max($0, $1.count) }
        self.reference = reference
        self.columns = columns
        self.dialect = dialect
        self.mostNamed = mostNamed
    }

    func read(_ block: ScannedBlock) -> WrittenBlock {
        readPlaces(of: block)
        markNeighbours()
        let found = locator.found(at: places)
        var parts = [WrittenBlock.Part]()
        let room = block.byteCount + block.rowCount * (2 * dialect.width + longestTail)
        let bytes = [UInt8](unsafeUninitializedCapacity: room) { output, filled in
            guard let start = output.baseAddress else { return }
            var reference = block.reference[...]
            var row = 0
            while row < block.rowCount {
                guard isWhole[row] else {
                    let end = isWhole[row...].firstIndex(of: true) ?? isWhole.count
                    let first = filled
                    filled += write(row..<end, of: block, found, to: start + first)
                    parts.append(.written(account(of: row..<end, of: block, found, bytes: first..<filled)))
                    row = end
                    continue
                }
                let isReference = reference.first?.place == row
                parts.append(.row(isReference ? reference.removeFirst().row : sourceRow(block, row)))
                row += 1
            }
        }
        return WrittenBlock(nextLine: block.nextLine, bytes: bytes, parts: parts)
    }

    /// Returns how many bytes were written.
    private func write(
        _ rows: Range<Int>, of block: ScannedBlock, _ found: [FoundRegion], to output: UnsafeMutablePointer<UInt8>
    ) -> Int {
        tails.withUnsafeBufferPointer { tails in
            tailEnds.withUnsafeBufferPointer { ends in
                var place = output
                for row in rows {
                    place += kb_write_record(
                        place, block.bytes, block.records.ends + Int(block.records.rows[row]), UInt32(dialect.width),
                        dialect.quote)
                    let number = found[row].number ?? ends.count - 2
                    let (first, count) = (ends[number], ends[number + 1] - ends[number])
                    if let tail = tails.baseAddress { place.update(from: tail + first, count: count) }
                    place += count
                }
                return place - output
            }
        }
    }

    private func account(
        of rows: Range<Int>, of block: ScannedBlock, _ found: [FoundRegion], bytes: Range<Int>
    ) -> WrittenRows {
        let outside = rows.filter { found[$0].number == nil }
        return WrittenRows(
            bytes: bytes, rows: rows.count, inside: rows.count - outside.count, outside: outside.count,
            shared: rows.count { found[$0].isShared },
            firstOutside: outside.prefix(mostNamed).map { row in
                (block.line(of: row), Place(longitude: places[row].x, latitude: places[row].y))
            })
    }

    /// The place of each row in degrees; rows that have none are marked.
    private func readPlaces(of block: ScannedBlock) {
        let count = block.rowCount
        places = [SIMD2](repeating: .zero, count: count)
        isWhole = [Bool](repeating: false, count: count)
        for (place, _) in block.reference { isWhole[place] = true }
        var (x, y) = (block.column(columns.x), block.column(columns.y))
        let least = UInt32(columns.x == 0 || columns.y == 0 ? 0 : max(2, dialect.width / 2))
        for row in 0..<count where !isWhole[row] {
            let ends = block.records.ends + Int(block.records.rows[row])
            if let longitude = number(kb_field_of(&x, row)), let latitude = number(kb_field_of(&y, row)),
                let place = reference.place(longitude, latitude),
                least == 0 || kb_filled_fields(block.bytes, ends, UInt32(dialect.width)) > least
            {
                places[row] = SIMD2(place.longitude, place.latitude)
            } else {
                isWhole[row] = true
            }
        }
    }

    private func markNeighbours() {
        var before = true
        for row in isWhole.indices {
            let present = isWhole[row]
            let after = row + 1 < isWhole.count ? isWhole[row + 1] : true
            if before || after { isWhole[row] = true }
            before = present
        }
    }

    private func number(_ field: kb_field) -> Double? {
        var value = 0.0
        let bare = kb_unquoted(field, dialect.quote)
        switch kb_read_coordinate(bare, &value) {
        case KB_NUMBER: return value
        case KB_LONG_NUMBER:
            return PointReader.coordinate(
                dialect.text.decoded(UnsafeBufferPointer(start: bare.bytes, count: bare.length)))
        default: return nil
        }
    }

    private func sourceRow(_ block: ScannedBlock, _ row: Int) -> SourceRow {
        let fields = (0..<dialect.width).map { index in
            var column = block.column(index)
            return dialect.text.text(kb_field_of(&column, row), keepsBlanks: true)
        }
        return SourceRow(line: block.line(of: row), fields: fields)
    }
}

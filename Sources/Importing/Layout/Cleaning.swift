internal import Store

/// Makes of any delimited file the one table in it as RFC 4180 has it: UTF-8, commas, CRLF, quotes only where needed.
///
/// The same decisions as in an import; memory stays flat however long the file is. The names of a header of several rows
/// are joined with blanks.
public struct Cleaning {
    private static let pieceSize = 1 << 16
    private static let mostRepairsNamed = 5

    /// What was found, and what became of the rows.
    public struct Report {
        /// `nil` for a file of zero bytes.
        public var findings: DialectFindings?
        public var headerRows = 0
        public var rows = 0
        public var preambleRows = 0
        public var notes = 0
        /// Rows of delimiters alone.
        public var blankRows = 0
        public var repeatedHeaders = 0
        public var rowsOfOtherTables = 0
        /// The line on which another table starts.
        public var otherTable: Int?
        public var repairs: [RowRepair: Int] = [:]
        public var firstRepairs: [Int] = []
        /// Rows with fewer or more fields than the table has columns, filled up or left as they are.
        public var unevenRows = 0
    }

    private let path: String
    private let name: String
    private let lane: PlainLane
    private var report = Report()
    private var output: [UInt8] = []
    private var width = 0
    private var body = TableBody(width: 0, names: [])
    private let addition: (any ColumnAddition)?
    private let write: ([UInt8]) throws -> Void

    private init(
        path: String, name: String, addition: (any ColumnAddition)?, lane: PlainLane,
        write: @escaping ([UInt8]) throws -> Void
    ) {
        self.path = path
        self.name = name
        self.lane = lane
        self.addition = addition
        self.write = write
    }

    /// Reads a file and hands on its clean form in pieces.
    ///
    /// - Parameter name: the file as messages call it.
    /// - Throws: `TextFileError`, `FileError`, and what `write` throws. A file of zero bytes gives zero bytes.
    public static func run(path: String, name: String, write: @escaping ([UInt8]) throws -> Void) throws -> Report {
        try run(path: path, name: name, addition: nil, write: write)
    }

    /// - Parameter lane: how rows with an addition are written block by block where they can be.
    static func run(
        path: String, name: String, addition: (any ColumnAddition)?, lane: PlainLane = PlainLane(),
        write: @escaping ([UInt8]) throws -> Void
    ) throws -> Report {
        var cleaning = Cleaning(path: path, name: name, addition: addition, lane: lane, write: write)
        do {
            try cleaning.run()
        } catch CSVError.empty {
            return Report()
        } catch let error as any FileDefect {
            throw TextFileError(file: name, error: error)
        }
        return cleaning.report
    }

    private mutating func run() throws {
        if let other = NotDelimited(try SourceOpening.kind(of: path)) { throw other }
        let file = try DelimitedFile(path: path, isHashed: false)
        report.findings = file.findings
        let first = try file.firstRows(TableLayout.sampleSize)
        let layout = TableLayout(rows: first)
        width = layout.width
        report.headerRows = layout.headerRows
        report.preambleRows = layout.preambleRows
        body = TableBody(width: width, names: layout.header?.levels.last ?? [])
        let names = layout.header.map { header in header.names.indices.map { header.fullName($0, by: " ") } }
        let added = try addition?.names(behind: names ?? TableStart.names(width: width), hasNames: names != nil)
        try addition?.check(first.dropFirst(layout.preambleRows + layout.headerRows))
        if let names { put(names, added ?? []) }
        let dialect = addition == nil ? nil : ScanDialect(cleaning: file, width: width, lane: lane)
        var index = 0
        var plainLine: Int?
        try PartialPass.run { stop in
            try file.forEachRow(keepsBlanks: true) { row, _ in
                defer { index += 1 }
                if dialect != nil, body.isSettled {
                    plainLine = row.line
                    try stop()
                }
                guard index >= layout.preambleRows + layout.headerRows else { return note(row) }
                try take(row)
            }
        }
        if let plainLine, let dialect, let rest = try takeBlocks(of: file, dialect, from: plainLine) {
            try file.forEachRow(keepsBlanks: true) { row, _ in if row.line >= rest { try take(row) } }
        }
        for (row, part) in body.finish() { take(row, part) }
        try flush()
    }

    /// Takes the rows from a line on block by block.
    ///
    /// - Returns: the line from which only a reading row by row goes on, if any.
    private mutating func takeBlocks(of file: DelimitedFile, _ dialect: ScanDialect, from line: Int) throws -> Int? {
        guard let addition else { return line }
        let scanner = try RecordScanner(file: file, dialect: dialect, line: line, keepsBlanks: true)
        var next = line
        try flush()
        do {
            try withoutActuallyEscaping({ (block: WrittenBlock) in
                for part in block.parts {
                    switch part {
                    case .row(let row): try take(row)
                    case .written(let rows) where body.isInOtherTable: report.rowsOfOtherTables += rows.rows
                    case .written(let rows):
                        report.rows += rows.rows
                        output += block.bytes[rows.bytes]
                        addition.took(rows)
                    }
                }
                next = block.nextLine
                try flush()
            }) { store in
                let pipeline = BlockPipeline(
                    scanner: scanner, lane: lane, reader: { addition.writer(of: dialect) }, store: store)
                _ = try pipeline.run()
            }
        } catch is PlainRowsEnd {
            return next
        }
        return nil
    }

    private mutating func take(_ row: SourceRow) throws {
        note(row)
        for (row, part) in body.take(row) { take(row, part) }
        if output.count >= Self.pieceSize { try flush() }
    }

    private mutating func note(_ row: SourceRow) {
        guard let repair = row.repair else { return }
        report.repairs[repair, default: 0] += 1
        if report.firstRepairs.count < Self.mostRepairsNamed { report.firstRepairs.append(row.line) }
    }

    private mutating func take(_ row: SourceRow, _ part: TableBody.Part) {
        switch part {
        case .values:
            report.rows += 1
            if row.fields.count != width { report.unevenRows += 1 }
            put(row.fields, addition?.fields(behind: row) ?? [])
        case .blank: report.blankRows += 1
        case .note: report.notes += 1
        case .repeatedHeader: report.repeatedHeaders += 1
        case .otherTable:
            report.rowsOfOtherTables += 1
            if report.otherTable == nil { report.otherTable = row.line }
        }
    }

    /// What is added stands below its name, whatever a row has too many.
    private mutating func put(_ fields: [String], _ added: [String] = []) {
        let filledUp = fields + Array(repeating: "", count: max(0, width - fields.count))
        let surplus = filledUp[width...].lastIndex { !$0.isEmpty }.map { filledUp[width...$0] } ?? []
        for (index, field) in (filledUp[..<width] + added + surplus).enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            output += Self.written(field)
        }
        output += [0x0D, 0x0A]
    }

    private mutating func flush() throws {
        try write(output)
        output.removeAll(keepingCapacity: true)
    }

    /// A field as RFC 4180 has it; blanks at its ends are put in quotes, since many readers drop them.
    static func written(_ field: String) -> [UInt8] {
        let bytes = Array(field.utf8)
        guard let first = bytes.first, let last = bytes.last else { return [] }
        let isSpecial = bytes.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard isSpecial || RecordGrammar.isBlank(first) || RecordGrammar.isBlank(last) else { return bytes }
        return [0x22] + bytes.flatMap { $0 == 0x22 ? [0x22, 0x22] : [$0] } + [0x22]
    }
}

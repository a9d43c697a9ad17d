internal import CLibCSV

/// libcsv, fed with pieces of UTF-8, giving out records.
///
/// libcsv does not count lines, so it is fed line by line. Records are at most 16 MiB: what is longer is an unclosed quote.
final class CSVRecordParser {
    static let longestRecord = 16 << 20

    /// libcsv's state between the first sign of a field and its end.
    private static let insideField: Int32 = 2
    private static let betweenRecords: Int32 = 0

    private var parser = csv_parser()
    private let endOfLine: UInt8
    private var fields: [String] = []
    private var records: [SourceRow] = []
    private var line = 1
    private var recordLine = 1
    private var recordLength = 0

    /// - Parameter keepsBlanks: blanks around a field outside of quotes are part of it, as RFC 4180 says; many suppliers
    ///   do not mean them.
    init(delimiter: UInt8, quote: UInt8, endOfLine: UInt8, keepsBlanks: Bool = false) {
        self.endOfLine = endOfLine
        guard csv_init(&parser, 0) == 0 else { preconditionFailure("libcsv does not start") }
        csv_set_delim(&parser, delimiter)
        csv_set_quote(&parser, quote)
        if keepsBlanks { csv_set_space_func(&parser) { _ in 0 } }
    }

    /// Whether the last record is complete.
    var isBetweenRecords: Bool { parser.pstate == Self.betweenRecords }

    /// The records that a piece completes which starts on the given line.
    ///
    /// - Throws: `CSVError.recordTooLong`.
    func records(in piece: [UInt8], startingAt line: Int) throws(CSVError) -> [SourceRow] {
        self.line = line
        return try records(in: piece)
    }

    deinit { csv_free(&parser) }

    /// The records that a piece completes.
    ///
    /// - Throws: `CSVError.recordTooLong`.
    func records(in piece: [UInt8]) throws(CSVError) -> [SourceRow] {
        var start = piece.startIndex
        while let end = piece[start...].firstIndex(of: endOfLine) {
            try feed(piece[start...end])
            line += 1
            start = end + 1
        }
        if start < piece.endIndex { try feed(piece[start...]) }
        defer { records = [] }
        return records
    }

    /// The record that ends with the file, without a line break behind it.
    ///
    /// - Throws: `CSVError.unclosedQuote` with the line on which the record starts that it stands in.
    func finish() throws(CSVError) -> [SourceRow] {
        guard !isInsideQuotes else { throw .unclosedQuote(line: recordLine) }
        let me = Unmanaged.passUnretained(self).toOpaque()
        let result = csv_fini(&parser, Self.takeField, Self.takeRecord, me)
        precondition(result == 0, "libcsv is lenient outside quotes")
        defer { records = [] }
        return records
    }

    /// libcsv itself complains of an open quote only where it is strict throughout (`CSV_STRICT`), which would refuse `5" Rohr` too.
    private var isInsideQuotes: Bool {
        parser.pstate == Self.insideField && parser.quoted != 0
    }

    private func feed(_ bytes: ArraySlice<UInt8>) throws(CSVError) {
        if parser.pstate == Self.betweenRecords {
            recordLine = line
            recordLength = 0
        }
        recordLength += bytes.count
        guard recordLength <= Self.longestRecord else { throw .recordTooLong(line: recordLine) }
        let me = Unmanaged.passUnretained(self).toOpaque()
        let taken = bytes.withUnsafeBytes {
            csv_parse(&parser, $0.baseAddress, $0.count, Self.takeField, Self.takeRecord, me)
        }
        precondition(taken == bytes.count, "libcsv is lenient outside the end of a file")
    }

    private typealias FieldCallback = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void
    private typealias RecordCallback = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void

    private static let takeField: FieldCallback = { bytes, count, me in
        guard let me else { return }
        let parser = Unmanaged<CSVRecordParser>.fromOpaque(me).takeUnretainedValue()
        parser.fields.append(String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self))
    }

    private static let takeRecord: RecordCallback = { _, me in
        guard let me else { return }
        let parser = Unmanaged<CSVRecordParser>.fromOpaque(me).takeUnretainedValue()
        parser.records.append(SourceRow(line: parser.recordLine, fields: parser.fields))
        parser.fields = []
    }
}

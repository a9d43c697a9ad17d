internal import Store

/// A delimited file whose encoding and delimiter are known, read record by record.
struct DelimitedFile: RowSource {
    let source: SourceFile
    let encoding: TextEncoding
    let delimiter: UInt8
    let endOfLine: UInt8
    /// SHA-256 of the file's bytes.
    let hash: String
    let byteCount: Int

    /// Reads the file once to learn what it is.
    ///
    /// - Throws: `FileError`; `CSVError` for an empty or binary file, or one that is not in the encoding it is said to have.
    init(path: String, dialect: Dialect = Dialect()) throws {
        source = SourceFile(path: path)
        let digest = Digest()
        var evidence = EncodingEvidence()
        var sample = [UInt8]()
        var byteCount = 0
        try source.forEachPiece { piece in
            digest.update(piece)
            evidence.take(piece)
            if sample.isEmpty { sample = Array(piece.prefix(1 << 16)) }
            byteCount += piece.count
        }
        hash = digest.hexadecimal()
        self.byteCount = byteCount
        guard byteCount > 0 else { throw CSVError.empty }
        guard let encoding = dialect.encoding ?? evidence.encoding, encoding.isWide || !evidence.holdsNul else {
            throw CSVError.binary
        }
        // Letters that all happen to be UTF-8 are UTF-8, whatever the profile says.
        if let line = encoding == .utf8 ? evidence.firstInvalidLine : evidence.firstMultibyteLine, !encoding.isWide {
            throw CSVError.notInEncoding(encoding.name, line: line)
        }
        self.encoding = encoding
        let text = Transcoder(from: encoding).convert(sample[...]).utf8
        delimiter = dialect.delimiter ?? Dialect.delimiter(of: text)
        endOfLine = Dialect.endOfLine(of: text)
    }

    /// Hands on each record and the number of bytes read so far.
    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        try forEachRow(from: (0, 1), body)
    }

    /// - Parameter start: the offset and the line on which a record begins; those above are left out.
    func forEachRow(from start: (offset: Int, line: Int), _ body: (SourceRow, Int) throws -> Void) throws {
        let transcoder = Transcoder(from: encoding)
        let parser = CSVRecordParser(
            delimiter: delimiter, quote: Dialect.quote, endOfLine: endOfLine, line: start.line)
        var line = start.line
        var bytesRead = start.offset
        try source.forEachPiece(from: start.offset) { piece in
            let (text, isBroken) = transcoder.convert(piece)
            bytesRead += piece.count
            for record in try parser.records(in: text) { try body(record, bytesRead) }
            line += text.lazy.filter { $0 == endOfLine }.count
            if isBroken { throw CSVError.notInEncoding(encoding.name, line: line) }
        }
        guard transcoder.isComplete else { throw CSVError.notInEncoding(encoding.name, line: line) }
        for record in try parser.finish() { try body(record, bytesRead) }
    }
}

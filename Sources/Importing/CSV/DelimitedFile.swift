internal import Store
internal import Wording

/// A delimited file whose encoding and dialect are known, read record by record.
struct DelimitedFile: RowSource {
    /// What of the file's head the dialect is learnt from.
    static let sampleSize = 1 << 18

    let source: SourceFile
    /// What the file was found to be, how sure that is, and why; of a file opened by its head, what the head tells.
    let findings: DialectFindings
    private let hashing: Hashing
    let byteCount: Int
    let dialect: RecordDialect
    let isFollowedByBlank: Bool
    let expectation: RowExpectation?
    let endOfLine: UInt8
    let state: SourceFile.State

    /// Where the SHA-256 of the file's bytes comes from.
    private enum Hashing {
        case known(String)
        /// Of a file of more than a piece: it may have to be waited for.
        case beside(BackgroundHash)
        /// Of a file opened by its head.
        case passing(PassingBytes)
    }

    /// SHA-256 of the file's bytes.
    ///
    /// - Precondition: the file is borne out.
    var hash: String {
        get throws {
            switch hashing {
            case .known(let hash): return hash
            case .beside(let task): return try task.hash(of: state)
            case .passing(let bytes):
                guard let hash = bytes.hash else { preconditionFailure("a file's hash is known once it is borne out") }
                return hash
            }
        }
    }

    /// Of a file opened by its head: what is to see all of its bytes.
    var passing: PassingBytes? {
        if case .passing(let bytes) = hashing { bytes } else { nil }
    }

    var isBorneOut: Bool { passing.map { $0.hash != nil } ?? true }

    var encoding: TextEncoding { findings.encoding.value }

    /// Reads the file once to learn what it is.
    ///
    /// - Parameter isHashed: whether the hash is computed beside; else when it is asked for.
    /// - Throws: `FileError`; `CSVError` for an empty or binary file, or one that is not in the encoding it is said to have.
    init(path: String, dialect: Dialect = Dialect(), isHashed: Bool = true) throws {
        let source = SourceFile(path: path)
        let digest = Digest()
        var evidence = EncodingEvidence()
        var sample = [UInt8]()
        var byteCount = 0
        var hashing: BackgroundHash?
        let state = try source.forEachPiece { piece in
            if byteCount == 0, piece.count == SourceFile.pieceSize || !isHashed {
                hashing = BackgroundHash(source, starts: isHashed)
            }
            if hashing == nil { digest.update(piece) }
            evidence.take(piece)
            if sample.count < Self.sampleSize { sample += piece.prefix(Self.sampleSize - sample.count) }
            byteCount += piece.count
        }
        let hash = digest.hexadecimal()
        guard byteCount > 0 else { throw CSVError.empty }
        guard let encoding = Self.named(dialect) ?? evidence.finding, encoding.value.isWide || !evidence.holdsNul else {
            throw CSVError.binary
        }
        // Letters that all happen to be UTF-8 are UTF-8, whatever the profile says.
        let line = encoding.value == .utf8 ? evidence.firstInvalidLine : evidence.firstMultibyteLine
        if let line, !encoding.value.isWide { throw CSVError.notInEncoding(encoding.value.name, line: line) }
        self.init(
            source: source, state: state, hashing: hashing.map(Hashing.beside) ?? .known(hash),
            encoding: encoding, lineEnding: evidence.lineEnding, sample: sample, dialect: dialect)
    }

    /// Takes a large file for what its head is, so that it need not be read as a whole before its rows are; `nil` for
    /// small files and for those whose head is not UTF-8.
    ///
    /// What is read counts only once the file is borne out (`isBorneOut`): all bytes then are UTF-8 without NUL, by which
    /// reading the whole file first would have come to the same.
    /// - Throws: `FileError`.
    init?(headOf path: String, dialect: Dialect = Dialect(), leastBytes: Int = PlainLane().leastBytes) throws {
        let source = SourceFile(path: path)
        let (sample, state) = try source.head(Self.sampleSize)
        guard state.size >= max(leastBytes, 1), let end = sample.lastIndex(of: 0x0A) else { return nil }
        var evidence = EncodingEvidence()
        evidence.take(sample[...end])
        let named = Self.named(dialect)
        guard evidence.isPlainUTF8, let encoding = named ?? evidence.finding, encoding.value == .utf8 else {
            return nil
        }
        self.init(
            source: source, state: state, hashing: .passing(PassingBytes()), encoding: encoding,
            lineEnding: evidence.lineEnding, sample: sample, dialect: dialect)
    }

    private static func named(_ dialect: Dialect) -> Finding<TextEncoding>? {
        dialect.encoding.map { Finding($0, .certain, Phrase(de: "vom Profil genannt", en: "named by the profile")) }
    }

    private init(
        source: SourceFile, state: SourceFile.State, hashing: Hashing, encoding: Finding<TextEncoding>,
        lineEnding: Finding<LineEnding>, sample: [UInt8], dialect: Dialect
    ) {
        self.source = source
        self.state = state
        self.hashing = hashing
        byteCount = state.size
        var text = Transcoder(from: encoding.value).convert(sample[...]).utf8
        // A row that the sample cuts off tells nothing.
        if byteCount > sample.count, let end = text.lastIndex(where: RecordGrammar.isLineEnd) {
            text.removeSubrange(end...)
        }
        let detected = DelimiterDetection(sample: text, fixed: dialect.delimiter.map { [$0] })
        self.dialect = detected.dialect
        isFollowedByBlank = detected.isFollowedByBlank
        expectation = RowExpectation(
            rows: detected.rows, width: detected.dialect.isSingleBlank ? detected.rows.first?.count : nil)
        endOfLine = Dialect.endOfLine(of: text)
        findings = DialectFindings(
            encoding: encoding, delimiter: detected.delimiter, quote: detected.quote, escape: detected.escape,
            lineEnding: lineEnding)
    }

    func forEachRow(_ body: (SourceRow, Int) throws -> Void) throws {
        try forEachRow(keepsBlanks: false, body)
    }

    var format: Phrase {
        let sign = dialect.delimiter == [UInt8(ascii: "\t")] ? "tab" : findings.delimiter.value
        return Phrase(de: "\(encoding.rawValue), „\(sign)“", en: "\(encoding.rawValue), “\(sign)”")
    }

    /// Hands on each record and the number of bytes read so far.
    ///
    /// - Parameter keepsBlanks: blanks around a field outside of quotes are part of it. A dialect of a delimiter and a
    ///   blank does not mean them.
    func forEachRow(keepsBlanks: Bool, _ body: (SourceRow, Int) throws -> Void) throws {
        let transcoder = Transcoder(from: encoding)
        let reader = RecordReader(
            dialect: dialect, endOfLine: endOfLine, expectation: expectation,
            keepsBlanks: keepsBlanks && !isFollowedByBlank)
        var line = 1
        var bytesRead = 0
        try source.forEachPiece(expecting: state) { piece in
            let (text, isBroken) = transcoder.convert(piece)
            bytesRead += piece.count
            for row in try reader.rows(in: text) { try body(row, bytesRead) }
            line += text.lazy.filter { $0 == endOfLine }.count
            if isBroken { throw CSVError.notInEncoding(encoding.name, line: line) }
        }
        guard transcoder.isComplete else { throw CSVError.notInEncoding(encoding.name, line: line) }
        for row in try reader.rows(in: [], isLast: true) { try body(row, bytesRead) }
    }

    /// - Throws: `FileError.changedWhileRead` where the open file is not as it was found first.
    func checkUnchanged(_ descriptor: Int32) throws {
        guard try source.state(of: descriptor) == state else { throw FileError.changedWhileRead(path: source.path) }
    }
}

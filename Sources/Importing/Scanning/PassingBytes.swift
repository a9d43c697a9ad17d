internal import CScan
internal import Store

/// A large file's bytes as they pass by once, in their order, while its records are scanned: their SHA-256, and whether all
/// of them are the text that the head of the file promised, UTF-8 without NUL.
///
/// One thread at a time hands on bytes, the next only after it; hence `@unchecked Sendable`.
final class PassingBytes: @unchecked Sendable {
    private var digest: Digest? = Digest()
    /// The SHA-256, once all bytes have passed by and were the text that was promised.
    private(set) var hash: String?

    /// Takes bytes whose text is judged elsewhere: by `take(head:)`, or with the records in them.
    func take(_ bytes: UnsafeRawBufferPointer) { digest?.update(bytes) }

    /// Takes the bytes up to a place where a line begins.
    ///
    /// - Throws: `HeadIsNotEnough`, and what reading the file throws.
    func take(head count: Int, of source: SourceFile, in state: SourceFile.State) throws {
        var (left, evidence) = (count, EncodingEvidence())
        try PartialPass.run { stop in
            try source.forEachPiece(expecting: state) { piece in
                let part = piece.prefix(left)
                evidence.take(part)
                part.withUnsafeBytes { take($0) }
                left -= part.count
                if left == 0 { try stop() }
            }
        }
        guard evidence.isPlainUTF8 else { throw HeadIsNotEnough() }
    }

    /// Judges the whole records at the start of a block that was scanned.
    ///
    /// - Throws: `HeadIsNotEnough`.
    func judge(_ block: ScannedBlock) throws(HeadIsNotEnough) {
        guard !block.records.holds_nul, kb_encoding_of(block.bytes, block.byteCount) != KB_NOT_UTF8 else {
            throw HeadIsNotEnough()
        }
    }

    /// All bytes have passed by.
    func finish() { hash = digest.take()?.hexadecimal() }
}

/// A file goes on otherwise than its head promised, or is none to be read column by column: it is to be opened anew, and all
/// of it looked at before its rows are read.
struct HeadIsNotEnough: Error {}

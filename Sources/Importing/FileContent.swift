internal import Store

/// A whole file in memory, for formats that are not read from front to back.
struct FileContent {
    /// Bytes that such a file may have.
    static let largest = 1 << 30

    let bytes: [UInt8]
    /// SHA-256 of the bytes.
    let hash: String

    /// - Throws: `FileError`; `FileContentError` above the limit.
    init(path: String, limit: Int = largest) throws {
        let digest = Digest()
        var bytes = [UInt8]()
        try SourceFile(path: path).forEachPiece { piece in
            guard bytes.count + piece.count <= limit else { throw FileContentError.tooLarge(limit: limit) }
            digest.update(piece)
            bytes += piece
        }
        self.bytes = bytes
        hash = digest.hexadecimal()
    }
}

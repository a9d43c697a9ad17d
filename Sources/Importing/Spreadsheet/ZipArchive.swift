internal import CZlib

/// A ZIP archive in memory. Its directory is checked before anything is unpacked, and what is unpacked against the directory,
/// so that a small file cannot become a huge one.
///
/// Source of the format: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Archives above 4 GiB (ZIP64) are refused.
struct ZipArchive {
    struct Entry: Equatable {
        let name: String
        let method: Int
        let compressedSize: Int
        let size: Int
        let checksum: UInt32
        /// Where its local header stands.
        let offset: Int
        let isEncrypted: Bool
    }

    /// Bytes that all entries together may have unpacked.
    static let largestTotal = 1 << 30
    static let mostEntries = 10_000
    /// From this many unpacked bytes on, an entry may be this many times its packed size.
    static let suspiciousSize = 50 << 20
    static let steepestRatio = 200
    static let pieceSize = 1 << 16

    private let bytes: [UInt8]
    /// In the order of the directory.
    let entries: [Entry]

    /// - Throws: `SpreadsheetError.damaged`, `.tooLarge`.
    init(_ bytes: [UInt8]) throws(SpreadsheetError) {
        self.bytes = bytes
        entries = try Self.directory(of: bytes)
        var total = 0
        for entry in entries {
            total += entry.size
            guard total <= Self.largestTotal else { throw .tooLarge }
            if entry.size > Self.suspiciousSize, entry.size / Self.steepestRatio > entry.compressedSize {
                throw .tooLarge
            }
        }
        guard Set(entries.map(\.name)).count == entries.count else { throw .damaged(part: "ZIP") }
    }

    func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

    // MARK: Directory

    private static let directoryHeader = 0x0201_4B50
    private static let localHeader = 0x0403_4B50
    private static let endHeader = 0x0605_4B50

    private static func directory(of bytes: [UInt8]) throws(SpreadsheetError) -> [Entry] {
        guard let end = endOfDirectory(in: bytes), let count = number(bytes, end + 10, 2),
            var offset = number(bytes, end + 16, 4), offset <= end
        else { throw .damaged(part: "ZIP") }
        guard count <= mostEntries else { throw .tooLarge }
        var entries = [Entry]()
        for _ in 0..<count {
            guard number(bytes, offset, 4) == directoryHeader, let flags = number(bytes, offset + 8, 2),
                let method = number(bytes, offset + 10, 2), let checksum = number(bytes, offset + 16, 4),
                let compressedSize = number(bytes, offset + 20, 4), let size = number(bytes, offset + 24, 4),
                let nameLength = number(bytes, offset + 28, 2), let extraLength = number(bytes, offset + 30, 2),
                let commentLength = number(bytes, offset + 32, 2), let start = number(bytes, offset + 42, 4),
                offset + 46 + nameLength <= end, start < end
            else { throw .damaged(part: "ZIP") }
            guard size < 0xFFFF_FFFF, compressedSize < 0xFFFF_FFFF else { throw .tooLarge }
            let name = String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self)
            entries.append(
                Entry(
                    name: name, method: method, compressedSize: compressedSize, size: size,
                    checksum: UInt32(truncatingIfNeeded: checksum), offset: start, isEncrypted: flags & 1 == 1))
            offset += 46 + nameLength + extraLength + commentLength
        }
        return entries
    }

    /// The record at the end, behind which a comment of at most 65,535 bytes may stand.
    private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
        var offset = bytes.count - 22
        let first = max(0, offset - 0xFFFF)
        while offset >= first {
            if bytes[offset] == 0x50, number(bytes, offset, 4) == endHeader { return offset }
            offset -= 1
        }
        return nil
    }

    /// A little-endian number, or `nil` beyond the end.
    private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int? {
        guard offset >= 0, offset <= bytes.count - length else { return nil }
        return (0..<length).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    // MARK: Unpacking

    /// Hands on an entry's bytes piece by piece, with the number of bytes of the archive read so far.
    ///
    /// - Throws: `SpreadsheetError.damaged` for an entry that is cut off or not what the directory says, `.encrypted`, and whatever
    ///   `body` throws.
    func forEachPiece(of entry: Entry, _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) throws {
        guard !entry.isEncrypted else { throw SpreadsheetError.encrypted }
        guard Self.number(bytes, entry.offset, 4) == Self.localHeader,
            let nameLength = Self.number(bytes, entry.offset + 26, 2),
            let extraLength = Self.number(bytes, entry.offset + 28, 2)
        else { throw SpreadsheetError.damaged(part: entry.name) }
        let start = entry.offset + 30 + nameLength + extraLength
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else {
            throw SpreadsheetError.damaged(part: entry.name)
        }
        var (size, checksum) = (0, crc32(0, nil, 0))
        func take(_ piece: UnsafeBufferPointer<UInt8>, read: Int) throws {
            size += piece.count
            guard size <= entry.size else { throw SpreadsheetError.damaged(part: entry.name) }
            checksum = crc32(checksum, piece.baseAddress, UInt32(piece.count))
            try body(piece, start + read)
        }
        try bytes.withUnsafeBufferPointer { bytes in
            let packed = UnsafeBufferPointer(rebasing: bytes[start..<(start + entry.compressedSize)])
            switch entry.method {
            case 0: try Self.forEachPiece(stored: packed, take)
            case 8: try Self.forEachPiece(deflated: packed, name: entry.name, take)
            default: throw SpreadsheetError.damaged(part: entry.name)
            }
        }
        guard size == entry.size, checksum == UInt(entry.checksum) else {
            throw SpreadsheetError.damaged(part: entry.name)
        }
    }

    private static func forEachPiece(
        stored bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void
    ) throws {
        var offset = 0
        while offset < bytes.count {
            let end = min(bytes.count, offset + pieceSize)
            try body(UnsafeBufferPointer(rebasing: bytes[offset..<end]), end)
            offset = end
        }
    }

    private static func forEachPiece(
        deflated bytes: UnsafeBufferPointer<UInt8>, name: String,
        _ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void
    ) throws {
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            preconditionFailure("zlib does not start")
        }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
        stream.avail_in = UInt32(bytes.count)
        var piece = [UInt8](repeating: 0, count: pieceSize)
        var state = Z_OK
        while state == Z_OK {
            try piece.withUnsafeMutableBufferPointer { piece in
                stream.next_out = piece.baseAddress
                stream.avail_out = UInt32(piece.count)
                state = inflate(&stream, Z_NO_FLUSH)
                guard state == Z_OK || state == Z_STREAM_END else { throw SpreadsheetError.damaged(part: name) }
                let unpacked = UnsafeBufferPointer(rebasing: piece[..<(piece.count - Int(stream.avail_out))])
                try body(unpacked, bytes.count - Int(stream.avail_in))
            }
        }
    }

    /// A whole entry, for the small parts of a document.
    ///
    /// - Throws: as `forEachPiece`; `SpreadsheetError.tooLarge` above a limit of bytes.
    func content(of entry: Entry, limit: Int) throws -> [UInt8] {
        guard entry.size <= limit else { throw SpreadsheetError.tooLarge }
        var content = [UInt8]()
        try forEachPiece(of: entry) { piece, _ in content += piece }
        return content
    }
}

internal import Glibc

/// A column's file in memory as the system maps it: read in place, checked block by block, given back as soon as it is read.
///
/// The length is checked before the file is mapped. Its files never change while a reader holds the store, so that
/// what was mapped stays there.
public final class MappedColumn: Sendable {
    /// How wide a value is: bytes.
    public let width: Int
    public let rowCount: Int
    private let path: String
    private let base: SendableAddress
    private let byteCount: Int
    private let checks: [UInt64]

    private struct SendableAddress: @unchecked Sendable {
        let pointer: UnsafeMutableRawPointer
    }

    /// Rows that lie in whole blocks whatever the width of a column: a range of rows that begins at a multiple of it is read
    /// without a part of a block.
    public static let blockRows = BlockCheck.blockSize

    init(_ reader: ColumnReader, type: StoredType) throws {
        width = ColumnFile.width(of: type)
        path = reader.path
        byteCount = reader.byteCount
        rowCount = byteCount / width
        checks = reader.checks
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) == byteCount, byteCount > 0,
            checks.count == BlockCheck.blocks(ofBytes: byteCount)
        else { throw StoreError.damaged(path: path) }
        guard let address = mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw FileError.cannotOpen(path: path, reason: FileError.lastReason)
        }
        madvise(address, byteCount, MADV_SEQUENTIAL)
        base = SendableAddress(pointer: address)
    }

    deinit { munmap(base.pointer, byteCount) }

    /// Hands on the bytes of a range of rows after each of its blocks was held against its check, and gives them back.
    ///
    /// - Precondition: the range begins at a multiple of `blockRows`, and ends at one or with the last row.
    /// - Throws: `StoreError.damaged` where a block is not what was written, and what `body` throws.
    public func withRows<Result>(
        _ rows: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) throws -> Result {
        precondition(rows.lowerBound % Self.blockRows == 0, "rows are read in whole blocks")
        precondition(
            rows.upperBound % Self.blockRows == 0 || rows.upperBound == rowCount, "rows are read in whole blocks")
        let (start, end) = (rows.lowerBound * width, rows.upperBound * width)
        let bytes = UnsafeRawBufferPointer(start: base.pointer + start, count: end - start)
        defer { madvise(base.pointer + start, end - start, MADV_DONTNEED) }
        madvise(base.pointer + start, end - start, 22 /* MADV_POPULATE_READ */)
        for offset in stride(from: 0, to: bytes.count, by: BlockCheck.blockSize) {
            let block = UnsafeRawBufferPointer(
                rebasing: bytes[offset..<min(offset + BlockCheck.blockSize, bytes.count)])
            guard BlockCheck.of(block) == checks[(start + offset) / BlockCheck.blockSize] else {
                throw StoreError.damaged(path: path)
            }
        }
        return try body(bytes)
    }
}

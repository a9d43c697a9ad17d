internal import Glibc

/// A column's file read block by block, each held against its check.
struct ColumnReader {
    let path: String
    let byteCount: Int
    let checks: [UInt64]

    /// Hands on each block, the last one shorter.
    ///
    /// - Throws: `StoreError.damaged` where the file is not what was written, `FileError`, and what `body` throws.
    func forEachBlock(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, Int(status.st_size) == byteCount,
            checks.count == BlockCheck.blocks(ofBytes: byteCount)
        else { throw StoreError.damaged(path: path) }
        var buffer = [UInt8](repeating: 0, count: min(byteCount, BlockCheck.blockSize))
        for (number, check) in checks.enumerated() {
            let wanted = min(BlockCheck.blockSize, byteCount - number * BlockCheck.blockSize)
            let isWhole = buffer.withUnsafeMutableBytes { bytes in
                Files.read(all: UnsafeMutableRawBufferPointer(rebasing: bytes[..<wanted]), from: descriptor)
            }
            guard isWhole else { throw StoreError.damaged(path: path) }
            try buffer.withUnsafeBytes { bytes in
                let block = UnsafeRawBufferPointer(rebasing: bytes[..<wanted])
                guard BlockCheck.of(block) == check else { throw StoreError.damaged(path: path) }
                try body(block)
            }
        }
    }

    /// All values of the file.
    func values<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws -> [Value] {
        var values = [Value]()
        values.reserveCapacity(byteCount / MemoryLayout<Value>.size)
        try forEachBlock { values.append(contentsOf: ColumnFile.values($0)) }
        return values
    }
}

/// A filter made ready for stretches of rows: for each comparison a table of what passes.
indirect enum RowMask {
    case table(RowKey, [UInt8])
    case all([RowMask])
    case any([RowMask])
    case not(RowMask)

    /// Notes for each row of a batch whether it passes: 1 or 0.
    func write(_ rows: StoredRows, from start: Int, count: Int, into mask: UnsafeMutablePointer<UInt8>) {
        switch self {
        case .table(let key, let passes):
            passes.withUnsafeBufferPointer { passes in
                rows.forEachPlace(of: key, from: start, count: count, selection: nil) { row, place in
                    mask[row] = passes[place]
                }
            }
        case .not(let inner):
            inner.write(rows, from: start, count: count, into: mask)
            for row in 0..<count { mask[row] ^= 1 }
        case .all(let parts):
            combine(parts, rows, from: start, count: count, into: mask) { $0 & $1 }
        case .any(let parts):
            combine(parts, rows, from: start, count: count, into: mask) { $0 | $1 }
        }
    }

    @inline(__always)
    private func combine(
        _ parts: [RowMask], _ rows: StoredRows, from start: Int, count: Int, into mask: UnsafeMutablePointer<UInt8>,
        _ join: (UInt8, UInt8) -> UInt8
    ) {
        parts[0].write(rows, from: start, count: count, into: mask)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { other in
            guard let other = other.baseAddress else { return }
            for part in parts.dropFirst() {
                part.write(rows, from: start, count: count, into: other)
                for row in 0..<count { mask[row] = join(mask[row], other[row]) }
            }
        }
    }
}

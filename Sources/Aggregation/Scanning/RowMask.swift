/// A filter made ready for stretches of rows.
indirect enum RowMask {
    case test(PlaceTest)
    case all([RowMask])
    case any([RowMask])
    case not(RowMask)

    /// All conditions together: those on the same value of a row become one comparison.
    init(all parts: [RowMask]) {
        var merged = [RowMask]()
        for part in parts {
            let place = merged.indices.first { merged[$0].test(and: part) != nil }
            if let place, let both = merged[place].test(and: part) {
                merged[place] = .test(both)
            } else {
                merged.append(part)
            }
        }
        self = merged.count == 1 ? merged[0] : .all(merged)
    }

    private func test(and other: RowMask) -> PlaceTest? {
        guard case .test(let one) = self, case .test(let next) = other else { return nil }
        return one.and(next)
    }

    /// Notes for each row of a batch whether it passes: 1 or 0.
    func write(_ rows: StoredRows, from start: Int, count: Int, into mask: UnsafeMutablePointer<UInt8>) {
        switch self {
        case .test(let test): test.write(rows, from: start, count: count, into: mask)
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

internal import Records

/// The pass over rows that are moments in certain regions, column by column: each dimension is one look-up in a table, each
/// condition another.
struct PlainCounting {
    /// For each dimension what a row holds of it, and how far its member lies from the first in the table of cells.
    private let lanes: [(key: RowKey, offsets: [UInt32])]
    private let mask: RowMask?
    private let tally: Tally

    init(lanes: [(key: RowKey, offsets: [UInt32])], mask: RowMask?, tally: Tally) {
        self.lanes = lanes
        self.mask = mask
        self.tally = tally
    }

    /// Adds rows to the cells.
    ///
    /// - Returns: whether any row was counted.
    func count<Count: FixedWidthInteger>(_ rows: StoredRows, into counts: UnsafeMutablePointer<Count>) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: RowBatch.size) { cells in
            withUnsafeTemporaryAllocation(of: UInt16.self, capacity: RowBatch.size) { selected in
                guard let cells = cells.baseAddress, let selected = selected.baseAddress else { return false }
                var hasCounted = false
                for start in stride(from: 0, to: rows.count, by: RowBatch.size) {
                    let size = min(RowBatch.size, rows.count - start)
                    let chosen = mask.map { select($0, rows, from: start, count: size, into: selected) } ?? size
                    guard chosen > 0 else { continue }
                    let selection = chosen < size ? UnsafePointer(selected) : nil
                    locate(rows, from: start, count: chosen, selection, into: cells)
                    if add(rows, from: start, count: chosen, selection, cells, to: counts) { hasCounted = true }
                }
                return hasCounted
            }
        }
    }

    private func select(
        _ mask: RowMask, _ rows: StoredRows, from start: Int, count: Int, into selected: UnsafeMutablePointer<UInt16>
    ) -> Int {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { passes in
            guard let passes = passes.baseAddress else { return 0 }
            mask.write(rows, from: start, count: count, into: passes)
            return Self.gather(UnsafePointer(passes), count: count, into: selected)
        }
    }

    /// The numbers of the rows that pass, looked through 64 at a time.
    ///
    /// - Parameter passes: 1 or 0 a row.
    private static func gather(
        _ passes: UnsafePointer<UInt8>, count: Int, into selected: UnsafeMutablePointer<UInt16>
    ) -> Int {
        var chosen = 0
        let whole = count & ~63
        for first in stride(from: 0, to: whole, by: 64) {
            var bits: UInt64 = 0
            for eight in 0..<8 {
                let word = UnsafeRawPointer(passes + first + eight * 8).loadUnaligned(as: UInt64.self)
                // The lowest bit of each of the eight bytes, moved side by side into the highest byte.
                bits |= ((word &* 0x0102_0408_1020_4080) &>> 56) &<< UInt64(eight * 8)
            }
            while bits != 0 {
                selected[chosen] = UInt16(truncatingIfNeeded: first &+ bits.trailingZeroBitCount)
                chosen &+= 1
                bits &= bits &- 1
            }
        }
        for row in whole..<count where passes[row] == 1 {
            selected[chosen] = UInt16(truncatingIfNeeded: row)
            chosen &+= 1
        }
        return chosen
    }

    private func locate(
        _ rows: StoredRows, from start: Int, count: Int, _ selection: UnsafePointer<UInt16>?,
        into cells: UnsafeMutablePointer<UInt32>
    ) {
        if lanes.isEmpty { cells.update(repeating: 0, count: count) }
        for (number, lane) in lanes.enumerated() {
            lane.offsets.withUnsafeBufferPointer { offsets in
                if number == 0 {
                    rows.forEachPlace(of: lane.key, from: start, count: count, selection: selection) { slot, place in
                        cells[slot] = offsets[place]
                    }
                } else {
                    rows.forEachPlace(of: lane.key, from: start, count: count, selection: selection) { slot, place in
                        cells[slot] &+= offsets[place]
                    }
                }
            }
        }
    }

    private func add<Count: FixedWidthInteger>(
        _ rows: StoredRows, from start: Int, count: Int, _ selection: UnsafePointer<UInt16>?,
        _ cells: UnsafePointer<UInt32>, to counts: UnsafeMutablePointer<Count>
    ) -> Bool {
        if let keys = rows.keys.map({ $0 + start }) {
            // A sum of keys is one modulo 2³².
            for slot in 0..<count {
                let key = keys[selection.map { Int($0[slot]) } ?? slot]
                counts[Int(cells[slot])] &+= Count(truncatingIfNeeded: UInt32(truncatingIfNeeded: key))
            }
            return true
        }
        guard let weights = rows.weights.map({ $0 + start }) else {
            for slot in 0..<count { counts[Int(cells[slot])] &+= 1 }
            return true
        }
        let countsRecords = tally == .recordsWithValue
        var hasCounted = false
        for slot in 0..<count {
            let weight = weights[selection.map { Int($0[slot]) } ?? slot]
            guard weight != Column.unknownCount, weight != 0 || countsRecords else { continue }
            counts[Int(cells[slot])] += countsRecords ? 1 : Count(weight)
            hasCounted = true
        }
        return hasCounted
    }
}

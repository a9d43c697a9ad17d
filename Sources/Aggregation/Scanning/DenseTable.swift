/// The cells of a table while rows are counted, one number a combination of members. One thread adds to it at a time.
final class DenseTable: @unchecked Sendable {
    let cells: UnsafeMutableBufferPointer<Int>

    init(cellCount: Int) {
        cells = .allocate(capacity: cellCount)
        cells.initialize(repeating: 0)
    }

    deinit { cells.deallocate() }

    func add(_ other: DenseTable) {
        for cell in cells.indices { cells[cell] += other.cells[cell] }
    }
}

/// Cases dealt to cells at random, each cell's chance being its share of what is expected: a multinomial draw.
///
/// All cases are split between two halves of the cells, then those of each half, and so on; each split is binomial.
/// Source: L. Devroye (1986), Non-Uniform Random Variate Generation, p. 559 (the multinomial distribution as a chain of
/// binomial ones).
struct CaseDraw: Sendable {
    private let coins = FairCoins()
    /// Splits of ranges of cells, in the order in which they are made.
    private var splits: [Split] = []
    let cellCount: Int

    private struct Split {
        let from: Int
        let middle: Int
        let upTo: Int
        /// The lower half's share of 2⁶⁴; `nil` where all belongs to it.
        let bound: UInt64?
    }

    /// - Precondition: some expectation is above 0, none below.
    init(expected: [Double]) {
        cellCount = expected.count
        var sums = [0.0]
        for cell in expected { sums.append(sums[sums.count - 1] + cell) }
        split(0, expected.count, sums)
    }

    private mutating func split(_ from: Int, _ upTo: Int, _ sums: [Double]) {
        guard upTo - from > 1 else { return }
        let middle = (from + upTo) / 2
        let (lower, all) = (sums[middle] - sums[from], sums[upTo] - sums[from])
        splits.append(
            Split(
                from: from, middle: middle, upTo: upTo, bound: lower < all ? UInt64(lower / all * 0x1p64) : nil))
        split(from, middle, sums)
        split(middle, upTo, sums)
    }

    /// Writes the cases of each cell.
    func deal(_ cases: Int, into cells: inout [Int32], by numbers: inout Xoshiro256) {
        // The first cell of a range holds its cases until they are split.
        for cell in cells.indices { cells[cell] = 0 }
        cells[0] = Int32(cases)
        for split in splits {
            let cases = cells[split.from]
            guard cases > 0, let bound = split.bound else { continue }
            let lower = Int32(coins.count(of: Int(cases), below: bound, by: &numbers))
            cells[split.from] = lower
            cells[split.middle] = cases - lower
        }
    }
}

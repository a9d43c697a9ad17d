extension CountTable {
    /// Which cells are withheld, the small ones among them.
    func withheld(threshold: Int, guardsOnes: Bool) -> [Bool] {
        // The zeros are published first: an inner cell of zero is known and plays no part.
        let columns = inner.indices.filter { counts[inner[$0]] > 0 }
        var parts = Array(repeating: [Int](), count: counts.count)
        for (column, row) in columns.enumerated() {
            for cell in sums[row] { parts[cell].append(column) }
        }
        let isOne = columns.map { guardsOnes && counts[inner[$0]] == 1 }
        let small = counts.map { (1...threshold).contains($0) }
        // A small sum of nothing but ones is guarded as such.
        let guarded = counts.indices.filter { cell in small[cell] && !parts[cell].allSatisfy { isOne[$0] } }
        var elimination = Elimination(isOne: isOne, guarded: guarded.map { parts[$0] })
        var withheld = small
        for cell in candidates() where counts[cell] > 0 && !small[cell] {
            withheld[cell] = !elimination.publish(parts[cell])
        }
        return withheld
    }

    /// By falling count; of equal ones first those of many inner cells that are part of much.
    private func candidates() -> [Int] {
        var weights = Array(repeating: 0.0, count: counts.count)
        for cells in sums {
            let weight = cells.reduce(0.0) { $0 + Double(counts[$1] + 1) }
            for cell in cells { weights[cell] += weight }
        }
        let most = weights.max() ?? 1
        let ranks = zip(counts, weights).map { Double($0 + 1) + 0.99 * $1 / most }
        return counts.indices.sorted { (-ranks[$0], $0) < (-ranks[$1], $1) }
    }
}

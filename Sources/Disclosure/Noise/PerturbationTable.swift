/// What the cell key method adds to a count, by the key of its cell: the perturbation table (p-table).
///
/// The key of a cell is the sum of the keys of the records in it, modulo 2³², and so uniform; with it the noise is read off
/// the distribution of the count (B. Fraser, J. Wooton (2005), A proposed method for confidentialising tabular output to
/// protect against differencing, UNECE work session on statistical data confidentiality). The distributions are those of the
/// greatest entropy with
///
/// - zero kept zero, and no outcome below zero or among the hidden counts,
/// - mean 0, the stated variance, and never more than the stated maximum
///
/// (S. Giessing (2016), Computational issues in the design of transition probabilities and disclosure risk estimation for
/// additive noise, Privacy in Statistical Databases, LNCS 9867, 237–251; the R package ptable of T. Enderle).
struct PerturbationTable {
    /// What a count can become, and how probable that is.
    struct Row {
        let changes: [Int]
        let probabilities: [Double]
        /// For each change the first key that belongs to the next one.
        fileprivate let ends: [UInt64]

        fileprivate init(_ changes: [Int], _ probabilities: [Double]) {
            self.changes = changes
            self.probabilities = probabilities
            var sum = 0.0
            var ends = probabilities.map { probability -> UInt64 in
                sum += probability
                return UInt64((min(sum, 1) * 0x1p32).rounded())
            }
            if !ends.isEmpty { ends[ends.count - 1] = 1 << 32 }
            self.ends = ends
        }
    }

    /// By the count; the last one is that of all greater counts.
    let rows: [Row]

    init(_ noise: CellKeyNoise) {
        rows =
            [Row([0], [1])]
            + (1...noise.firstPlain).map { count in
                let changes = CellKeyNoise.changes(of: count, maximum: noise.maximum, hidden: noise.hidden)
                return Row(changes, MaximumEntropy.probabilities(of: changes, variance: noise.variance))
            }
    }

    /// The count with its noise.
    func perturbed(_ count: Int, key: UInt32) -> Int {
        let row = rows[min(count, rows.count - 1)]
        let place = row.ends.firstIndex { UInt64(key) < $0 } ?? row.ends.count - 1
        return count + row.changes[place]
    }
}

/// Divides whole figures so that each part is its share rounded up or down, and what rounding takes from one in one figure it
/// gets in the next: by largest remainder, the remainders carried over.
struct FigureDivision {
    private let shares: [Double]
    private var owed: [Double]

    /// - Parameter shares: positive, adding up to 1.
    init(shares: [Double]) {
        self.shares = shares
        owed = shares.map { _ in 0 }
    }

    /// The parts of a figure; they add up to it.
    mutating func divide(_ figure: Int) -> [Int] {
        let quotas = shares.map { $0 * Double(figure) }
        var parts = quotas.map { Int(($0 + 1e-9).rounded(.down)) }
        let rest = figure - parts.reduce(0, +)
        for place in shares.indices { owed[place] += quotas[place] - Double(parts[place]) }
        // A share that is a whole number is rounded neither way.
        let order = shares.indices.filter { quotas[$0] - Double(parts[$0]) > 1e-9 }
            .sorted { (owed[$1], $0) < (owed[$0], $1) }
        for place in order.prefix(max(0, rest)) {
            parts[place] += 1
            owed[place] -= 1
        }
        return parts
    }
}

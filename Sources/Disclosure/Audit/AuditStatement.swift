/// A sum that an outsider forms: withheld cells on the left, published numbers on the right.
public struct AuditStatement: Hashable, Sendable {
    /// The withheld parts.
    public let parts: [CellPlace]
    /// The whole, where it is withheld.
    public let total: [CellPlace]
    /// The whole, where it is published.
    public let published: [Int]
    /// The published parts that are not zero.
    public let publishedParts: [Int]
    /// The parts are at most the whole; else they are the whole.
    public let isAtMost: Bool

    /// `a + b = 13 − 10`, `a + b + 10 = c`, `a ≤ 13`.
    ///
    /// - Parameter name: what a cell is called.
    public func text(_ name: (CellPlace) -> String) -> String {
        let relation = isAtMost ? " ≤ " : " = "
        let left = parts.map(name)
        if !total.isEmpty {
            let sum = (left + numbers(publishedParts)).joined(separator: " + ")
            let whole = (total.map(name) + numbers(published.filter { $0 != 0 })).joined(separator: " + ")
            return (sum.isEmpty ? "0" : sum) + relation + whole
        }
        let rest = numbers(publishedParts).map { " − " + $0 }.joined()
        return left.joined(separator: " + ") + relation + numbers(published).joined(separator: " + ") + rest
    }

    /// Up to six numbers as they are, more as their sum.
    private func numbers(_ numbers: [Int]) -> [String] {
        numbers.count > 6 ? [String(numbers.reduce(0, +))] : numbers.map(String.init)
    }
}

/// When a count is withheld, and how uncertain it must stay.
public struct SuppressionRule: Hashable, Sendable {
    /// Counts from 1 to this one are withheld: primary suppression.
    public let threshold: Int
    /// How many whole numbers a withheld count must still be able to be, for someone who adds and subtracts what is
    /// published.
    public let width: Int
    /// What is kept as small as can be.
    public let loss: Loss

    /// How much is lost with a cell that is withheld so that others cannot be worked out.
    public enum Loss: String, Hashable, Sendable, CaseIterable {
        /// One a cell: few gaps.
        case cells
        /// Its count: few gaps where the most happens.
        case counts
        /// 1 + 12 for each sum it is the total of + 4 · √count: totals stay before their parts, and large counts before small ones.
        case use
    }

    /// - Precondition: the threshold is at least 1, the width at least 2.
    public init(threshold: Int, width: Int, loss: Loss = .use) {
        precondition(threshold >= 1 && width >= 2, "a rule that protects")
        self.threshold = threshold
        self.width = width
        self.loss = loss
    }
}

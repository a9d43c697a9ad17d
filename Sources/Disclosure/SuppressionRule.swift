/// When a count is withheld, and how uncertain it must stay.
public struct SuppressionRule: Hashable, Sendable {
    /// Counts from 1 to this one are withheld: primary suppression.
    public let threshold: Int
    /// How many whole numbers a withheld count must still be able to be, for someone who adds and subtracts what is
    /// published.
    public let width: Int

    /// - Precondition: the threshold is at least 1, the width at least 2.
    public init(threshold: Int, width: Int) {
        precondition(threshold >= 1 && width >= 2, "a rule that protects")
        self.threshold = threshold
        self.width = width
    }
}

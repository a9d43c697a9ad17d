/// When a count is withheld, and how uncertain it must stay.
public struct SuppressionRule: Hashable, Sendable {
    /// Counts from 1 to this one are withheld: primary suppression.
    public let threshold: Int
    /// How many whole numbers a withheld count must still be able to be, for someone who adds and subtracts what is
    /// published. With 1 it only must not follow from the sums themselves, whatever counts can be: what tools promise that do not
    /// know that counts are whole and not negative.
    public let width: Int
    /// What is kept as small as can be.
    public let loss: Loss
    public let zeros: Zeros
    /// What else puts a count at risk.
    public let contributions: ContributionRule
    /// Dimensions of which no group may be told to lie in one member alone.
    public let groupDimensions: Set<String>
    /// Cells that are withheld last, or never.
    public let keeps: [Keep]
    public let revisions: Revisions

    /// How much is lost with a cell that is withheld so that others cannot be worked out.
    public enum Loss: String, Hashable, Sendable, CaseIterable {
        /// One a cell: few gaps.
        case cells
        /// Its count: few gaps where the most happens.
        case counts
        /// 1 + 12 for each sum it is the total of + 4 · √count: totals stay before their parts, and large counts before small ones.
        case use
    }

    /// What becomes of true zeros.
    public enum Zeros: String, Hashable, Sendable, CaseIterable {
        /// They point at nobody.
        case publish
        /// They are withheld as small counts are, so that nobody learns that something never happens.
        case protect
    }

    /// What becomes of the difference between a count and what an earlier release said of the same place.
    public enum Revisions: String, Hashable, Sendable, CaseIterable {
        /// It may show.
        case publish
        /// It is a count like any: a small one is protected.
        case protect
    }

    /// - Precondition: the threshold and the width are at least 1.
    public init(
        threshold: Int, width: Int, loss: Loss = .use, zeros: Zeros = .publish,
        contributions: ContributionRule = ContributionRule(), groupDimensions: Set<String> = [], keeps: [Keep] = [],
        revisions: Revisions = .publish
    ) {
        precondition(threshold >= 1 && width >= 1, "a rule that protects")
        self.threshold = threshold
        self.width = width
        self.loss = loss
        self.zeros = zeros
        self.contributions = contributions
        self.groupDimensions = groupDimensions
        self.keeps = keeps
        self.revisions = revisions
    }

    /// Reads what `text` wrote, but for the preferences; `nil` for anything else.
    public init?(text: String) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        let head = parts[0].split(separator: " ").map(String.init)
        guard parts.count >= 4, head.count == 4, let threshold = Int(head[0]), let width = Int(head[1]), threshold >= 1,
            width >= 1, let loss = Loss(rawValue: head[2]), let zeros = Zeros(rawValue: head[3]),
            let contributions = ContributionRule(text: parts[1]), let revisions = Revisions(rawValue: String(parts[3]))
        else { return nil }
        self.init(
            threshold: threshold, width: width, loss: loss, zeros: zeros, contributions: contributions,
            groupDimensions: Set(parts[2].split(separator: ",").map(String.init)), revisions: revisions)
    }

    /// Counts that are withheld for their size.
    var smallCounts: ClosedRange<Int> { (zeros == .protect ? 0 : 1)...threshold }

    /// The rule in one line, the same for the same rule: what a kept pattern or a release is known by.
    public var text: String {
        let parts =
            ["\(threshold) \(width) \(loss.rawValue) \(zeros.rawValue)", contributions.text]
            + [groupDimensions.sorted().joined(separator: ","), revisions.rawValue] + keeps.map(\.text)
        return parts.joined(separator: ";")
    }
}

/// A line of a review, and where its author finds it.
struct SourceLine: Hashable, Sendable {
    let text: String
    let file: String
    /// From 1.
    let number: Int
    /// Whether it stands in a fence of the author's own, in which nothing is filled in.
    var isVerbatim = false
}

/// What can be chosen about some kinds of map alone, in the words of commands and reviews.
public enum MapOption: String, CaseIterable, Sendable {
    case classes
    case inset
    case allowCounts = "allow-counts"
}

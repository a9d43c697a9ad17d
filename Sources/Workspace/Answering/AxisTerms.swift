internal import Wording

/// The terms of an axis as a complaint names them.
enum AxisTerms {
    static func suggestion(_ term: String, known: [String]) -> String? { Suggestion.nearest(to: term, in: known) }
}

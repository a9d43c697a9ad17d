public import Wording

/// What a review says below `form` and its template has no place for.
public enum FormError: UserFacingError, Hashable {
    /// - Parameter entry: the way to it: `form.relevance.klima`.
    case unknownKey(entry: String, known: [String])
    /// - Parameter expected: what stands there in the template.
    case notA(Shape, entry: String)

    /// What a template expects.
    public enum Shape: Hashable, Sendable { case text, list, entries }

    /// The way to the entry that is mistaken.
    public var entry: String {
        switch self {
        case .unknownKey(let entry, _), .notA(_, let entry): entry
        }
    }

    public var phrase: Phrase {
        switch self {
        case .unknownKey(let entry, let known):
            let name = entry.split(separator: ".").last.map(String.init) ?? entry
            let nearest = Suggestion.nearest(to: name, in: known)
            let list = known.joined(separator: ", ")
            return Phrase(
                de: "„\(entry)“: Dafür hat das Formular kein Feld. Bekannt sind: \(list)"
                    + (nearest.map { " (gemeint vielleicht „\($0)“?)." } ?? "."),
                en: "“\(entry)”: the form has no field for it. Known: \(list)"
                    + (nearest.map { " (did you mean “\($0)”?)." } ?? "."))
        case .notA(.text, let entry):
            return Phrase(
                de: "„\(entry)“: Erwartet wird ein Text.", en: "“\(entry)”: expected a text.")
        case .notA(.list, let entry):
            return Phrase(
                de: "„\(entry)“: Erwartet wird eine Liste, jede Zeile mit „- “ davor.",
                en: "“\(entry)”: expected a list, each line with “- ” before it.")
        case .notA(.entries, let entry):
            return Phrase(
                de: "„\(entry)“: Erwartet werden Angaben der Form „name: Text“.",
                en: "“\(entry)”: expected entries, each “name: text”.")
        }
    }
}

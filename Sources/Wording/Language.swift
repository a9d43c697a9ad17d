/// The language of what people read: German by default in a German workspace, English on request.
public enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"

    /// With the country whose figures and words are written (BCP 47).
    public var tag: String { self == .german ? "de-DE" : "en-GB" }
}

/// A wording in every language Kreisblick speaks; the reader's language picks one at the very end.
public struct Phrase: Hashable, Sendable {
    public let german: String
    public let english: String

    public init(de german: String, en english: String) {
        self.german = german
        self.english = english
    }

    /// A name that is the same in every language, such as that of a village.
    public init(name: String) {
        self.init(de: name, en: name)
    }

    /// The words of a language.
    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}

/// A mistake that a user can mend. Its phrase says what broke, where, and what to do next.
///
/// Commands print the phrase and exit with 1. Anything else that is thrown is a bug of ours and exits with 70.
public protocol UserFacingError: Error, Sendable {
    var phrase: Phrase { get }
}

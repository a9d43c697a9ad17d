public import Wording

/// A sentence below a table of statements on how they were made.
public enum StatementNote: Hashable, Sendable {
    case sentence(Phrase)
    /// A test, as the beginning of a sentence, and as its end how all tests of the document share their error.
    case test(Phrase, shared: Phrase)
    /// How all tests of the document share their error, where other sentences tell the test. Of several tables one says it for all.
    case sharedError(Phrase)

    public var phrase: Phrase {
        switch self {
        case .sentence(let phrase): phrase
        case .test(let test, let shared): test + Phrase(name: "; ") + shared
        case .sharedError(let shared): Phrase(de: "Geprüft: ", en: "Tested: ") + shared
        }
    }

    /// How all tests of the document share their error, where the sentence tells it.
    public var shared: Phrase? {
        switch self {
        case .sentence: nil
        case .test(_, let shared), .sharedError(let shared): shared
        }
    }
}

extension [StatementNote] {
    mutating func append(_ sentence: Phrase) { append(.sentence(sentence)) }
}

public import Wording

/// How sure a finding is.
public enum Confidence: Int, Comparable, Sendable {
    case guessed
    case likely
    case certain

    public static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }

    public var phrase: Phrase {
        switch self {
        case .guessed: Phrase(de: "geraten", en: "guessed")
        case .likely: Phrase(de: "wahrscheinlich", en: "likely")
        case .certain: Phrase(de: "sicher", en: "certain")
        }
    }
}

/// Something that was found out about a file: how sure it is, and why.
struct Finding<Value> {
    let value: Value
    let confidence: Confidence
    let reason: Phrase

    init(_ value: Value, _ confidence: Confidence, _ reason: Phrase) {
        self.value = value
        self.confidence = confidence
        self.reason = reason
    }
}

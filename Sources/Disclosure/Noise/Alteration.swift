/// How the counts of a table were changed so that nobody can be found in them: what everything made from it has to say.
///
/// In a changed table no zero is known to be a true one.
public enum Alteration: Hashable, Sendable {
    /// Every count is a multiple of the base.
    ///
    /// - Parameter maximum: by how much a count may have been changed at most.
    case rounded(Rounding, maximum: Int)
    /// Every count but zero has noise by its records' keys.
    case perturbed(CellKeyNoise)

    /// By how much a count may have been changed at most.
    public var maximum: Int {
        switch self {
        case .rounded(_, let maximum): maximum
        case .perturbed(let noise): noise.maximum
        }
    }

    /// A rounding in words, as the ledger keeps it: `rounded 3 controlled 5`. Noise is in no release.
    var text: String {
        switch self {
        case .rounded(let rounding, let maximum): "rounded \(rounding.base) \(rounding.method.rawValue) \(maximum)"
        case .perturbed: preconditionFailure("a release has no noise")
        }
    }

    /// Reads what `text` wrote; `nil` for anything else.
    init?(text: String) {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 4, words[0] == "rounded", let base = Int(words[1]), base >= 2,
            let method = Rounding.Method(rawValue: words[2]), let maximum = Int(words[3])
        else { return nil }
        self = .rounded(Rounding(base: base, method: method), maximum: maximum)
    }

    /// Whether every total of a table is the sum of its parts.
    public var addsUp: Bool {
        switch self {
        case .rounded(let rounding, _): rounding.method == .controlled
        case .perturbed: false
        }
    }
}

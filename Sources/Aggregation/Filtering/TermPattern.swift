/// A term with a `*` at its end for any continuation.
public struct TermPattern {
    private let text: String
    private let isPrefix: Bool

    public init(_ text: String) {
        isPrefix = text.hasSuffix("*")
        self.text = isPrefix ? String(text.dropLast()) : text
    }

    /// `Gewalt/*` is true of `Gewalt/Raub` and of `Gewalt` itself.
    public func matches(_ code: String) -> Bool {
        guard isPrefix else { return code == text }
        return code.hasPrefix(text) || text.hasSuffix("/") && code == text.dropLast()
    }
}

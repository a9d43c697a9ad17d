/// What a terminal can show.
public struct TerminalForm: Hashable, Sendable {
    /// Characters in a line; `nil` where lines may be as long as they like, as in a file.
    public let width: Int?
    public let hasColour: Bool

    /// A file, or a pipe.
    public static let plain = TerminalForm(width: nil, hasColour: false)

    public init(width: Int?, hasColour: Bool) {
        self.width = width
        self.hasColour = hasColour
    }

    func bold(_ text: String) -> String { hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

    func dim(_ text: String) -> String { hasColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

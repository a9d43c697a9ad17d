/// A picture in a terminal that shows pictures, among its lines.
public enum TerminalPicture: Hashable, Sendable {
    /// kitty's graphics protocol, which Ghostty and Konsole know too.
    ///
    /// Source: https://sw.kovidgoyal.net/kitty/graphics-protocol/
    case kitty
    /// Inline images of iTerm2, which WezTerm and mintty know too.
    ///
    /// Source: https://iterm2.com/documentation-images.html
    case iTerm

    /// What the terminal understands, by what it says of itself; `nil` for those that show no pictures, that do not say, and
    /// inside `tmux` and `screen`, which do not pass pictures on.
    ///
    /// - Parameter environment: of this process.
    /// - Parameter isTerminal: whether standard output is one; a file or a pipe never gets a picture.
    public init?(environment: [String: String], isTerminal: Bool) {
        let kind = environment["TERM"] ?? ""
        let isInside = ["tmux", "screen"].contains { kind.hasPrefix($0) } || environment["TMUX"] != nil
        guard isTerminal, !isInside, kind != "dumb" else { return nil }
        let program = environment["TERM_PROGRAM"] ?? environment["LC_TERMINAL"] ?? ""
        switch program {
        case "iTerm.app", "iTerm2", "WezTerm", "mintty": self = .iTerm
        case "kitty", "ghostty": self = .kitty
        default:
            let isKitty =
                kind == "xterm-kitty" || kind == "xterm-ghostty" || environment["KITTY_WINDOW_ID"] != nil
                || environment["KONSOLE_VERSION"] != nil
            guard isKitty else { return nil }
            self = .kitty
        }
    }

    /// What makes the terminal show a picture, and go on below it.
    ///
    /// - Parameter png: a whole PNG file.
    public func bytes(showing png: [UInt8]) -> [UInt8] {
        let text = Base64.text(of: png)
        switch self {
        case .iTerm:
            return Array("\u{1B}]1337;File=inline=1;size=\(png.count);preserveAspectRatio=1:".utf8) + text
                + Array("\u{07}\n".utf8)
        case .kitty:
            // Pieces of 4096 characters; q=2 keeps the terminal from answering into whoever reads next.
            var bytes: [UInt8] = []
            var start = 0
            repeat {
                let end = min(text.count, start + Self.piece)
                let first = start == 0 ? "a=T,f=100,q=2," : ""
                bytes += Array("\u{1B}_G\(first)m=\(end < text.count ? 1 : 0);".utf8)
                bytes += text[start..<end]
                bytes += Array("\u{1B}\\".utf8)
                start = end
            } while start < text.count
            return bytes + Array("\n".utf8)
        }
    }

    private static let piece = 4096
}

/// Bytes as letters, digits, `+` and `/` (RFC 4648, section 4).
enum Base64 {
    static func text(of bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = 0
            for index in 0..<3 { group = group << 8 | (index < count ? Int(bytes[start + index]) : 0) }
            for index in 0..<4 {
                text.append(index <= count ? alphabet[group >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return text
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

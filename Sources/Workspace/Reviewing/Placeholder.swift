/// What a review fills in where two braces open: `{{ period.name }}`, `{{ value records: incidents, … }}`.
///
/// A line that is nothing but `{{ include method.md }}` is a file to be included. `\{{` means the braces themselves.
enum Placeholder: Hashable {
    /// A parameter, with a property behind a point.
    case parameter(String)
    /// A figure in running text: the entries of a block, as one line.
    case value(String)
    /// Something else between braces, most likely mistyped.
    case unknown(String)

    /// A text cut at its placeholders.
    enum Piece: Hashable {
        case words(String)
        case placeholder(Placeholder)
    }

    static func pieces(of text: String) -> [Piece] {
        var (pieces, words) = ([Piece](), "")
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            let isEscaped = rest[..<open.lowerBound].last == "\\"
            guard !isEscaped, let close = closing(of: rest[open.upperBound...]) else {
                words += rest[..<open.upperBound]
                rest = rest[open.upperBound...]
                continue
            }
            words += rest[..<open.lowerBound]
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(.placeholder(Placeholder(rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        words += rest
        return words.isEmpty ? pieces : pieces + [.words(words)]
    }

    /// The braces that close a placeholder; a figure's entries may hold parameters.
    private static func closing(of text: Substring) -> Range<Substring.Index>? {
        var (depth, rest) = (1, text)
        while let close = rest.firstRange(of: "}}") {
            if let open = rest.firstRange(of: "{{"), open.lowerBound < close.lowerBound {
                depth += 1
                rest = rest[open.upperBound...]
                continue
            }
            depth -= 1
            if depth == 0 { return close }
            rest = rest[close.upperBound...]
        }
        return nil
    }

    /// The path in a line that is nothing but `{{ include PATH }}`.
    static func included(by line: String) -> String? {
        let text = trimmed(line[...])
        guard text.hasPrefix("{{"), text.hasSuffix("}}") else { return nil }
        let inner = trimmed(text.dropFirst(2).dropLast(2))
        guard inner.hasPrefix("include ") else { return nil }
        return String(trimmed(inner.dropFirst("include ".count)))
    }

    private init(_ inner: Substring) {
        let text = Self.trimmed(inner)
        if text.hasPrefix("value ") {
            self = .value(String(Self.trimmed(text.dropFirst("value ".count))))
        } else if text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ Self.isName($0) }) {
            self = .parameter(String(text))
        } else {
            self = .unknown(String(text))
        }
    }

    /// Whether a word can name a parameter or a template: a–z, 0–9 and hyphens, a letter first.
    static func isName(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, (97...122).contains(first) else { return false }
        return text.utf8.allSatisfy(isNameByte)
    }

    /// a–z, 0–9 and the hyphen, of which names of blocks are made too.
    static func isNameByte(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}

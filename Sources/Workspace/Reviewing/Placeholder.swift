/// What a review fills in where two braces open: `{{ period.name }}`, `{{ value records: incidents, … }}`, and on a line of its own
/// `{{ include method.md }}`. Anything else between braces is words.
enum Placeholder: Hashable {
    /// A parameter, with a property behind a point.
    case parameter(String)
    /// A figure in running text: the entries of a block, as one line.
    case value(String)

    /// A text cut at its placeholders.
    enum Piece: Hashable {
        case words(String)
        case placeholder(Placeholder)
    }

    static func pieces(of text: String) -> [Piece] {
        var (pieces, words) = ([Piece](), "")
        var rest = text[...]
        while let open = rest.firstRange(of: "{{") {
            guard let close = closing(of: rest[open.upperBound...]),
                let found = Placeholder(rest[open.upperBound..<close.lowerBound])
            else {
                words += rest[..<open.upperBound]
                rest = rest[open.upperBound...]
                continue
            }
            words += rest[..<open.lowerBound]
            if !words.isEmpty { pieces.append(.words(words)) }
            words = ""
            pieces.append(.placeholder(found))
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

    private init?(_ inner: Substring) {
        let text = Self.trimmed(inner)
        if text.hasPrefix("value ") {
            self = .value(String(Self.trimmed(text.dropFirst("value ".count))))
            return
        }
        guard let first = text.utf8.first, (97...122).contains(first),
            text.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 })
        else { return nil }
        self = .parameter(String(text))
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start.prefix(0) }
        return start[...last]
    }
}

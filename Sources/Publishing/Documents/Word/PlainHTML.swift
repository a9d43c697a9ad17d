internal import Wording

/// HTML of a county's template, as far as a program that turns it into a Word document may have it.
///
/// The page in a browser is held by its content security policy. pandoc has none: it reads what `<img>` and `<iframe>` name, from the disk
/// and from the network, and puts it into the document. So words and their structure go through, pictures only where the text holds them
/// itself (`data:image/…`); every other element is left out, of those that are no words with what is in it. Elements are written anew from
/// what was understood of them, so that nobody can understand them otherwise.
enum PlainHTML {
    /// A text where a picture stood; the words of other elements; nothing of comments, scripts and styles.
    static func text(_ html: String) -> String {
        var (output, rest) = ("", html[...])
        /// The element that is left out with all that is in it.
        var skipped: Substring?
        while let open = rest.firstIndex(of: "<") {
            if skipped == nil { output += rest[..<open] }
            rest = rest[open...]
            if rest.hasPrefix("<!") || rest.hasPrefix("<?") {
                let end = rest.hasPrefix("<!--") ? "-->" : ">"
                rest = rest.firstRange(of: end).map { rest[$0.upperBound...] } ?? rest.suffix(0)
                continue
            }
            guard let tag = Tag(&rest) else {
                if skipped == nil { output += "&lt;" }
                rest = rest.dropFirst()
                continue
            }
            if let name = skipped {
                if tag.isEnd, tag.name == name { skipped = nil }
            } else if wordless.contains(tag.name) {
                if !tag.isEnd, !void.contains(tag.name) { skipped = tag.name }
            } else {
                output += tag.text
            }
        }
        return skipped == nil ? output + rest : output
    }

    /// What a browser would run, load or draw.
    private static let wordless: Set<Substring> = [
        "applet", "audio", "base", "canvas", "embed", "frame", "frameset", "head", "iframe", "link", "math", "meta",
        "noscript",
        "object", "picture", "script", "source", "style", "svg", "template", "textarea", "title", "track", "video",
        "xmp",
    ]
    private static let void: Set<Substring> = ["base", "embed", "frame", "link", "meta", "source", "track"]

    private static let kept: Set<Substring> = [
        "a", "abbr", "address", "article", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
        "del",
        "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "i",
        "ins", "kbd", "li", "main", "mark", "nav", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span",
        "strong",
        "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
    ]
    private static let attributes: Set<Substring> = [
        "align", "class", "colspan", "data-custom-style", "dir", "href", "id", "lang", "rowspan", "scope", "span",
        "start",
        "style", "title", "width",
    ]

    private struct Tag {
        let name: Substring
        let isEnd: Bool
        /// Values as they are written, with their entities.
        private let given: [(name: Substring, value: String)]

        /// Takes a tag from where `<` stands; one that is never closed is none.
        init?(_ rest: inout Substring) {
            var text = rest.dropFirst()
            isEnd = text.first == "/"
            if isEnd { text = text.dropFirst() }
            guard let first = text.first, first.isASCII, first.isLetter else { return nil }
            func take(while isPart: (Character) -> Bool) -> Substring {
                let part = text.prefix(while: isPart)
                text = text[part.endIndex...]
                return part
            }
            name = Substring(take { !$0.isWhitespace && $0 != ">" && $0 != "/" }.lowercased())
            var given = [(name: Substring, value: String)]()
            while true {
                _ = take { $0.isWhitespace || $0 == "/" }
                guard let next = text.first else { return nil }
                if next == ">" { break }
                // A name may begin with anything, an equals sign too (HTML, section 13.2.5.32).
                text = text.dropFirst()
                let name = String(next) + take { !$0.isWhitespace && !"/>=".contains($0) }
                _ = take { $0.isWhitespace }
                var value = ""[...]
                if text.first == "=" {
                    text = text.dropFirst()
                    _ = take { $0.isWhitespace }
                    if let quote = text.first, quote == "\"" || quote == "'" {
                        text = text.dropFirst()
                        value = take { $0 != quote }
                        guard text.first == quote else { return nil }
                        text = text.dropFirst()
                    } else {
                        value = take { !$0.isWhitespace && $0 != ">" }
                    }
                }
                given.append((Substring(name.lowercased()), String(value)))
            }
            self.given = given
            rest = text.dropFirst()
        }

        /// As it is written; empty where it is left out.
        var text: String {
            if name == "img" { return picture }
            guard kept.contains(name) else { return "" }
            if isEnd { return "</\(name)>" }
            let written = given.filter { entry in
                attributes.contains(entry.name) && (entry.name != "href" || Self.isHarmless(entry.value))
            }
            return "<\(name)\(written.map { " \($0.name)=\"\(Self.quoted($0.value))\"" }.joined())>"
        }

        /// Entities stay what they are.
        private static func quoted(_ value: String) -> String {
            value.replacing(sign: "\"", with: "&quot;").replacing(sign: "<", with: "&lt;")
                .replacing(sign: ">", with: "&gt;")
        }

        /// A picture that the text holds itself, or its alternative text.
        private var picture: String {
            let alternative = Self.quoted(given.first { $0.name == "alt" }?.value ?? "")
            guard let source = given.first(where: { $0.name == "src" })?.value, Markdown.holdsItself(source) else {
                return alternative
            }
            return "<img src=\"\(Self.quoted(source))\" alt=\"\(alternative)\">"
        }

        /// Whether a link leads to the web, to a mailbox or to a place in the document.
        private static func isHarmless(_ link: String) -> Bool {
            let link = link.lowercased()
            return ["https://", "http://", "mailto:", "#"].contains { link.hasPrefix($0) }
        }
    }
}

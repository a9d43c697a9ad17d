internal import CMark
internal import Glibc

/// CommonMark with tables, as HTML. Raw HTML in the text is left out, and so are links that could run something or lead to a file of the
/// machine. Of a picture that the text does not hold itself its alternative text stays: the page loads none, and no other form may show
/// what the page does not.
public enum Markdown {
    /// Once a process, whichever thread comes first.
    private static let areExtensionsRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    /// A text that means itself: no sign of it is taken for one of Markdown (CommonMark 0.31, section 2.4), whatever mark combines with it.
    /// What turns the direction of what follows becomes U+FFFD, as in `XMLText`.
    public static func escaped(_ text: String) -> String {
        var written = String.UnicodeScalarView()
        for sign in text.unicodeScalars {
            switch sign.value {
            case 33...47, 58...64, 91...96, 123...126: written.append("\\")
            default: break
            }
            written.append(turnsDirection(sign) ? "\u{FFFD}" : sign)
        }
        return String(written)
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2067).contains(scalar.value)
    }

    /// The HTML of a text, headings of tables with their scope.
    public static func html(_ text: String) -> String {
        parsed(text) { document, extensions in
            putWordsForPictures(in: document)
            guard let rendered = cmark_render_html(document, CMARK_OPT_DEFAULT, extensions) else { return "" }
            defer { free(rendered) }
            // A heading says what it heads. Raw HTML is left out and words are escaped, so that such a tag is of a table.
            return String(cString: rendered).replacing("<th>", with: "<th scope=\"col\">")
                .replacing("<th align", with: "<th scope=\"col\" align")
        } ?? ""
    }

    /// A text for programs that show pictures and HTML: as it was written where it has none, else written anew without.
    static func plain(_ text: String) -> String {
        parsed(text) { document, _ in
            let hasPictures = putWordsForPictures(in: document)
            let elements = nodes(of: document) { [CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE].contains($0) }
            for element in elements { cmark_node_free(element) }
            guard hasPictures || !elements.isEmpty,
                let rendered = cmark_render_commonmark(document, CMARK_OPT_DEFAULT, 0)
            else { return nil }
            defer { free(rendered) }
            return String(cString: rendered)
        } ?? text
    }

    private static func parsed(
        _ text: String, _ body: (OpaquePointer, UnsafeMutablePointer<cmark_llist>?) -> String?
    ) -> String? {
        _ = areExtensionsRegistered
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8) else {
            preconditionFailure("cmark makes no parser")
        }
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let document = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(document) }
        return body(document, cmark_parser_get_syntax_extensions(parser))
    }

    /// And for links that could run something or lead to a file of the machine.
    ///
    /// - Returns: whether there were any.
    @discardableResult private static func putWordsForPictures(in document: OpaquePointer) -> Bool {
        let places = nodes(of: document) { [CMARK_NODE_IMAGE, CMARK_NODE_LINK].contains($0) }.filter { node in
            let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            if cmark_node_get_type(node) == CMARK_NODE_IMAGE { return !holdsItself(address) }
            let link = address.prefix(12).lowercased()
            return ["file:", "javascript:", "vbscript:", "data:"].contains { link.hasPrefix($0) }
        }
        for place in places {
            while let word = cmark_node_first_child(place) { cmark_node_insert_before(place, word) }
            cmark_node_free(place)
        }
        return !places.isEmpty
    }

    private static func nodes(of document: OpaquePointer, _ isMeant: (cmark_node_type) -> Bool) -> [OpaquePointer] {
        var found = [OpaquePointer]()
        let nodes = cmark_iter_new(document)
        defer { cmark_iter_free(nodes) }
        while true {
            let event = cmark_iter_next(nodes)
            if event == CMARK_EVENT_DONE { return found }
            // A node that holds no other is entered alone.
            if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(nodes), isMeant(cmark_node_get_type(node)) {
                found.append(node)
            }
        }
    }

    /// Whether an address is the picture itself, in one of the forms that browsers show without running anything.
    static func holdsItself(_ address: String) -> Bool {
        let address = address.prefix(24).lowercased()
        return ["png", "jpeg", "gif", "webp"].contains { address.hasPrefix("data:image/\($0);") }
    }
}

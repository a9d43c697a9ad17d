internal import Mustache

/// Mustache of pages, which escapes every value sign by sign.
///
/// The library escapes characters: a quotation mark with a combining mark behind it is another character to it, and ends an attribute all
/// the same.
enum PageMustache {
    static func parsed(_ text: String) throws -> MustacheTemplate {
        MustacheContentTypes.register(Escaping(), named: name)
        // On a line of its own, so that a section may open the text.
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(name)}}\n" + text)
    }

    /// The line of the text that a complaint is about.
    static func line(of error: MustacheTemplate.ParserError) -> Int { max(1, error.context.lineNumber - 1) }

    private static let name = "PAGE"

    private struct Escaping: MustacheContentType {
        func escapeText(_ text: String) -> String { XMLText.escaped(text) }
    }
}

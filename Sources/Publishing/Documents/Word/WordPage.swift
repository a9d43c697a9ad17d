public import Wording

/// A document as HTML that pandoc turns into one of Word: headings, words, drawings with their alternative texts, tables with real heads.
/// The tables behind drawings stand at its end.
public struct WordPage: Sendable {
    private let document: Document

    public init(_ document: Document) {
        // Nobody chooses on paper.
        self.document = document.still
    }

    /// The drawings that the page names, by their files' names.
    public var drawings: [(file: String, svg: String)] {
        document.sections.flatMap(\.figures).map { (Self.file(of: $0), $0.svg) }
    }

    /// The page, which names its drawings as files beside it, and no other file or address. What must stand on each sheet stands in the
    /// document that styles are taken from (`WordReference`).
    public func html(language: Language) throws -> String {
        let body = document.sections.map { html($0) }
        return "<!doctype html>\n<html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\"><title>"
            + XMLText.escaped(document.title) + "</title></head><body>\n"
            + ([try header(language)] + body + [try footer(language)] + appendix(language) + origin(language))
            .joined(separator: "\n") + "\n</body></html>\n"
    }

    /// A plain document has its title and subtitle; a template its own head, without the title, which stands already.
    private func header(_ language: Language) throws -> String {
        guard document.template?.hasOwnHeader == true else { return styled("Subtitle", document.subtitle) }
        let header = PlainHTML.text(try document.around(language).header)
        return header.replacing(/(?s)<h1\b[^>]*>(.*?)<\/h1>/) { match in
            let heading = XMLText.read(match.1.replacing(/<[^>]*>/, with: "")).split { $0.isWhitespace }
            return heading == document.title.split { $0.isWhitespace } ? "" : String(match.0)
        }
    }

    private func footer(_ language: Language) throws -> String { PlainHTML.text(try document.around(language).footer) }

    private static func file(of figure: Document.Figure) -> String { "\(figure.id).svg" }

    private func html(_ section: Document.Section) -> String {
        switch section {
        case .prose(let text): return Markdown.html(text)
        case .table(let table): return WordTable.html(from: table.html)
        case .failure(let message): return styled("Notice", message)
        case .figure, .board:
            return section.figures.map { figure in
                let text = XMLText.escaped(AlternativeText(of: figure.svg).text)
                return "<p><img src=\"\(Self.file(of: figure))\" alt=\"\(text)\"></p>"
            }.joined(separator: "\n")
        }
    }

    private func appendix(_ language: Language) -> [String] {
        let tables = document.sections.flatMap(\.figures).flatMap(\.tables).map(WordTable.html)
        guard !tables.isEmpty else { return [] }
        let title = Phrase(de: "Die Zahlen der Abbildungen", en: "The figures of the drawings")(language)
        return ["<h2>\(title)</h2>"] + tables
    }

    private func origin(_ language: Language) -> [String] {
        let title = Phrase(de: "Herkunft", en: "Provenance")(language)
        let lines = document.origin.map { "<li>\(XMLText.escaped($0))</li>" }.joined()
        return ["<h2>\(title)</h2><ul>\(lines)</ul>"]
    }

    private func styled(_ style: String, _ text: String) -> String {
        "<div data-custom-style=\"\(style)\"><p>\(XMLText.escaped(text))</p></div>"
    }
}

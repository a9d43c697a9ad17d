import FuzzInput

@testable import Publishing
@testable import Workspace

/// What must hold of any text that is read as a review.
enum ReviewInput {
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(input: bytes)
        let pieces = Placeholder.pieces(of: text)
        if !text.contains("{{") { precondition(pieces == (text.isEmpty ? [] : [.words(text)]), "words stay words") }
        for case .placeholder(.value(let entries)) in pieces {
            readOrRefused { try InlineValue(entries, file: "input", line: 1) }
        }
        let html = Markdown.html(text)
        precondition(!html.contains("<script") && !html.contains("<img src=\"http"), "a page runs and fetches nothing")
        _ = Markdown.plain(text)
        guard let source = readOrRefused({ try ReviewSource("---\ntitle: x\n---\n\(text)", file: "input") }) else {
            return
        }
        for (number, part) in source.parts.enumerated() {
            guard case .block(let block, let file, let line) = part else { continue }
            precondition(line > 3, "a block stands below the front matter")
            readOrRefused { try ReviewBlock(FilledBlock(block), file: file, line: line, number: number) }
        }
    }
}

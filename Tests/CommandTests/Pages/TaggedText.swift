import Foundation
import TestSupport

/// What a PDF hands to a program that reads it aloud, held against the page that it was printed from.
enum TaggedText {
    /// The words of a page, part by part, in their order, as they are printed.
    ///
    /// Without what is set in bold or slanted: poppler 22 does not know the tags `Strong` and `Em` of PDF 2.0 and passes them over.
    static func parts(of page: BrowserPage) throws -> [String] {
        try page.show(width: 1280, media: "print")
        let script = """
            (() => {
                const kinds = "h1, h2, h3, h4, p, li, caption, th, td"
                return [...document.querySelectorAll(kinds)].filter(part => part.checkVisibility() && !part.querySelector(kinds))
                    .map(part => {
                        const copy = part.cloneNode(true)
                        copy.querySelectorAll("strong, em, b, i, code").forEach(words => words.remove())
                        return copy.textContent
                    })
            })()
            """
        guard let parts = try page.value(script) as? [String] else {
            throw BrowserPipe.Failure(what: "the page has no parts")
        }
        return parts
    }

    /// The alternative texts of a page's drawings, as they are printed.
    static func drawings(of page: BrowserPage) throws -> Int? {
        Int(try page.text("[...document.querySelectorAll('svg')].filter(one => one.checkVisibility()).length"))
    }

    /// What of the parts is not in the tagged text of a PDF, or not in its turn; and what its drawings lack.
    static func faults(of pdf: String, parts: [String], drawings: Int?, language: String) throws -> [String] {
        let folder = Files.parent(of: pdf)
        var faults: [String] = []
        let facts = try Program.run(tool: "pdfinfo", [pdf], in: folder).output
        if !facts.contains(/Tagged: +yes/) { faults.append("not tagged") }
        let bytes = try Files.bytes(pdf)
        if bytes.range(of: Data("/Lang (\(language))".utf8)) == nil { faults.append("no language") }
        let texts = occurrences(of: Data("/Alt ".utf8), in: bytes)
        if texts != drawings { faults.append("\(texts) alternative texts of \(drawings ?? 0) drawings") }

        let told = try Program.run(tool: "pdfinfo", ["-struct-text", pdf], in: folder).output
        let lines = told.split(separator: "\n").map { $0.drop { $0 == " " } }
        let quoted: [Substring] = lines.filter { $0.hasPrefix("\"") && $0.hasSuffix("\"") && $0.count > 1 }
        let text = plain(quoted.map { String($0.dropFirst().dropLast()) }.joined())
        var rest = text[...]
        for part in parts {
            let words = plain(part)
            if words.isEmpty { continue }
            if let place = rest.range(of: words) {
                rest = rest[place.upperBound...]
            } else {
                faults.append("not in its turn: \(part.prefix(60))")
            }
        }
        return faults
    }

    /// Without spaces and hyphens, which depend on where lines break.
    private static func plain(_ text: some StringProtocol) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && !hyphens.contains(scalar) {
            plain.append(scalar)
        }
        return String(plain)
    }

    private static let hyphens: Set<Unicode.Scalar> = ["-", "\u{AD}", "\u{2010}"]

    private static func occurrences(of pattern: Data, in bytes: Data) -> Int {
        var (count, start) = (0, bytes.startIndex)
        while let place = bytes.range(of: pattern, in: start..<bytes.endIndex) {
            (count, start) = (count + 1, place.upperBound)
        }
        return count
    }
}

@testable import Publishing
import TestSupport
import Testing

/// The table of advances against what a browser measures with the fonts themselves.
@Suite(.enabled(if: Browser.isThere, Comment(rawValue: Browser.absent))) struct TextWidthTests {
    struct Measured: Sendable {
        let text: String
        let isBold: Bool
        /// In thousandths of the font size.
        let width: Double
    }

    @Test(.enabled(if: families.count == 2, "DejaVu Sans or Liberation Sans is not installed (make setup-tests does)"))
    func `letters, digits and signs have the width of the wider font`() throws {
        let (one, other) = (
            try Self.measure(Self.exact, in: Self.families[0]), try Self.measure(Self.exact, in: Self.families[1])
        )
        #expect(one.count == 2 * Self.exact.count && one.count == other.count)
        for (first, second) in zip(one, other) {
            let width = TextWidth.width(of: first.text, size: 1000, isBold: first.isBold)
            let measured = max(first.width, second.width)
            #expect(abs(width - measured) <= 1, "\(first.text), bold \(first.isBold): \(width), measured \(measured)")
        }
    }

    @Test(arguments: families) func `no text is wider than reserved, in any script`(family: String) throws {
        let measured = try Self.measure(Self.bounded, in: family)
        #expect(measured.count == 2 * Self.bounded.count)
        for one in measured {
            let width = TextWidth.width(of: one.text, size: 1000, isBold: one.isBold)
            #expect(
                width >= one.width - 1,
                "“\(one.text)” (\(one.text.unicodeScalars.map { String($0.value, radix: 16) })), bold \(one.isBold): \(width), measured \(one.width)"
            )
        }
    }

    @Test func `what is reserved for Latin letters is not much more than they take`() throws {
        for one in try Self.measure(Self.words) {
            let width = TextWidth.width(of: one.text, size: 1000, isBold: one.isBold)
            #expect(width <= one.width * 1.25, "“\(one.text)”, bold \(one.isBold): \(width), measured \(one.width)")
        }
    }

    /// Those of the fonts a drawing asks for that are here; Liberation Sans has the widths of Arial.
    private static let families = ["DejaVu Sans", "Liberation Sans"].filter { Browser.has(font: $0) }

    private static func scalars(_ range: ClosedRange<UInt32>) -> [String] {
        range.compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    }

    /// Each by itself: ASCII, Latin-1, Latin Extended-A, and the dashes, quotes and signs of both languages; the soft hyphen is drawn where a line
    /// ends alone.
    private static let exact =
        scalars(0x21...0x7E) + scalars(0xA1...0xAC) + scalars(0xAE...0xFF) + scalars(0x100...0x17F)
        + ["—", "…", "„", "“", "”", "‚", "‘", "’", "−", "≈", "≤", "≥", "€"]

    private static let words = [
        "Vorfälle nach Gemeinde, Landkreis Beispiel, 2017", "95-%-Vertrauensbereich", "Größe: 1.234,5 km²",
        "Škoda-Łódź, Český Krumlov", "Ağrı, İstanbul, Şişli, Muğla", "Rīga, Šiauliai, Pärnu, Győr, Iași",
    ]

    /// Scripts that the table only bounds: Latin Extended-B, Greek, Cyrillic, punctuation, arrows, signs, then words
    /// from right to left, of East Asia, and what reorders or joins without taking room.
    private static let bounded =
        exact + words + scalars(0x180...0x24F) + scalars(0x370...0x377)
        + scalars(0x386...0x38A)
        + scalars(0x391...0x3A1) + scalars(0x3A3...0x3FF) + scalars(0x400...0x4FF) + scalars(0x2010...0x2027)
        + scalars(0x2030...0x205E) + scalars(0x20A0...0x20BF) + scalars(0x2100...0x214F) + scalars(0x2190...0x22FF)
        + scalars(0x25A0...0x25FF) + scalars(0x2002...0x200A)
        + [
            "\u{A0}", "\u{202F}", "e\u{301}", "a\u{308}\u{304}", "\u{200B}", "\u{2066}x\u{2069}",
            "القدس", "مدينة بيروت ٢٠١٧", "بينه الشمالية", "ירושלים", "תל אביב־יפו 2017", "שָׁלוֹם",
            "北京市", "東京都千代田区", "서울특별시", "ひらがなとカタカナ", "（全角）", "ไทย", "हिन्दी", "👩‍👩‍👧", "🙂", "ﷺ",
        ]

    /// What Chromium takes for each text.
    private static func measure(_ texts: [String], in family: String = "DejaVu Sans") throws -> [Measured] {
        let codes = texts.map { text in text.unicodeScalars.map { String($0.value) }.joined(separator: " ") }
        let page = """
            <!DOCTYPE html><meta charset="utf-8"><pre id="texts">\(codes.joined(separator: ","))</pre><script>
            "use strict"
            const pen = document.createElement("canvas").getContext("2d")
            const lines = document.getElementById("texts").textContent.split(",").flatMap((codes, index) => {
                const text = String.fromCodePoint(...codes.trim().split(" ").map(Number))
                return ["normal", "bold"].map(weight => {
                    pen.font = `${weight} 1000px "\(family)", sans-serif`
                    return `${index} ${weight} ${pen.measureText(text).width}`
                })
            })
            document.head.replaceChildren()
            document.body.textContent = "\\n" + lines.join("\\n") + "\\n"
            </script>
            """
        let folder = try TemporaryFolder()
        let path = try folder.file("page.html", page)
        let outcome = try withExtendedLifetime(folder) {
            try ProjectScript.run("browser", ["--dump-dom", "file://\(path)"])
        }
        return outcome.lines.compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 3, let index = Int(parts[0]), let width = Double(parts[2]) else { return nil }
            return Measured(text: texts[index], isBold: parts[1] == "bold", width: width)
        }
    }
}

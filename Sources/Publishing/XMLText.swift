/// Escaping of text in XML 1.0, and in HTML, where the same letters have a meaning.
enum XMLText {
    /// `&`, `<`, `>` and quotes become entities; characters that XML 1.0 (section 2.2) forbids become U+FFFD, and so do
    /// those that turn the direction of what follows: a name from a file would have other words and figures read otherwise. U+2068 and
    /// U+2069, which set a stretch apart and turn nothing, stay: drawings put them around names (`RightToLeft`).
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        write(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text that `escaped` was made from.
    static func read(_ written: some StringProtocol) -> String {
        var (text, rest) = ("", Substring(written))
        while let start = rest.firstIndex(of: "&") {
            text += rest[..<start]
            guard let entity = entities.first(where: { rest[start...].hasPrefix($0.written) }) else {
                text.append("&")
                rest = rest[rest.index(after: start)...]
                continue
            }
            text.append(entity.letter)
            rest = rest[start...].dropFirst(entity.written.count)
        }
        return text + rest
    }

    private static let entities: [(written: String, letter: Character)] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ]

    /// The same in UTF-8, at the end of what is written already.
    static func write(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            // Most texts, such as the outlines of a map, hold nothing that is written otherwise.
            if bytes.allSatisfy(isPlain) {
                output.append(contentsOf: bytes)
                return
            }
            var index = 0
            while index < bytes.count { index += write(at: index, of: bytes, to: &output) }
        }
    }

    /// Writes what begins at a byte, and says how many bytes that were.
    private static func write(at index: Int, of bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int {
        func follows(_ next: UInt8...) -> Bool { bytes[(index + 1)...].starts(with: next) }
        switch bytes[index] {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): output.append(UInt8(ascii: " "))
        case 0x00...0x1F, 0x7F: output.append(contentsOf: "\u{FFFD}".utf8)
        // U+0080 to U+009F.
        case 0xC2 where bytes[index + 1] < 0xA0:
            output.append(contentsOf: "\u{FFFD}".utf8)
            return 2
        // U+202A to U+202E, U+2066 and U+2067.
        case 0xE2 where bytes[index + 1] == 0x80 && (0xAA...0xAE).contains(bytes[index + 2]),
            0xE2 where bytes[index + 1] == 0x81 && (0xA6...0xA7).contains(bytes[index + 2]):
            output.append(contentsOf: "\u{FFFD}".utf8)
            return 3
        // U+FFFE and U+FFFF.
        case 0xEF where follows(0xBF, 0xBE) || follows(0xBF, 0xBF):
            output.append(contentsOf: "\u{FFFD}".utf8)
            return 3
        case let byte: output.append(byte)
        }
        return 1
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: byte >= 0x20 && byte < 0x7F
        }
    }
}

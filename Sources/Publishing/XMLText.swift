/// Escaping of text in XML 1.0, and in HTML, where the same letters have a meaning.
enum XMLText {
    static func escaped(_ text: String) -> String {
        var output = ""
        write(text, to: &output)
        return output
    }

    /// Writes `&`, `<`, `>` and quotes as entities; characters that XML 1.0 (section 2.2) forbids become U+FFFD.
    static func write(_ text: String, to output: inout String) {
        // Most texts, such as the outlines of a map, hold nothing that is written otherwise.
        if text.utf8.allSatisfy(isPlain) {
            output += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "'": output += "&#39;"
            case "\t", "\n", "\r": output += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
            default: output.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
        default: byte >= 0x20 && byte < 0x7F
        }
    }
}

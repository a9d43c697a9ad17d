/// Escaping of text in XML 1.0, and in HTML, where the same letters have a meaning.
enum XMLText {
    static func escaped(_ text: String) -> String {
        var output = ""
        write(text, to: &output)
        return output
    }

    /// Writes `&`, `<`, `>` and quotes as entities; characters that XML 1.0 (section 2.2) forbids become U+FFFD.
    static func write(_ text: String, to output: inout String) {
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
}

internal import Wording

/// Texts as YAML writes them.
enum YAMLScalar {
    /// A text as it is where YAML reads it back as that text, in a block and inside of braces; in double quotes else.
    ///
    /// `Gef. KV` → `Gef. KV`, `yes` → `"yes"`, `a: b` → `"a: b"`.
    static func written(_ text: String) -> String {
        isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.first, let last = text.last, first.isLetter,
            last.isLetter || last.isNumber || last == ")"
        else { return false }
        let words: Set = ["yes", "no", "true", "false", "on", "off", "null", "y", "n"]
        return !words.contains(text.lowercased()) && text.unicodeScalars.allSatisfy(isHarmless)
    }

    private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " _-./()".unicodeScalars.contains(scalar)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _ where VisibleText.isInvisible(scalar):
            scalar.value <= 0xFFFF ? "\\u" + hexadecimal(scalar, digits: 4) : "\\U" + hexadecimal(scalar, digits: 8)
        default: String(scalar)
        }
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
        let text = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: digits - text.count) + text
    }
}

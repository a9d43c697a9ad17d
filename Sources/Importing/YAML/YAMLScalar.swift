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
        case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
            "\\x" + String(scalar.value >> 4, radix: 16) + String(scalar.value & 15, radix: 16)
        default: String(scalar)
        }
    }
}

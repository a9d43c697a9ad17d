internal import Wording

/// Names and texts as SQL takes them.
enum SQLText {
    /// `a"b` → `"a""b"`.
    static func identifier(_ name: String) -> String { "\"" + clean(name).replacing(sign: "\"", with: "\"\"") + "\"" }

    /// `it's` → `'it''s'`.
    static func literal(_ text: String) -> String { "'" + clean(text).replacing(sign: "'", with: "''") + "'" }

    /// A field of COPY's text format.
    static func field(_ text: String?) -> String {
        guard let text else { return "\\N" }
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
        return clean(text).replacing(sign: "\\", with: "\\\\").replacing(sign: "\t", with: "\\t")
            .replacing(sign: "\n", with: "\\n").replacing(sign: "\r", with: "\\r")
    }

    /// Databases take no NUL.
    private static func clean(_ text: String) -> String { text.replacing(sign: "\0", with: "") }
}

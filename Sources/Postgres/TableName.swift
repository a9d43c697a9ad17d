internal import Wording

/// The name of a table or view as people write it: `schema.name`, `"My Schema"."Name"`, or `name` alone.
struct TableName: Hashable {
    struct Part: Hashable {
        let text: String
        let isQuoted: Bool

        /// The spellings that are looked for, in this order: as it is written, and in lower case as SQL reads it.
        var spellings: [String] { isQuoted ? [text] : [text, text.lowercased()] }
    }

    let schema: Part?
    let name: Part

    /// - Throws: `DatabaseError.notATableName`.
    init(_ text: String) throws(DatabaseError) {
        guard let parts = Self.parts(of: text), let last = parts.last, parts.count <= 2 else {
            throw .notATableName(text)
        }
        schema = parts.count == 2 ? parts[0] : nil
        name = last
    }

    private static func parts(of text: String) -> [Part]? {
        var parts = [Part]()
        var rest = text[...]
        while true {
            if rest.first == "\"" {
                var name = ""
                rest.removeFirst()
                while true {
                    guard let end = rest.firstIndex(of: "\"") else { return nil }
                    name += rest[..<end]
                    rest = rest[rest.index(after: end)...]
                    guard rest.first == "\"" else { break }
                    name += "\""
                    rest.removeFirst()
                }
                parts.append(Part(text: name, isQuoted: true))
            } else {
                let name = rest.prefix { $0 != "." && $0 != "\"" }
                rest = rest[name.endIndex...]
                parts.append(Part(text: String(name), isQuoted: false))
            }
            if parts.last?.text.isEmpty ?? true { return nil }
            guard let next = rest.first else { return parts }
            guard next == "." else { return nil }
            rest.removeFirst()
        }
    }
}

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

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

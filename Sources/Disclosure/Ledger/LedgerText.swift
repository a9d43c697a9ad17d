/// The lines of the ledger: a word for what the line is, then fields, tabs between them.
enum LedgerText {
    static let firstLine = "kreisblick-release 1"

    /// A field in which neither tab nor line end is left.
    static func escaped(_ field: String) -> String {
        guard field.utf8.contains(where: { [UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\\")].contains($0) })
        else {
            return field
        }
        return field.reduce(into: "") { text, character in
            switch character {
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\\": text += "\\\\"
            default: text.append(character)
            }
        }
    }

    static func unescaped(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var text = ""
        var isEscaped = false
        for character in field {
            switch (isEscaped, character) {
            case (false, "\\"): isEscaped = true
            case (true, let character):
                text.append(character == "t" ? "\t" : character == "n" ? "\n" : character)
                isEscaped = false
            case (false, let character): text.append(character)
            }
        }
        return text
    }
}

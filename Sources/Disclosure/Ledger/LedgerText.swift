/// The lines of the ledger: a word for what the line is, then fields, tabs between them.
enum LedgerText {
    static let firstLine = "kreisblick-release 1"

    /// A field in which neither tab nor line end is left.
    static func escaped(_ field: String) -> String {
        guard
            field.utf8.contains(where: {
                [UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\\")].contains($0)
            })
        else {
            return field
        }
        return field.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\\": text += "\\\\"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    static func unescaped(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var text = ""
        var isEscaped = false
        for scalar in field.unicodeScalars {
            switch (isEscaped, scalar) {
            case (false, "\\"): isEscaped = true
            case (true, let scalar):
                text.unicodeScalars.append(scalar == "t" ? "\t" : scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
                isEscaped = false
            case (false, let scalar): text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

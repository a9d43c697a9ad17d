/// A field of a CSV as RFC 4180 wants it, and so that no spreadsheet takes text for a formula.
///
/// Quotes do not keep a spreadsheet from reading a formula; a `'` before it does. A number stays one, so that `-3` is a figure and
/// `-3+cmd` is not; dashes alone, a key in police statistics, compute nothing. German spreadsheets open a CSV with commas at `;`, so what follows one begins a cell too.
public enum CSVField {
    /// `a,b` → `"a,b"`; `5" Rohr` → `"5"" Rohr"`; `=1+1` → `'=1+1`; `a;=1` → `a;'=1`. Single line breaks are quoted too.
    public static func written(_ field: String) -> String {
        quoted(mayHoldFormula(field) ? harmless(field) : field)
    }

    /// A field of a table that programs read: every character stays, and what is empty is not what is unknown.
    ///
    /// `+18` → `+18`; `a,b` → `"a,b"`; empty → `""`; `nil` → nothing.
    public static func exact(_ field: String?) -> String {
        guard let field else { return "" }
        return field.isEmpty ? "\"\"" : quoted(field)
    }

    /// False for nearly all fields, at little cost.
    private static func mayHoldFormula(_ field: String) -> Bool {
        guard let first = field.unicodeScalars.first else { return false }
        return first == " " || first == "\"" || openings.contains(first)
            || field.utf8.contains { byte in cellEnds.contains { $0.value == UInt32(byte) } }
    }

    /// A `'` before each formula, where the field begins and where a spreadsheet may begin another cell.
    private static func harmless(_ field: String) -> String {
        var written = String.UnicodeScalarView()
        let scalars = Array(field.unicodeScalars)
        var start = 0
        while start <= scalars.count {
            let end = scalars[start...].firstIndex { cellEnds.contains($0) } ?? scalars.count
            let cell = scalars[start..<end]
            if isFormula(cell) { written.append("'") }
            written.append(contentsOf: cell)
            if end < scalars.count { written.append(scalars[end]) }
            start = end + 1
        }
        return String(written)
    }

    private static func isFormula(_ cell: ArraySlice<Unicode.Scalar>) -> Bool {
        let text = cell.drop { $0 == " " || $0 == "\"" }
        guard let first = text.first, openings.contains(first) else { return false }
        return first != "-" || text.contains { $0 != "-" } && !isNumber(text.dropFirst())
    }

    /// `3`, `3.5`, `12,75`, `10 %`.
    private static func isNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
        text.first.map { ("0"..."9").contains($0) } ?? false
            && text.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," || $0 == " " || $0 == "%" }
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        return "\"" + text.replacing(sign: "\"", with: "\"\"") + "\""
    }

    /// Wide forms too, which spreadsheets of some languages take for the narrow ones.
    private static let openings: [Unicode.Scalar] = ["=", "+", "@", "-", "＝", "＋", "＠", "－"]
    private static let cellEnds: [Unicode.Scalar] = [";", "\t", "\n", "\r"]
    private static let special = Array(",\"\r\n".utf8)
}

/// A field of a CSV as RFC 4180 wants it, and so that no spreadsheet takes text for a formula.
public enum CSVField {
    /// `a,b` → `"a,b"`; `5" Rohr` → `"5"" Rohr"`; `=1+1` → `'=1+1`. Single line breaks are quoted too.
    public static func written(_ field: String) -> String {
        let isFormula = field.first.map { "=+@\t".contains($0) } ?? false
        let text = isFormula ? "'" + field : field
        return quoted(text)
    }

    /// A field of a table that programs read: every character stays, and what is empty is not what is unknown.
    ///
    /// `+18` → `+18`; `a,b` → `"a,b"`; empty → `""`; `nil` → nothing.
    public static func exact(_ field: String?) -> String {
        guard let field else { return "" }
        return field.isEmpty ? "\"\"" : quoted(field)
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static let special = Array(",\"\r\n".utf8)
}

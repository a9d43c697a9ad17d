/// A field of a CSV as RFC 4180 wants it, and so that no spreadsheet takes text for a formula.
public enum CSVField {
    /// `a,b` → `"a,b"`; `5" Rohr` → `"5"" Rohr"`; `=1+1` → `'=1+1`. Single line breaks are quoted too.
    public static func written(_ field: String) -> String {
        let isFormula = field.first.map { "=+@\t".contains($0) } ?? false
        let text = isFormula ? "'" + field : field
        guard text.utf8.contains(where: { special.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    private static let special = Array(",\"\r\n".utf8)
}

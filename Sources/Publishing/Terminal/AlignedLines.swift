/// Rows of fields as columns of text for a terminal, a rule below the first.
public enum AlignedLines {
    /// The lines, each ending with a line break.
    ///
    /// - Parameter texts: the columns that are set to the left; all others are figures.
    public static func text(_ lines: [[String]], texts: Set<Int>) -> String {
        let columnCount = lines.first?.count ?? 0
        let widths = (0..<columnCount).map { column in lines.map { $0[column].count }.max() ?? 0 }
        let rule = String(repeating: "─", count: widths.reduce(0, +) + 2 * (columnCount - 1)) + "\n"
        return lines.enumerated().map { number, fields in
            let padded = fields.enumerated().map { column, field -> String in
                let blanks = String(repeating: " ", count: widths[column] - field.count)
                return texts.contains(column) ? field + blanks : blanks + field
            }
            var line = padded.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n" + (number == 0 ? rule : "")
        }.joined()
    }
}

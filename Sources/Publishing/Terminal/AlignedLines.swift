internal import Wording

/// Rows of fields as columns of text for a terminal, a rule below the first.
public enum AlignedLines {
    /// Two blanks stand between columns.
    private static let gap = 2

    /// The lines, each ending with a line break.
    ///
    /// What is wider than the terminal is made narrower: first names are shortened, as far as they still differ (`NameColumn`), then
    /// the columns of figures stand in blocks below each other, each with the names. What comes from files in them moves no cursor.
    /// - Parameters:
    ///   - texts: the columns that are set to the left; all others are figures.
    ///   - hasRule: whether the first line heads the others, with a rule below.
    ///   - isSymbol: whether a field, by its line and column, is a sign that stands for no figure.
    public static func text(
        _ lines: [[String]], texts: Set<Int>, hasRule: Bool = true, form: TerminalForm = .plain,
        isSymbol: (_ line: Int, _ column: Int) -> Bool = { _, _ in false }
    ) -> String {
        let lines = lines.map { $0.map(VisibleText.written) }
        let columns = lines.map(\.count).max() ?? 0
        guard columns > 0 else { return "" }
        func fields(of column: Int) -> [String] { lines.map { $0.indices.contains(column) ? $0[column] : "" } }
        var widths = (0..<columns).map { column in fields(of: column).map(\.count).max() ?? 0 }
        let names = (0..<columns).prefix { texts.contains($0) }
        var shortened: [(String) -> String] = names.map { _ in { $0 } }
        if let width = form.width {
            let named = names.map { NameColumn(fields(of: $0)) }
            shorten(&widths, named, to: width)
            shortened = zip(named, widths).map { $0.shortening(to: $1) }
        }
        func field(_ line: Int, _ column: Int) -> String {
            guard lines[line].indices.contains(column) else { return String(repeating: " ", count: widths[column]) }
            let text = names.contains(column) ? shortened[column](lines[line][column]) : lines[line][column]
            let blanks = String(repeating: " ", count: widths[column] - text.count)
            let shown = isSymbol(line, column) ? form.dim(text) : hasRule && line == 0 ? form.bold(text) : text
            return texts.contains(column) ? shown + blanks : blanks + shown
        }
        return blocks(widths, names, form.width).map { block in
            let rule = String(repeating: "─", count: block.reduce(0) { $0 + widths[$1] } + gap * (block.count - 1))
            return lines.indices.map { line in
                var text = block.map { field(line, $0) }.joined(separator: String(repeating: " ", count: gap))
                while text.last == " " { text.removeLast() }
                return text + "\n" + (hasRule && line == 0 ? rule + "\n" : "")
            }.joined()
        }.joined(separator: "\n")
    }

    /// How wide columns of names are, each with the gap behind it, where they are as short as another column needs.
    static func namesWidth(_ lines: [[String]], _ form: TerminalForm) -> Int {
        let named = (lines.first ?? []).indices.map { column in NameColumn(lines.map { $0[column] }) }
        var widths = named.map(\.fullWidth)
        if let width = form.width { shorten(&widths, named, to: width / 2) }
        return widths.reduce(0) { $0 + $1 + gap }
    }

    /// Takes from the widest column of names that can be shorter until all columns fit, or none can.
    private static func shorten(_ widths: inout [Int], _ names: [NameColumn], to width: Int) {
        func excess() -> Int { widths.reduce(0, +) + gap * (widths.count - 1) - width }
        let least = names.map(\.leastWidth)
        while excess() > 0,
            let widest = names.indices.filter({ widths[$0] > least[$0] }).max(by: { widths[$0] < widths[$1] })
        {
            widths[widest] -= 1
        }
    }

    /// The columns of each block: the names, and as many others as fit, at least one.
    private static func blocks(_ widths: [Int], _ names: Range<Int>, _ width: Int?) -> [[Int]] {
        let all = Array(widths.indices)
        guard let width, widths.reduce(0, +) + gap * (widths.count - 1) > width, names.count < all.count else {
            return [all]
        }
        let head = names.reduce(0) { $0 + widths[$1] + gap }
        var blocks = [[Int]]()
        var used = 0
        for column in all.dropFirst(names.count) {
            let needed = widths[column] + gap
            if blocks.isEmpty || used + widths[column] > width {
                blocks.append(Array(names))
                used = head
            }
            blocks[blocks.count - 1].append(column)
            used += needed
        }
        return blocks
    }
}

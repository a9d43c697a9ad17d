/// What a cell of a supplier's table looks like, as far as its place in the table is concerned.
enum CellKind {
    case empty
    /// `1.234,50`, `8,380`, `63.2`, `- 5`, `12 %`, `$74.69`.
    case number
    /// Digits with signs of dates and times between them: `28.01.2018`, `00:15`.
    case time
    /// Letters and digits without a blank: `MG-8769`, `F02`.
    case code
    case text
    /// What tables write where there is no value: `-`, `.`, `x`, `...`.
    case symbol

    /// Whether values of this kind tell a column's values from the name above them.
    var isTelling: Bool { self == .number || self == .time || self == .code }

    private static let symbols: Set<String> = [
        "-", "–", "—", ".", "..", "...", "…", "x", "X", "/", "k.A.", "k. A.", "n/a", "NA",
    ]
    private static let currencies = "€$£%‰".unicodeScalars

    static func of(_ cell: String) -> CellKind {
        guard !cell.isEmpty else { return .empty }
        if symbols.contains(cell) { return .symbol }
        guard cell.utf8.count <= 64 else { return .text }
        var (digits, letters, blanks, points, signs, others, currency) = (0, 0, 0, 0, 0, 0, 0)
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "0"..."9": digits += 1
            case " ", "\u{A0}", "\u{202F}", "\t": blanks += 1
            case ".", ",", "'", "’": points += 1
            case ":", "/", "-", "+": signs += 1
            case _ where currencies.contains(scalar): currency += 1
            case _ where scalar.properties.isAlphabetic: letters += 1
            default: others += 1
            }
        }
        guard digits > 0 else {
            return letters + others > 0 ? .text : blanks > 0 && points + signs == 0 ? .empty : .symbol
        }
        if letters == 0, others == 0 {
            if isTime(cell) { return .time }
            return signs <= 1 || currency > 0 ? .number : .time
        }
        // 2018-01-28T00:15, 1.01087e+006
        if letters == 1, blanks == 0, others == 0, digits > 1 {
            if cell.contains("T"), signs >= 2 { return .time }
            if cell.contains("e") || cell.contains("E") { return .number }
        }
        return blanks == 0 && letters <= digits * 4 ? .code : .text
    }

    /// Two or three groups of digits with the same sign between, as in `1.2.2019`, `2019-02-01`, `31/12/2019`, `14:30`.
    private static func isTime(_ cell: String) -> Bool {
        let day = cell.split(separator: " ", omittingEmptySubsequences: true).first.map(String.init) ?? cell
        for sign: Character in [".", "-", "/", ":"] {
            let parts = day.split(separator: sign, omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(TextBytes.isDigit) }) else {
                continue
            }
            if sign == ":", parts.count == 2 || parts.count == 3, parts.allSatisfy({ $0.count <= 2 }) { return true }
            if sign != ":", parts.count == 3, parts.count(where: { $0.count <= 2 }) >= 2 { return true }
        }
        return false
    }
}

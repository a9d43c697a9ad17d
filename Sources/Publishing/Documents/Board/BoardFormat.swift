/// The form in which a board's cells go to its script: lists of one entry a cell, in the order of the axes besides, then regions, then
/// periods.
///
/// Three places know it and change together: `BoardData` writes it, `BoardScript` draws from it (`d.s[i]`, `d.f`, `d.c`, …, and the bits
/// below by their names), `BoardTable` of the audit reads it again.
package enum BoardFormat {
    /// One letter a cell: the class of its figure by its number, or one of the states.
    package static let states: StaticString = "s"
    package static let zero: Character = "z"
    package static let withheld: Character = "q"
    package static let missing: Character = "o"
    package static let impossible: Character = "x"
    /// What limits a cell: its `BoardFlags` as one letter.
    package static let flags: StaticString = "f"
    package static let counts: StaticString = "c"
    /// Of tables with rates, with the digits that files have; empty lists of others.
    package static let rates: StaticString = "r"
    package static let lower: StaticString = "l"
    package static let upper: StaticString = "u"
}

/// What limits a cell of a board.
package struct BoardFlags: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    /// The rate stands in parentheses.
    package static let limitedRate = BoardFlags(rawValue: 1)
    package static let limitedCount = BoardFlags(rawValue: 2)
    /// Counts were changed: no zero is known to be true.
    package static let altered = BoardFlags(rawValue: 4)
    /// The count is an estimate.
    package static let estimated = BoardFlags(rawValue: 8)
    /// The figure is of limited certainty.
    package static let uncertain = BoardFlags(rawValue: 16)

    /// One digit to the base 32, which has room for all five.
    package var letter: String { String(rawValue, radix: 32) }

    package init?(letter: Character) {
        guard let value = Int(String(letter), radix: 32) else { return nil }
        self.init(rawValue: value)
    }

    /// Their names in the script.
    static let script =
        [
            ("RATE", limitedRate), ("COUNT", limitedCount), ("ALTERED", altered), ("ESTIMATED", estimated),
            ("UNCERTAIN", uncertain),
        ].map { "\($0) = \($1.rawValue)" }.joined(separator: ", ")
}

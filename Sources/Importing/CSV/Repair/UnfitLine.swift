/// A line that breaks the grammar or has another width than the file's rows, and what it may have been meant to be.
struct UnfitLine {
    /// How such a line is to be read.
    enum Verdict {
        case repaired(RepairedRow)
        /// As it stands, with the leniency of libcsv or of ours.
        ///
        /// - width: how many fields it has by the grammar, where that is known.
        /// - isWholeRow: it has the width of the file's rows.
        case asItStands(width: Int? = nil, isWholeRow: Bool = false)
        /// What follows decides, and has not been read yet.
        case undecided
    }

    /// So many bytes are looked at for the end of a quoted field where another reading of its first line exists.
    static let patience = 1 << 20

    let grammar: RecordGrammar
    let expectation: RowExpectation
    /// The text from the line on.
    let text: LineBuffer
    let line: LineBuffer.Line
    /// The text ends with what has been read.
    let isLast: Bool
    /// How many fields the row before it has.
    let previousWidth: Int?
    /// Rows as the file should have them stand above.
    let hasSeenWholeRow: Bool

    private var bytes: ArraySlice<UInt8> { text.bytes[text.start..<line.end] }

    /// For a line with a quote where none should be.
    func withStrayQuote() -> Verdict {
        let loose = grammar.read(bytes, RecordGrammar.Manner(keepsFields: true, isLenient: true))
        guard loose.verdict != .open, var misfits = expectation.misfits(loose.fields) else {
            if let repaired = byQuotes() { return .repaired(repaired) }
            return loose.verdict == .stray || loose.verdict == .broken
                ? ofOtherWidth(loose.width) : .asItStands()
        }
        // Two plain fields with a single quote each are one in quotes that a delimiter inside has torn.
        let torn = loose.fields.count { field in
            !field.isQuoted && !field.bytes.count(where: { $0 == grammar.dialect.quote }).isMultiple(of: 2)
        }
        if torn > 1 { misfits += 1 }
        if misfits > 0, let repaired = byQuotes(), repaired.misfits < misfits { return .repaired(repaired) }
        return .asItStands(isWholeRow: true)
    }

    /// For a line whose quote stays open: a repair where whole rows stand below it, or where nothing does and the quote is all
    /// of its field. A text that breaks off with the file is not taken for a whole field.
    func withOpenQuote() -> RepairedRow? {
        guard let next = rowBelow() else { return nil }
        let hasSwallowedRows =
            next.fields.isEmpty
            ? line.next > line.end && text.bytes[line.end - 1] == grammar.dialect.quote
            : next.fields.count == expectation.width
        return hasSwallowedRows ? byQuotes() : nil
    }

    /// For a line of another width than the file's rows. What stands alone among whole rows is damaged; what has neighbours of
    /// its own width is another part of the file.
    func ofOtherWidth(_ width: Int) -> Verdict {
        let repair = SeparatorRepair(dialect: grammar.dialect, expectation: expectation)
        if grammar.dialect.isSingleBlank {
            guard width > expectation.width, var repaired = repair.byBlanks(bytes) else {
                return .asItStands(width: width)
            }
            // Blanks inside of text are nothing wrong in such a file.
            repaired.repair = nil
            return .repaired(repaired)
        }
        guard previousWidth != width else { return .asItStands(width: width) }
        guard let next = rowBelow() else { return .undecided }
        guard next.fields.isEmpty || next.fields.count == expectation.width else { return .asItStands(width: width) }
        let fields = grammar.read(bytes, RecordGrammar.Manner(keepsFields: true, isLenient: true)).fields
        let isAboveRows = !hasSeenWholeRow && expectation.misfits(next.fields) == 0 && expectation.typedColumns > 0
        let repaired =
            repair.repaired(bytes, fields) ?? betweenQuotes()
            ?? (isAboveRows ? repair.repairedHeader(bytes, fields) : nil)
        return repaired.map { .repaired($0) } ?? .asItStands(width: width)
    }

    /// The best reading of the line that takes a quote for a letter or sets a lost delimiter beside one.
    func byQuotes() -> RepairedRow? { QuoteRepair(grammar: grammar, expectation: expectation).best(bytes) }

    /// `"a""b"` for `"a","b"`, where the row fits so.
    private func betweenQuotes() -> RepairedRow? {
        guard line.hasQuote, expectation.typedColumns > 0 else { return nil }
        return byQuotes().flatMap { $0.misfits == 0 ? $0 : nil }
    }

    private func rowBelow() -> RecordGrammar.Reading? {
        text.row(behind: line.next, grammar, patience: Self.patience, isLast)
    }
}

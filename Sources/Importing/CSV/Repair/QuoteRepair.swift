/// Finds what a line with a stray or missing sign by a quote was meant to be: each quote in turn is taken for a letter, or
/// for a place where the delimiter beside it got lost. A reading counts only if it keeps the grammar and has the width of
/// the file's rows; among those the one whose fields are most like their columns wins.
struct QuoteRepair {
    private static let mostQuotes = 64
    private static let mostQuotesForPairs = 12
    private static let longestLine = 1 << 16

    let grammar: RecordGrammar
    let expectation: RowExpectation

    func best(_ line: ArraySlice<UInt8>) -> RepairedRow? {
        guard line.count <= Self.longestLine else { return nil }
        let quotes = line.indices.filter { line[$0] == grammar.dialect.quote }
        guard !quotes.isEmpty, quotes.count <= Self.mostQuotes else { return nil }
        var best: RepairedRow?
        var bestRank = (Int.max, Int.max)
        func consider(_ fields: [RecordGrammar.Field]?, _ repair: RowRepair) {
            guard let fields, let misfits = expectation.misfits(fields) else { return }
            // A lost delimiter leaves no quote at the head of a field.
            let odd = repair == .missingDelimiter ? fields.count { $0.bytes.first == grammar.dialect.quote } : 0
            guard (misfits, odd) < bestRank else { return }
            bestRank = (misfits, odd)
            best = RepairedRow(fields: fields, repair: repair, misfits: misfits)
        }
        for quote in quotes { consider(regular(line, letters: [quote]), .strayQuote) }
        if best == nil, quotes.count <= Self.mostQuotesForPairs {
            for (index, first) in quotes.enumerated() {
                for second in quotes[(index + 1)...] { consider(regular(line, letters: [first, second]), .strayQuote) }
            }
        }
        for quote in quotes {
            consider(inserting(line, at: quote), .missingDelimiter)
            consider(inserting(line, at: quote + 1), .missingDelimiter)
        }
        return best
    }

    private func regular(_ line: ArraySlice<UInt8>, letters: [Int] = []) -> [RecordGrammar.Field]? {
        let reading = grammar.read(line, RecordGrammar.Manner(keepsFields: true, letters: letters))
        return reading.verdict == .regular && reading.end == line.endIndex ? reading.fields : nil
    }

    private func inserting(_ line: ArraySlice<UInt8>, at place: Int) -> [RecordGrammar.Field]? {
        guard place > line.startIndex, place < line.endIndex else { return nil }
        return regular((line[..<place] + grammar.dialect.delimiter + line[place...])[...])
    }
}

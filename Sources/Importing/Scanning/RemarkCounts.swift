/// What is told of the rows of a file besides their records.
struct RemarkCounts {
    /// A text that no map knows.
    private struct Term: Hashable {
        let text: String
        let nearest: String
        let column: String
    }

    private(set) var keptFurtherUp = 0
    private(set) var placeSuggestions: [String: Int] = [:]
    private(set) var sharedNames: [SharedName: Int] = [:]
    private var unmapped: [Term: (line: Int, records: Int)] = [:]

    mutating func add(_ remarks: RowNormaliser.Remarks, line: Int, records: Int = 1) {
        if remarks.isKeptFurtherUp { keptFurtherUp += records }
        if let suggestion = remarks.placeSuggestion { placeSuggestions[suggestion, default: 0] += records }
        if let shared = remarks.sharedName { sharedNames[shared, default: 0] += records }
        for (text, nearest, column) in remarks.unmapped {
            add(Term(text: text, nearest: nearest, column: column), line: line, records: records)
        }
    }

    mutating func add(unmapped text: String, nearest: String, column: String, line: Int, records: Int) {
        add(Term(text: text, nearest: nearest, column: column), line: line, records: records)
    }

    /// Texts beyond those that an account tells apart are put together by what is nearest: memory stays flat.
    private mutating func add(_ term: Term, line: Int, records: Int) {
        var term = term
        if unmapped[term] == nil, unmapped.count > 4 * UnmappedAccount.mostWordings {
            let nearest = unmapped.keys.first { $0.nearest == term.nearest && $0.column == term.column }
            term = nearest ?? term
        }
        let known = unmapped[term] ?? (line, 0)
        unmapped[term] = (min(known.line, line), known.records + records)
    }

    mutating func merge(_ other: RemarkCounts) {
        keptFurtherUp += other.keptFurtherUp
        placeSuggestions.merge(other.placeSuggestions, uniquingKeysWith: +)
        sharedNames.merge(other.sharedNames, uniquingKeysWith: +)
        for (term, found) in other.unmapped { add(term, line: found.line, records: found.records) }
    }

    /// Tells an account of the terms that no map knows, in the order of the file.
    func tell(_ account: inout UnmappedAccount) {
        let inOrder = unmapped.sorted {
            ($0.value.line, $0.key.column, $0.key.text) < ($1.value.line, $1.key.column, $1.key.text)
        }
        for (term, found) in inOrder {
            account.add(
                term.text, nearest: term.nearest, column: term.column, line: found.line, rows: found.records)
        }
    }
}

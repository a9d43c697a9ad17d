/// What is told of the rows of a file besides their records. Parts of a file may be counted apart and merged.
struct RemarkCounts {
    private(set) var keptFurtherUp = 0
    private(set) var placeSuggestions: [String: Int] = [:]
    private(set) var sharedNames: [SharedName: Int] = [:]
    private(set) var unmapped = UnmappedAccount()

    mutating func add(_ remarks: RowNormaliser.Remarks, line: Int, records: Int = 1) {
        if remarks.isKeptFurtherUp { keptFurtherUp += records }
        if let suggestion = remarks.placeSuggestion { placeSuggestions[suggestion, default: 0] += records }
        if let shared = remarks.sharedName { sharedNames[shared, default: 0] += records }
        for (text, nearest, column) in remarks.unmapped {
            add(unmapped: text, nearest: nearest, column: column, line: line, records: records)
        }
    }

    mutating func add(unmapped text: String, nearest: String, column: String, line: Int, records: Int) {
        unmapped.add(text, nearest: nearest, column: column, line: line, rows: records)
    }

    mutating func merge(_ other: RemarkCounts) {
        keptFurtherUp += other.keptFurtherUp
        placeSuggestions.merge(other.placeSuggestions, uniquingKeysWith: +)
        sharedNames.merge(other.sharedNames, uniquingKeysWith: +)
        unmapped.merge(other.unmapped)
    }
}

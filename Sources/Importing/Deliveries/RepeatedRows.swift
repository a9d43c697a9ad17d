internal import Store

/// Knows the rows of a file that repeat an earlier one, by the profile's rule.
///
/// Keys are compared in memory, 8 bytes a row, 16 with record keys; with `duplicates: keep` none are.
struct RepeatedRows {
    /// Above this share of rows, rows that agree in the record's key and differ in what is taken over are a mistake.
    static let tolerated = 0.05

    private let rule: DuplicateRule
    private let keying: RowKeying
    private var seen: Set<UInt64> = []
    /// What the first row of each record says.
    private var contents: [UInt64: UInt64] = [:]
    /// Rows that were merged with one that says something else.
    private(set) var differing = 0
    private(set) var firstDiffering: Int?

    init(rule: DuplicateRule, keying: RowKeying) {
        self.rule = rule
        self.keying = keying
    }

    mutating func repeatsAnother(_ row: SourceRow, record: UInt64) -> Bool {
        switch rule {
        case .keep:
            return false
        case .drop:
            return !seen.insert(keying.wholeRow(row.fields)).inserted
        case .by:
            guard record != KeyedHash.unknown else { return false }
            let content = keying.content(row.fields)
            guard let first = contents[record] else {
                contents[record] = content
                return false
            }
            if first != content {
                differing += 1
                if firstDiffering == nil { firstDiffering = row.line }
            }
            return true
        }
    }

    /// - Throws: `ImportError.Problem.noKey` where the record's key tells too few rows apart.
    func check(rows: Int) throws(ImportError.Problem) {
        guard case .by(let columns) = rule, let line = firstDiffering,
            Double(differing) > Self.tolerated * Double(rows)
        else { return }
        throw .noKey(columns: columns, differing: differing, rows: rows, line: line)
    }
}

internal import Records

/// A column's dictionary, in the order in which its terms first come.
struct GrowingDictionary {
    private(set) var terms: [String] = []
    private var codes: [String: UInt16] = [:]

    /// The codes of a block in place of those of its own dictionary.
    ///
    /// - Throws: `RecordBatchError.tooManyCodes` beyond what a code can tell.
    mutating func codes(of block: [UInt16], local: [String], column: ColumnDefinition) throws -> [UInt16] {
        var mapping = [UInt16]()
        mapping.reserveCapacity(local.count)
        for term in local {
            if let known = codes[term] {
                mapping.append(known)
            } else {
                guard terms.count < Int(Column.unknownCode) else { throw RecordBatchError.tooManyCodes(column.title) }
                let code = UInt16(terms.count)
                codes[term] = code
                terms.append(term)
                mapping.append(code)
            }
        }
        return block.map { $0 == Column.unknownCode ? $0 : mapping[Int($0)] }
    }
}

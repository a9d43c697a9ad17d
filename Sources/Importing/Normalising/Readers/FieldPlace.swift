internal import Records

/// The file's columns of which one value of a record is made.
struct FieldPlace {
    /// Indices of the file's columns, the coarsest first.
    let indices: [Int]
    /// Their headers, as messages name them.
    let name: String
    /// What the profile says in place of a column.
    let constant: String?
    let isJoined: Bool

    init(_ source: ColumnSource?, header: [String]) {
        indices = source?.columns.compactMap { HeaderSearch.index(of: $0, in: header) } ?? []
        name = indices.map { header[$0] }.joined(separator: " / ")
        constant = source?.constant.map(RowNormaliser.tidied)
        isJoined = source?.isJoined ?? false
    }

    /// The constant, or the first field with an entry, blanks tidied; empty where there is none.
    func text(_ fields: [String]) -> String {
        if let constant { return constant }
        if isJoined { return joined(fields) }
        return indices.lazy.map { RowNormaliser.tidied(fields[$0]) }.first { !$0.isEmpty } ?? ""
    }

    /// All fields, or the constant alone.
    func texts(_ fields: [String]) -> [String] {
        if isJoined { return [joined(fields)] }
        return constant.map { [$0] } ?? indices.map { RowNormaliser.tidied(fields[$0]) }
    }

    private func joined(_ fields: [String]) -> String { indices.map { RowNormaliser.tidied(fields[$0]) }.joined() }
}

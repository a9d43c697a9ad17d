internal import Wording

/// What can be told of a row before its values are read: whether it is a record at all, and whether it is whole.
struct RowShape {
    let width: Int
    /// The indices of the file's columns that tell whether a row is a sum.
    let telling: [Int]
    /// The profile's words for sums, in lower case.
    let totalWords: [String]
    let conditions: [(index: Int, condition: RowCondition)]

    init(header: [String], dropped: [String], totalWords: [String], conditions: [RowCondition] = []) {
        width = header.count
        let dropped = Set(dropped.compactMap { HeaderSearch.index(of: $0, in: header) })
        telling = header.indices.filter { !dropped.contains($0) }
        self.totalWords = totalWords.map { $0.lowercased() }
        self.conditions = conditions.compactMap { condition in
            HeaderSearch.index(of: condition.column, in: header).map { ($0, condition) }
        }
    }

    /// The reject that a row's shape makes of it; `nil` for a row to be read.
    func reject(_ row: SourceRow) -> Reject? {
        if row.isBlank {
            return .setApart(row, .blank)
        }
        if conditions.contains(where: { $0 >= row.fields.count || !$1.holds(row.fields[$0]) }) {
            return .setApart(row, .notMeant)
        }
        if telling.contains(where: { $0 < row.fields.count && isTotal(row.fields[$0]) }) {
            return .setApart(row, .total)
        }
        let isTooShort = row.fields.count < width
        return isTooShort || !row.fields[width...].allSatisfy(\.isEmpty) ? fieldCount(row) : nil
    }

    /// Whether a field's own text keeps its row from being read, whatever stands beside it.
    func sets(apart field: String, column: Int) -> Bool {
        telling.contains(column) && isTotal(field)
            || conditions.contains { $0.index == column && !$0.condition.holds(field) }
    }

    /// Whether a field says that its row is a sum: `Summe`, `Gesamt 2017`, not `Gesamtschule`.
    func isTotal(_ field: String) -> Bool {
        guard field.utf8.count < 240, field.count < 60 else { return false }
        let lowered = field.lowercased()
        return totalWords.contains { word in
            lowered.hasPrefix(word) && lowered.dropFirst(word.count).first.map { !$0.isLetter } ?? true
        }
    }

    func fieldCount(_ row: SourceRow) -> Reject {
        Reject(
            line: row.line, column: "",
            reason: Phrase(de: "\(row.fields.count) Felder", en: "\(row.fields.count) fields"),
            expected: Phrase(de: "\(width) Felder", en: "\(width) fields"),
            suggestion: Phrase(
                de: "Trennzeichen und Anführungszeichen der Zeile prüfen", en: "Check delimiters and quotes of the row"),
            kind: nil)
    }
}

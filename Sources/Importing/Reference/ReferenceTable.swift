public import Wording

/// A small table of facts that comes with a workspace: register, populations, changes, holidays, maps.
public struct ReferenceTable: Sendable {
    /// The fields of a record, as many as the header has, and its line.
    public struct Row: Sendable {
        public let line: Int
        public let fields: [String]
    }

    public let file: String
    public let header: [String]
    public let rows: [Row]

    /// Reads a table whose first record names the columns.
    ///
    /// - Parameter name: the file as messages call it.
    /// - Throws: `ReferenceTableError`, `FileError`.
    public init(path: String, name: String) throws {
        var header = [String]()
        var rows = [Row]()
        do {
            try DelimitedFile(path: path).forEachRow { record, _ in
                if header.isEmpty {
                    header = record.fields
                    return
                }
                guard !record.isBlank else { return }
                guard record.fields.count == header.count else {
                    throw ReferenceTableError.wrongFieldCount(
                        file: name, line: record.line, found: record.fields.count, expected: header.count)
                }
                rows.append(Row(line: record.line, fields: record.fields))
            }
        } catch let error as CSVError {
            throw ReferenceTableError.unreadable(error.phrase(file: name))
        }
        file = name
        self.header = header
        self.rows = rows
    }

    /// - Throws: `ReferenceTableError.missingColumn`.
    public func column(_ name: String) throws(ReferenceTableError) -> Int {
        guard let index = header.firstIndex(of: name) else {
            throw .missingColumn(file: file, column: name, suggestion: Suggestion.nearest(to: name, in: header))
        }
        return index
    }

    /// The place of a column; `nil` where the table has none of that name.
    public func optionalColumn(_ name: String) -> Int? { header.firstIndex(of: name) }

    /// A complaint about what stands in a row.
    public func unexpected(in row: Row, column: String, expected: Phrase) -> ReferenceTableError {
        .unexpectedValue(file: file, line: row.line, column: column, expected: expected)
    }
}

internal import Records
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

/// What the fields of a row hold.
extension ReferenceTable {
    /// A field's text; `nil` where it is empty or the table has no such column.
    func filled(_ row: Row, _ column: Int?) -> String? {
        guard let column, !row.fields[column].isEmpty else { return nil }
        return row.fields[column]
    }

    /// A day of the form `2017-03-31`.
    func requiredDay(_ row: Row, _ column: Int) throws -> CivilDate {
        guard let date = CivilDate(iso: row.fields[column]) else {
            throw unexpected(
                in: row, column: header[column],
                expected: Phrase(de: "ein Tag der Form 2017-03-31", en: "a day of the form 2017-03-31"))
        }
        return date
    }

    /// A day, or `nil` where nothing stands.
    func day(_ row: Row, _ column: Int?) throws -> CivilDate? {
        guard let column, filled(row, column) != nil else { return nil }
        return try requiredDay(row, column)
    }

    /// A finite number with a decimal point, or `nil` where nothing stands.
    func number(_ row: Row, _ column: Int?) throws -> Double? {
        guard let column, let text = filled(row, column) else { return nil }
        guard let number = Double(text), number.isFinite else {
            throw unexpected(
                in: row, column: header[column],
                expected: Phrase(de: "eine Zahl mit Dezimalpunkt", en: "a number with a decimal point"))
        }
        return number
    }
}

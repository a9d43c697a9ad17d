public import Wording

/// A small table of facts that comes with a workspace: register, populations, changes, holidays, maps.
public struct ReferenceTable: Sendable {
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
            try DelimitedFile(path: path).forEachRecord { record, _ in
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

    public func optionalColumn(_ name: String) -> Int? { header.firstIndex(of: name) }

    func unexpected(in row: Row, column: String, expected: Phrase) -> ReferenceTableError {
        .unexpectedValue(file: file, line: row.line, column: column, expected: expected)
    }
}

/// A table of facts that cannot be used.
public enum ReferenceTableError: UserFacingError {
    case unreadable(Phrase)
    case wrongFieldCount(file: String, line: Int, found: Int, expected: Int)
    case missingColumn(file: String, column: String, suggestion: String?)
    case contradiction(file: String, line: Int, cause: Phrase)
    case unexpectedValue(file: String, line: Int, column: String, expected: Phrase)

    public var phrase: Phrase {
        switch self {
        case .unreadable(let phrase):
            phrase
        case .wrongFieldCount(let file, let line, let found, let expected):
            Phrase(
                de: "\(file), Zeile \(line): \(found) Felder statt \(expected). Bitte Trennzeichen und "
                    + "Anführungszeichen der Zeile prüfen.",
                en: "\(file), line \(line): \(found) fields instead of \(expected). Check delimiters and quotes.")
        case .missingColumn(let file, let column, let suggestion):
            Phrase(
                de: "\(file): Es fehlt die Spalte „\(column)“."
                    + (suggestion.map { " Gemeint vielleicht „\($0)“?" } ?? " Bitte ergänzen."),
                en: "\(file): the column “\(column)” is missing."
                    + (suggestion.map { " Did you mean “\($0)”?" } ?? " Add it."))
        case .contradiction(let file, let line, let cause):
            Phrase(
                de: "\(file), Zeile \(line): \(cause(.german))", en: "\(file), line \(line): \(cause(.english))")
        case .unexpectedValue(let file, let line, let column, let expected):
            Phrase(
                de: "\(file), Zeile \(line), Spalte „\(column)“: erwartet wird \(expected(.german)).",
                en: "\(file), line \(line), column “\(column)”: expected is \(expected(.english)).")
        }
    }
}

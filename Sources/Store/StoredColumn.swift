internal import Records

/// A column of a delivery as it lies in the store.
struct StoredColumn: Sendable, Hashable {
    /// The columns of keys, which no schema has: of rows, and of the supplier's records.
    static let rowKeys = "key"
    static let recordKeys = "record"

    let name: String
    let type: StoredType
    /// The hash by which the column's file is known; `nil` where no value is known, and there is no file.
    let hash: String?
    /// The hash of the dictionary's file; `nil` for columns without one.
    let dictionary: String?
    /// XXH3-64 of each block of the file.
    let checks: [UInt64]
    var summary: ValueSummary

    /// The names of its files in the folder of columns.
    var fileNames: [String] {
        [hash].compactMap { $0 }.map { "\($0).\(ColumnFile.ending(of: type))" }
            + [dictionary].compactMap { $0 }.map { "\($0).\(ColumnFile.dictionaryEnding)" }
    }
}

/// How the values of a stored column are held: those of the schema, and keys.
enum StoredType: String, Sendable {
    case day, hour, code
    /// Codes of a dictionary of at most 255 terms.
    case shortCode = "short-code"
    case count, quantity
    /// Keyed hashes as `UInt64`; 0 where unknown.
    case key

    init(_ type: ColumnType) {
        self =
            switch type {
            case .day: .day
            case .hour: .hour
            case .code: .code
            case .count: .count
            case .quantity: .quantity
            }
    }

    /// The schema's type.
    var inSchema: ColumnType {
        switch self {
        case .day: .day
        case .hour: .hour
        case .code, .shortCode: .code
        case .count: .count
        case .quantity: .quantity
        case .key: preconditionFailure("keys are no column of a schema")
        }
    }

    /// Whether a column of the schema's type may be held so.
    func holds(_ type: ColumnType) -> Bool { self == StoredType(type) || self == .shortCode && type == .code }
}

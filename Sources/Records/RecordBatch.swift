public import Wording

/// The values of one column, with the sentinel of its type where a value is unknown.
public enum Column: Sendable, Equatable {
    case days([UInt16])
    case hours([UInt8])
    case codes([UInt16], dictionary: [String])
    case counts([UInt32])
    case quantities([Int32])

    public static let unknownDay = UInt16.max
    public static let unknownHour = UInt8.max
    public static let unknownCode = UInt16.max
    public static let unknownCount = UInt32.max
    public static let unknownQuantity = Int32.min

    public var rowCount: Int {
        switch self {
        case .days(let values): values.count
        case .hours(let values): values.count
        case .codes(let values, _): values.count
        case .counts(let values): values.count
        case .quantities(let values): values.count
        }
    }
}

/// Records that do not fit into columns.
public enum RecordBatchError: UserFacingError {
    case tooManyCodes(column: Phrase, count: Int)

    public var phrase: Phrase {
        switch self {
        case .tooManyCodes(let column, let count):
            Phrase(
                de: "Die Spalte „\(column(.german))“ hat \(Language.german.text(count)) verschiedene Angaben; mehr als "
                    + "65.534 sind nicht möglich. Bitte im Profil eine Zuordnung (map) zu gröberen Begriffen angeben.",
                en:
                    "The column “\(column(.english))” has \(Language.english.text(count)) distinct terms; 65,534 is the "
                    + "most there can be. Give a map to coarser terms in the profile.")
        }
    }
}

/// Records of one kind, column by column, in the order of the schema.
public struct RecordBatch: Sendable {
    public let kind: RecordKind
    public let columns: [Column]

    /// - Precondition: one column for each of the schema's, all of one length.
    public init(kind: RecordKind, columns: [Column]) {
        precondition(columns.count == RecordSchema.of(kind).columns.count, "a batch has every column of its schema")
        precondition(Set(columns.map(\.rowCount)).count <= 1, "the columns of a batch are of one length")
        self.kind = kind
        self.columns = columns
    }

    public var rowCount: Int { columns.first?.rowCount ?? 0 }

    public func column(_ name: String) -> Column? {
        RecordSchema.of(kind).index(of: name).map { columns[$0] }
    }
}

/// A value on its way into a column.
public enum RecordValue: Hashable, Sendable {
    case unknown
    case day(CivilDate)
    case hour(Int)
    case code(String)
    case count(Int)
    /// In hundredths.
    case quantity(Int)
}

/// Collects records row by row and hands them out column by column.
public struct RecordBatchBuilder: Sendable {
    private let schema: RecordSchema
    private var rows: [[RecordValue]] = []

    public init(kind: RecordKind) {
        schema = RecordSchema.of(kind)
    }

    public var rowCount: Int { rows.count }

    /// - Precondition: one value for each column of the schema, in its order, of the column's type and within its range.
    public mutating func append(_ row: [RecordValue]) {
        precondition(row.count == schema.columns.count, "a record has a value for every column")
        rows.append(row)
    }

    /// - Throws: `RecordBatchError` where a column has more distinct codes than a dictionary holds.
    public func batch() throws(RecordBatchError) -> RecordBatch {
        var columns = [Column]()
        for (index, definition) in schema.columns.enumerated() {
            columns.append(try column(definition, values: rows.lazy.map { $0[index] }))
        }
        return RecordBatch(kind: schema.kind, columns: columns)
    }

    private func column(
        _ definition: ColumnDefinition, values: some Sequence<RecordValue>
    ) throws(RecordBatchError) -> Column {
        switch definition.type {
        case .day:
            return .days(
                values.map { value in
                    if case .day(let date) = value { UInt16(date.dayNumber) } else { Column.unknownDay }
                })
        case .hour:
            return .hours(
                values.map { value in if case .hour(let hour) = value { UInt8(hour) } else { Column.unknownHour } })
        case .code:
            return try codes(definition, values)
        case .count:
            return .counts(
                values.map { value in if case .count(let count) = value { UInt32(count) } else { Column.unknownCount } }
            )
        case .quantity:
            return .quantities(
                values.map { value in
                    if case .quantity(let hundredths) = value { Int32(hundredths) } else { Column.unknownQuantity }
                })
        }
    }

    /// The dictionary is sorted, so that the same records give the same bytes.
    private func codes(
        _ definition: ColumnDefinition, _ values: some Sequence<RecordValue>
    ) throws(RecordBatchError) -> Column {
        let texts = values.map { value -> String? in if case .code(let text) = value { text } else { nil } }
        let dictionary = Set(texts.compactMap { $0 }).sorted()
        guard dictionary.count < Int(Column.unknownCode) else {
            throw .tooManyCodes(column: definition.title, count: dictionary.count)
        }
        let codes = Dictionary(uniqueKeysWithValues: dictionary.enumerated().map { ($1, UInt16($0)) })
        return .codes(texts.map { $0.flatMap { codes[$0] } ?? Column.unknownCode }, dictionary: dictionary)
    }
}

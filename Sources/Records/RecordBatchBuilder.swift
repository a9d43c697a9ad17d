public import Wording

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

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

/// Collects records row by row into columns, a few bytes a value; what has grown is taken out block by block.
public struct RecordBatchBuilder: Sendable {
    /// A block of this many rows is worth the work that each block costs, and small in memory.
    public static let blockSize = 65_536

    private let schema: RecordSchema
    private var columns: [GrowingColumn]
    public private(set) var rowCount = 0

    public init(kind: RecordKind) {
        schema = RecordSchema.of(kind)
        columns = schema.columns.map { GrowingColumn($0.type) }
    }

    /// - Precondition: one value for each column of the schema, in its order, of the column's type and within its range.
    public mutating func append(_ row: [RecordValue]) {
        precondition(row.count == columns.count, "a record has a value for every column")
        for (index, value) in row.enumerated() { columns[index].append(value) }
        rowCount += 1
    }

    /// The rows collected since the last block, each dictionary in the order in which its terms first came.
    ///
    /// - Throws: `RecordBatchError` where a column has more distinct codes than a dictionary holds.
    public mutating func takeBlock() throws(RecordBatchError) -> RecordBatch {
        var finished = [Column]()
        for (definition, column) in zip(schema.columns, columns) { finished.append(try column.finished(definition)) }
        self = RecordBatchBuilder(kind: schema.kind)
        return RecordBatch(kind: schema.kind, columns: finished)
    }
}

/// A column on its way: codes are numbered as their terms come.
private enum GrowingColumn: Sendable {
    case days([UInt16])
    case hours([UInt8])
    case codes([UInt32], numbers: [String: UInt32])
    case counts([UInt32])
    case quantities([Int32])

    private static let noCode = UInt32.max

    init(_ type: ColumnType) {
        self =
            switch type {
            case .day: .days([])
            case .hour: .hours([])
            case .code: .codes([], numbers: [:])
            case .count: .counts([])
            case .quantity: .quantities([])
            }
    }

    /// The values are taken out before one is added, so that they are not copied.
    mutating func append(_ value: RecordValue) {
        let column = self
        self = .hours([])
        switch consume column {
        case .days(var values):
            if case .day(let date) = value {
                values.append(UInt16(date.dayNumber))
            } else {
                values.append(Column.unknownDay)
            }
            self = .days(values)
        case .hours(var values):
            if case .hour(let hour) = value { values.append(UInt8(hour)) } else { values.append(Column.unknownHour) }
            self = .hours(values)
        case .codes(var values, var numbers):
            if case .code(let text) = value {
                let number = numbers[text] ?? UInt32(numbers.count)
                numbers[text] = number
                values.append(number)
            } else {
                values.append(Self.noCode)
            }
            self = .codes(values, numbers: numbers)
        case .counts(var values):
            if case .count(let count) = value {
                values.append(UInt32(count))
            } else {
                values.append(Column.unknownCount)
            }
            self = .counts(values)
        case .quantities(var values):
            if case .quantity(let hundredths) = value {
                values.append(Int32(hundredths))
            } else {
                values.append(Column.unknownQuantity)
            }
            self = .quantities(values)
        }
    }

    func finished(_ definition: ColumnDefinition) throws(RecordBatchError) -> Column {
        switch self {
        case .days(let values): return .days(values)
        case .hours(let values): return .hours(values)
        case .counts(let values): return .counts(values)
        case .quantities(let values): return .quantities(values)
        case .codes(let values, let numbers):
            guard numbers.count <= Int(Column.unknownCode) else { throw .tooManyCodes(definition.title) }
            return .codes(
                values.map { $0 == Self.noCode ? Column.unknownCode : UInt16($0) },
                dictionary: numbers.sorted { $0.value < $1.value }.map(\.key))
        }
    }
}

/// Records that do not fit into columns.
public enum RecordBatchError: UserFacingError, Equatable {
    /// More than 65,535 distinct terms, the most that codes of 16 bits and their sentinel can tell.
    case tooManyCodes(Phrase)

    public var phrase: Phrase {
        switch self {
        case .tooManyCodes(let column):
            Phrase(
                de: "Die Spalte „\(column(.german))“ hat mehr als 65.535 verschiedene Angaben, und mehr sind nicht "
                    + "möglich. Bitte im Profil eine Zuordnung (map) zu gröberen Begriffen angeben.",
                en: "The column “\(column(.english))” has more than 65,535 distinct terms, and more are not possible. "
                    + "Give a map to coarser terms in the profile.")
        }
    }
}

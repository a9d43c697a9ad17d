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

/// Collects records row by row into columns, a few bytes a value.
public struct RecordBatchBuilder: Sendable {
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

    /// - Throws: `RecordBatchError` where a column has more distinct codes than a dictionary holds.
    public func batch() throws(RecordBatchError) -> RecordBatch {
        var finished = [Column]()
        for (definition, column) in zip(schema.columns, columns) { finished.append(try column.finished(definition)) }
        return RecordBatch(kind: schema.kind, columns: finished)
    }
}

/// A column on its way: codes are numbered as they come and put in order at the end.
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

    /// The dictionary is sorted, so that the same records give the same bytes.
    func finished(_ definition: ColumnDefinition) throws(RecordBatchError) -> Column {
        switch self {
        case .days(let values): return .days(values)
        case .hours(let values): return .hours(values)
        case .counts(let values): return .counts(values)
        case .quantities(let values): return .quantities(values)
        case .codes(let values, let numbers):
            guard numbers.count < Int(Column.unknownCode) else {
                throw .tooManyCodes(column: definition.title, count: numbers.count)
            }
            let dictionary = numbers.keys.sorted()
            var codes = Array(repeating: Column.unknownCode, count: numbers.count)
            for (code, text) in dictionary.enumerated() {
                if let number = numbers[text] { codes[Int(number)] = UInt16(code) }
            }
            return .codes(
                values.map { $0 == Self.noCode ? Column.unknownCode : codes[Int($0)] }, dictionary: dictionary)
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

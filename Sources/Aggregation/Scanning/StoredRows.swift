internal import Records
internal import Store

/// A stretch of a delivery's rows as they lie in the store, the columns that a question needs side by side.
///
/// The values are those of the store: little-endian, as is every machine this runs on.
struct StoredRows {
    /// Codes of a dictionary.
    enum Codes {
        case short(UnsafePointer<UInt8>)
        case long(UnsafePointer<UInt16>)
        /// The same for every row.
        case all(UInt16)

        /// `Column.unknownCode` where unknown.
        func code(_ row: Int) -> UInt16 {
            switch self {
            case .short(let codes): codes[row] == .max ? Column.unknownCode : UInt16(codes[row])
            case .long(let codes): codes[row]
            case .all(let code): code
            }
        }
    }

    let count: Int
    let days: UnsafePointer<UInt16>
    let regions: Codes
    /// `nil` where no hour is known or none is asked for.
    let hours: UnsafePointer<UInt8>?
    let endDays: UnsafePointer<UInt16>?
    let endHours: UnsafePointer<UInt8>?
    let codes: [Codes]
    /// `nil` where records are counted; of a measure that no record has, no value is known.
    let weights: UnsafePointer<UInt32>?
    /// `nil` unless keys are added up.
    let keys: UnsafePointer<UInt64>?
}

/// The columns of a delivery that a question needs, mapped into memory.
struct StoredColumns {
    let source: SegmentSource
    private let days: MappedColumn
    private let regions: MappedColumn?
    private let hours: MappedColumn?
    private let endDays: MappedColumn?
    private let endHours: MappedColumn?
    private let codes: [MappedColumn?]
    private let constantCodes: [UInt16]
    private let weights: MappedColumn?
    private let keys: MappedColumn?
    /// No record has a value of the measure.
    let isWeightless: Bool

    /// - Throws: `StoreError`, `FileError`.
    init(_ source: SegmentSource, codeColumns: [String], needsHours: Bool) throws {
        self.source = source
        let segment = source.segment
        guard let days = try segment.mapped("date") else { preconditionFailure("every record has a day") }
        self.days = days
        regions = try segment.mapped("region")
        hours = needsHours ? try segment.mapped("hour") : nil
        endDays = source.hasEnds ? try segment.mapped(RecordSchema.endDate) : nil
        endHours = source.hasEnds ? try segment.mapped(RecordSchema.endHour) : nil
        codes = try codeColumns.map { $0 == RecordSchema.basis.name ? nil : try segment.mapped($0) }
        constantCodes = codeColumns.map { name in
            name == RecordSchema.basis.name && segment.delivery.basis != nil ? 0 : Column.unknownCode
        }
        weights = try source.weight.flatMap { try segment.mapped($0) }
        keys = source.addsKeys ? try segment.mappedRowKeys() : nil
        isWeightless = source.weight != nil && weights == nil
    }

    /// Bytes of a row in the columns that are read.
    var rowWidth: Int {
        ([days, regions, hours, endDays, endHours, weights, keys] + codes).reduce(0) { $0 + ($1?.width ?? 0) }
    }

    /// Hands on a stretch of rows, each of its blocks held against its check.
    func withRows<Result>(_ rows: Range<Int>, _ body: (StoredRows) throws -> Result) throws -> Result {
        let mapped = [days, regions, hours, endDays, endHours, weights, keys] + codes
        var found = [UnsafeRawPointer?]()
        func collect(_ index: Int) throws -> Result {
            guard index < mapped.count else {
                return try body(
                    StoredRows(
                        count: rows.count, days: Self.values(found[0]) ?? Self.none(), regions: code(1, found, .all(0)),
                        hours: Self.values(found[2]), endDays: Self.values(found[3]), endHours: Self.values(found[4]),
                        codes: codes.indices.map { code(7 + $0, found, .all(constantCodes[$0])) },
                        weights: Self.values(found[5]), keys: Self.values(found[6])))
            }
            guard let column = mapped[index] else {
                found.append(nil)
                return try collect(index + 1)
            }
            return try column.withRows(rows) { bytes in
                found.append(bytes.baseAddress)
                return try collect(index + 1)
            }
        }
        func code(_ index: Int, _ found: [UnsafeRawPointer?], _ constant: StoredRows.Codes) -> StoredRows.Codes {
            guard let column = mapped[index], let address = found[index] else { return constant }
            return column.width == 1
                ? .short(address.assumingMemoryBound(to: UInt8.self))
                : .long(address.assumingMemoryBound(to: UInt16.self))
        }
        return try collect(0)
    }

    private static func values<Value>(_ address: UnsafeRawPointer?) -> UnsafePointer<Value>? {
        address?.assumingMemoryBound(to: Value.self)
    }

    private static func none<Value>() -> UnsafePointer<Value> { preconditionFailure("every record has a day") }
}

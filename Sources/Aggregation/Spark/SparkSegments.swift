internal import Records
internal import Store

/// The rows that came back from a cluster as stored records, for the time of a question.
struct SparkSegments {
    private let question: SparkQuestion
    private let folder: ScratchFolder

    /// - Parameter scratch: the folder in which they lie for that time.
    /// - Throws: `FileError`.
    init(_ question: SparkQuestion, scratch: String) throws(FileError) {
        self.question = question
        folder = try ScratchFolder(in: scratch)
    }

    /// A segment for each delivery of the question's kind, in their order.
    ///
    /// Each is a store of its own: one for all would write the list of all deliveries anew for each of them.
    /// - Throws: `SparkError.lost` where not all records of a delivery came back, `.unexpectedValue`, `.unknownDelivery`;
    ///   `FileError`, `StoreError`.
    func segments(_ rows: [SparkAnswer.Row], of deliveries: [Delivery]) throws -> [Segment] {
        let kind = question.query.kind
        let byDelivery = Dictionary(grouping: rows, by: \.delivery)
        let ofKind = deliveries.filter { $0.kind == kind }
        let unknown = Set(byDelivery.keys).subtracting(ofKind.map(\.id))
        if let first = unknown.min() { throw SparkError.unknownDelivery(first) }
        return try ofKind.enumerated().flatMap { number, delivery in
            // Single records of divided territories in their order, behind those that were put together.
            let rows = (byDelivery[delivery.id] ?? []).sorted { ($0.place ?? -1) < ($1.place ?? -1) }
            try Self.checkWhole(rows, delivery)
            let batch = try batch(rows, delivery.id)
            let store = try RecordStore(directory: "\(folder.path)/\(number)")
            let writer = try store.writer(of: kind)
            if batch.rowCount > 0 {
                try writer.append(batch, keys: RowKeys(rows: (0..<batch.rowCount).map { UInt64($0 + 1) }))
            }
            try writer.commit(delivery.storing(batch.rowCount))
            return try store.segments(of: kind)
        }
    }

    /// One that was lost and another that came twice would be as many: their places in the delivery tell.
    private static func checkWhole(_ rows: [SparkAnswer.Row], _ delivery: Delivery) throws(SparkError) {
        let exported = delivery.rows.stored
        let found = rows.reduce(0) { $0 &+ $1.records }
        let places = rows.reduce(0) { $0 &+ $1.places }
        guard found == exported, places == SparkQuestion.sumOfPlaces(exported) else {
            throw .lost(delivery: delivery.id, exported: exported, found: found)
        }
    }

    private func batch(_ rows: [SparkAnswer.Row], _ delivery: String) throws(SparkError) -> RecordBatch {
        let (rows, amounts) = question.weight == nil ? (rows, []) : Self.weighted(rows)
        var columns = [Column]()
        for definition in RecordSchema.of(question.query.kind).columns {
            if definition.name == question.weight {
                columns.append(.counts(amounts))
            } else if let place = question.columns.firstIndex(where: { $0.name == definition.name }) {
                columns.append(try Self.column(rows.map { $0.values[place] }, definition, delivery))
            } else {
                columns.append(Self.unknown(definition, count: rows.count))
            }
        }
        return RecordBatch(kind: question.query.kind, columns: columns)
    }

    /// Rows with what each adds; an amount that is too large for a stored value is shared by several.
    private static func weighted(_ rows: [SparkAnswer.Row]) -> (rows: [SparkAnswer.Row], amounts: [UInt32]) {
        let most = Int(Column.unknownCount) - 1
        var (kept, amounts) = ([SparkAnswer.Row](), [UInt32]())
        for row in rows {
            guard var rest = row.amount else {
                kept.append(row)
                amounts.append(Column.unknownCount)
                continue
            }
            repeat {
                kept.append(row)
                amounts.append(UInt32(min(rest, most)))
                rest -= min(rest, most)
            } while rest > 0
        }
        return (kept, amounts)
    }

    private static func column(
        _ texts: [String?], _ definition: ColumnDefinition, _ delivery: String
    ) throws(SparkError) -> Column {
        let fault = SparkError.unexpectedValue(delivery: delivery, column: definition.name)
        func values<Value>(_ unknown: Value, _ read: (String) -> Value?) throws(SparkError) -> [Value] {
            var values = [Value]()
            values.reserveCapacity(texts.count)
            for text in texts {
                guard let text else {
                    guard !definition.isRequired else { throw fault }
                    values.append(unknown)
                    continue
                }
                guard let value = read(text) else { throw fault }
                values.append(value)
            }
            return values
        }
        switch definition.type {
        case .day:
            return .days(
                try values(Column.unknownDay) { text in
                    CivilDate(iso: text).flatMap { UInt16(exactly: $0.dayNumber) }.flatMap {
                        $0 == Column.unknownDay ? nil : $0
                    }
                })
        case .hour: return .hours(try values(Column.unknownHour) { UInt8($0).flatMap { $0 < 24 ? $0 : nil } })
        case .count:
            return .counts(
                try values(Column.unknownCount) { UInt32($0).flatMap { $0 == Column.unknownCount ? nil : $0 } })
        case .quantity:
            // No question asks for hours of participation, the one quantity there is, so that no answer holds any.
            return unknown(definition, count: texts.count)
        case .code:
            var (codes, dictionary) = ([String: UInt16](), [String]())
            let numbers = try values(Column.unknownCode) { text in
                if let known = codes[text] { return known }
                guard let code = UInt16(exactly: dictionary.count), code != Column.unknownCode else { return nil }
                codes[text] = code
                dictionary.append(text)
                return code
            }
            return .codes(numbers, dictionary: dictionary)
        }
    }

    /// A column that the question does not look at.
    private static func unknown(_ definition: ColumnDefinition, count: Int) -> Column {
        switch definition.type {
        case .day: .days(Array(repeating: Column.unknownDay, count: count))
        case .hour: .hours(Array(repeating: Column.unknownHour, count: count))
        case .code: .codes(Array(repeating: Column.unknownCode, count: count), dictionary: [])
        case .count: .counts(Array(repeating: Column.unknownCount, count: count))
        case .quantity: .quantities(Array(repeating: Column.unknownQuantity, count: count))
        }
    }
}

extension Delivery {
    fileprivate func storing(_ rows: Int) -> Delivery {
        var account = RowAccount()
        (account.read, account.stored) = (rows, rows)
        return Delivery(
            id: id, source: source, kind: kind, file: file, supplier: supplier, isFictitious: isFictitious,
            rows: account, coverage: coverage, scope: scope, basis: basis, partitions: partitions)
    }
}

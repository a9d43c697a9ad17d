internal import Records
internal import Store

/// The rows that came back from a cluster as a store of their own, for the time of a question.
struct SparkSegments {
    private let question: SparkQuestion
    private let folder: ScratchFolder

    init(_ question: SparkQuestion) throws {
        self.question = question
        folder = try ScratchFolder()
    }

    /// - Throws: `SparkError.unexpectedValue`, `.unreadable` for rows of no delivery; `FileError`, `StoreError`.
    func segments(_ rows: [SparkAnswer.Row], of deliveries: [(number: Int, delivery: Delivery)]) throws -> [Segment] {
        let kind = question.query.kind
        let store = try RecordStore(directory: folder.path)
        let byDelivery = Dictionary(grouping: rows, by: \.delivery)
        let ofKind = deliveries.map(\.delivery).filter { $0.kind == kind }
        guard Set(byDelivery.keys).isSubset(of: ofKind.map(\.id)) else { throw SparkError.unreadable }
        for delivery in ofKind {
            // Single records of divided territories in their order, behind those that were put together.
            let rows = (byDelivery[delivery.id] ?? []).sorted { ($0.place ?? -1) < ($1.place ?? -1) }
            let batch = try batch(rows, delivery.id)
            let writer = try store.writer(of: kind)
            if batch.rowCount > 0 {
                try writer.append(batch, keys: RowKeys(rows: (0..<batch.rowCount).map { UInt64($0 + 1) }, records: nil))
            }
            try writer.commit(delivery.storing(batch.rowCount))
        }
        return try store.segments(of: kind)
    }

    private func batch(_ rows: [SparkAnswer.Row], _ delivery: String) throws(SparkError) -> RecordBatch {
        var amounts: [UInt32]?
        var rows = rows
        if question.weight != nil { (rows, amounts) = try Self.weighted(rows, delivery) }
        var columns = [Column]()
        for definition in RecordSchema.of(question.query.kind).columns {
            if definition.name == question.weight, let amounts {
                columns.append(.counts(amounts))
                continue
            }
            let place = question.columns.firstIndex { $0.name == definition.name }
            let texts = place.map { place in rows.map { $0.values[place] } } ?? Array(repeating: nil, count: rows.count)
            columns.append(try Self.column(texts, definition, delivery))
        }
        return RecordBatch(kind: question.query.kind, columns: columns)
    }

    /// Rows with what each adds; an amount that is too large for a stored value is shared by several.
    private static func weighted(
        _ rows: [SparkAnswer.Row], _ delivery: String
    ) throws(SparkError) -> (rows: [SparkAnswer.Row], amounts: [UInt32]) {
        let most = Int(Column.unknownCount) - 1
        var (kept, amounts) = ([SparkAnswer.Row](), [UInt32]())
        for row in rows {
            guard let text = row.values.last ?? nil else {
                kept.append(row)
                amounts.append(Column.unknownCount)
                continue
            }
            guard var rest = Int(text), rest >= 0 else {
                throw .unexpectedValue(delivery: delivery, column: "amount")
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
        func values<Value>(_ unknown: Value, _ read: (String) -> Value?) throws(SparkError) -> [Value] {
            var values = [Value]()
            values.reserveCapacity(texts.count)
            for text in texts {
                guard let text else {
                    guard !definition.isRequired else {
                        throw .unexpectedValue(delivery: delivery, column: definition.name)
                    }
                    values.append(unknown)
                    continue
                }
                guard let value = read(text) else {
                    throw .unexpectedValue(delivery: delivery, column: definition.name)
                }
                values.append(value)
            }
            return values
        }
        switch definition.type {
        case .day:
            return .days(
                try values(Column.unknownDay) { text in
                    CivilDate(iso: text).flatMap { UInt16(exactly: $0.dayNumber) }
                })
        case .hour: return .hours(try values(Column.unknownHour) { UInt8($0).flatMap { $0 < 24 ? $0 : nil } })
        case .count: return .counts(try values(Column.unknownCount) { UInt32($0) })
        case .quantity: return .quantities(Array(repeating: Column.unknownQuantity, count: texts.count))
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

import Records
import Store
import Testing

/// Deliveries whose columns hold every type at its limits, and sentinels.
enum SampleDelivery {
    static func incidents(_ rows: Int) -> RecordBatch {
        let categories = ["Beleidigung", "Gewalt/Körperverletzung", "Gewalt/Raub"]
        let code = { (row: Int) in UInt16(row % 4 == 3 ? Int(Column.unknownCode) : row % 4) }
        let hour = { (row: Int) in row % 25 == 24 ? Column.unknownHour : UInt8(row % 25) }
        return RecordBatch(
            kind: .incidents,
            columns: [
                .days((0..<rows).map { UInt16($0 * 65_535 / max(rows - 1, 1)) }),
                .codes((0..<rows).map { UInt16($0 % 2) }, dictionary: ["03157001", "03157006.21"]),
                .hours((0..<rows).map(hour)),
                .codes((0..<rows).map(code), dictionary: categories),
                .codes((0..<rows).map { _ in Column.unknownCode }, dictionary: []),
                .codes((0..<rows).map { _ in 0 }, dictionary: [""]),
                .codes((0..<rows).map(code), dictionary: ["Ä", "ö – ü", "„ß“"]),
                .counts((0..<rows).map { $0 == 0 ? Column.unknownCount : UInt32($0) * 65_537 }),
                .days((0..<rows).map { $0 % 3 == 0 ? Column.unknownDay : UInt16($0) }),
                .days((0..<rows).map { $0 == 0 ? Column.unknownDay : UInt16($0 % 60_000) }),
                .hours((0..<rows).map { UInt8($0 % 24) }),
            ])
    }

    static func participation(hours: [Int32]) -> RecordBatch {
        let zeros = hours.map { _ in UInt16(0) }
        let counts = hours.map { _ in Column.unknownCount }
        return RecordBatch(
            kind: .participation,
            columns: [
                .days(zeros), .codes(zeros, dictionary: ["03157"]), .codes(zeros, dictionary: ["kvhs"]),
                .codes(zeros.map { _ in Column.unknownCode }, dictionary: []), .counts(counts), .counts(counts),
                .counts(counts), .quantities(hours),
            ])
    }

    static func delivery(
        of batch: RecordBatch, file: String = "sources/a.csv", id: String? = nil, supplier: String = "Polizei",
        isFictitious: Bool = true
    ) throws -> Delivery {
        var rows = RowAccount()
        rows.read = batch.rowCount + 7
        rows.stored = batch.rowCount
        rows.rejected = 4
        rows.setApart = 2
        rows.duplicates = 3
        rows.keptFurtherUp = 1
        let first = try #require(CivilDate(iso: "2012-01-01"))
        let last = try #require(CivilDate(iso: "2019-12-31"))
        return Delivery(
            id: id ?? "id of \(file.replacing("/", with: " "))", source: "source of \(file)", kind: batch.kind,
            file: file, supplier: supplier, isFictitious: isFictitious, rows: rows, coverage: first...last,
            scope: DeliveryScope(axis: .recorded, days: first...last), basis: "intake",
            partitions: ["category", "indicator"])
    }
}

extension RecordStore {
    /// Stores a batch in blocks of some rows, with keys that count its rows.
    func commit(
        _ batch: RecordBatch, as delivery: Delivery, blockSize: Int = RecordBatchBuilder.blockSize,
        superseding supersessions: [Supersession] = []
    ) throws {
        let writer = try writer(of: batch.kind)
        for start in stride(from: 0, to: batch.rowCount, by: blockSize) {
            let rows = start..<min(start + blockSize, batch.rowCount)
            try writer.append(batch.rows(rows).canonical, keys: RowKeys(rows: rows.map { UInt64($0 + 1) }))
        }
        try writer.commit(delivery, superseding: supersessions)
    }
}

extension RecordBatch {
    /// Some of the rows, with the dictionaries of all.
    func rows(_ rows: Range<Int>) -> RecordBatch {
        RecordBatch(kind: kind, columns: columns.map { $0.rows(Array(rows)) })
    }

    /// A batch in which every dictionary has just the terms that occur, in the order in which they first come.
    var canonical: RecordBatch { RecordBatch(kind: kind, columns: columns.map(\.canonical)) }
}

extension Column {
    func rows(_ rows: [Int]) -> Column {
        switch self {
        case .days(let values): .days(rows.map { values[$0] })
        case .hours(let values): .hours(rows.map { values[$0] })
        case .codes(let values, let dictionary): .codes(rows.map { values[$0] }, dictionary: dictionary)
        case .counts(let values): .counts(rows.map { values[$0] })
        case .quantities(let values): .quantities(rows.map { values[$0] })
        }
    }

    var canonical: Column {
        guard case .codes(let values, let dictionary) = self else { return self }
        var places = [UInt16: UInt16]()
        var terms = [String]()
        let codes = values.map { code -> UInt16 in
            guard code != Column.unknownCode else { return code }
            if let place = places[code] { return place }
            let place = UInt16(terms.count)
            places[code] = place
            terms.append(dictionary[Int(code)])
            return place
        }
        return .codes(codes, dictionary: terms)
    }
}

import Records
import Store
import Testing

/// Deliveries whose columns hold every type at its limits, and sentinels.
enum SampleDelivery {
    static func incidents(_ rows: Int) -> RecordBatch {
        let categories = ["Beleidigung", "Gewalt/Körperverletzung", "Gewalt/Raub"]
        let code = { (row: Int) in UInt16(row % 4 == 3 ? Int(Column.unknownCode) : row % 4) }
        return RecordBatch(
            kind: .incidents,
            columns: [
                .days((0..<rows).map { UInt16(truncatingIfNeeded: $0 * 65_535 / max(rows - 1, 1)) }),
                .codes((0..<rows).map { UInt16($0 % 2) }, dictionary: ["03157001", "03157006.21"]),
                .hours((0..<rows).map { $0 % 25 == 24 ? Column.unknownHour : UInt8($0 % 25) }),
                .codes((0..<rows).map(code), dictionary: categories),
                .codes((0..<rows).map { _ in Column.unknownCode }, dictionary: []),
                .codes((0..<rows).map { _ in 0 }, dictionary: [""]),
                .codes((0..<rows).map(code), dictionary: ["Ä", "ö – ü", "„ß“"]),
                .counts((0..<rows).map { $0 == 0 ? Column.unknownCount : UInt32($0) * 65_537 }),
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
        of batch: RecordBatch, file: String = "sources/a.csv", id: String = "id", supplier: String = "Polizei",
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
            id: id, kind: batch.kind, file: file, supplier: supplier, isFictitious: isFictitious, rows: rows,
            coverage: first...last)
    }
}

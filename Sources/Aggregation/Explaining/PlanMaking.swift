internal import Records
internal import Store

extension QueryPlan {
    /// Of figures of suppliers, or of records and how they were counted.
    init(_ reading: SegmentReading, axes: [TableAxis], counted: RecordCounting.Result?) {
        func filter(_ test: RowTest?) -> FilterSummary? {
            test.map { FilterSummary($0, codeColumns: reading.codeColumns) }
        }
        let figures = reading.loaded.map { segment in
            DeliveryPart(
                file: segment.segment.delivery.file, rows: segment.days.count,
                way: segment.days.isEmpty ? .empty : .figures, filter: filter(segment.filter))
        }
        let records = reading.sources.enumerated().map { number, source in
            let excluding = source.excludingTest.map { FilterSummary($0, codeColumns: reading.codeColumns) }
            return DeliveryPart(
                file: source.segment.delivery.file, rows: source.rowCount,
                way: excluding.map { .pruned($0) } ?? counted.map { $0.ways[number] } ?? .empty,
                filter: filter(source.filter))
        }
        deliveries = figures + records
        self.axes = axes
        threads = counted?.threads ?? 1
        rowsRead = counted?.account.rows ?? figures.reduce(0) { $0 + $1.rows }
        bytesRead = counted?.account.bytes ?? 0
    }
}

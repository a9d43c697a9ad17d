public import Records
public import Store

/// The tables of normalised records that many counties can put side by side, and a cluster reads: `export records` writes them.
///
/// | table | a row |
/// | --- | --- |
/// | `deliveries` | what one file of a supplier brought |
/// | `incidents`, `participation`, `counts`, `population` | a record, by the columns of its kind, with its delivery and its place there |
///
/// Unknown values are empty (CSV) or null (Parquet); days are ISO 8601, quantities have a decimal point, all else is as it is stored.
public enum SharedRecords {
    /// How the tables are held.
    public enum Format: String, Sendable, CaseIterable {
        case csv, parquet
    }

    /// The table that tells of the deliveries.
    public static let deliveries = "deliveries"
    public static let deliveryColumns = [
        "number", "delivery", "kind", "supplier", "fictitious", "coverage_first", "coverage_last", "basis",
        "partitions", "records",
    ]

    /// The columns of a kind's table: the delivery, the row's place in it, and those of the kind.
    public static func columns(of kind: RecordKind) -> [String] {
        ["delivery", "row"] + RecordSchema.of(kind).columns.map(\.name)
    }

    /// A delivery as a row of the table; `nil` where nothing is said.
    ///
    /// - Parameter number: its place in the order in which deliveries came.
    public static func fields(of delivery: Delivery, number: Int) -> [String?] {
        [
            String(number), delivery.id, delivery.kind.rawValue, delivery.supplier, String(delivery.isFictitious),
            delivery.coverage.lowerBound.description, delivery.coverage.upperBound.description, delivery.basis,
            delivery.partitions.isEmpty ? nil : delivery.partitions.joined(separator: ","),
            String(delivery.rows.stored),
        ]
    }

    /// What a row of the table tells of a delivery, with its place in the order; `nil` for a row that is none.
    static func delivery(_ fields: [String?]) -> (number: Int, delivery: Delivery)? {
        guard fields.count == deliveryColumns.count, let number = fields[0].flatMap({ Int($0) }), let id = fields[1],
            let kind = fields[2].flatMap({ RecordKind(rawValue: $0) }), let supplier = fields[3],
            let isFictitious = fields[4].flatMap({ Bool($0) }),
            let first = fields[5].flatMap({ CivilDate(iso: $0) }), let last = fields[6].flatMap({ CivilDate(iso: $0) }),
            first <= last, let records = fields[9].flatMap({ Int($0) }), records >= 0
        else { return nil }
        var account = RowAccount()
        (account.read, account.stored) = (records, records)
        let delivery = Delivery(
            id: id, source: "", kind: kind, file: "", supplier: supplier, isFictitious: isFictitious, rows: account,
            coverage: first...last, scope: DeliveryScope(axis: .occurred, days: first...last), basis: fields[7],
            partitions: (fields[8] ?? "").split(separator: ",").map(String.init))
        return (number, delivery)
    }
}

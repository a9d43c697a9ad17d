internal import Records
internal import Store

/// Holds a new delivery against the same supplier's earlier ones: which of their rows it takes the place of, and what
/// changes by it.
///
/// Inside the days that the delivery tells of, everything it does not repeat is withdrawn. Rows are compared as multisets
/// of keys, so their order says nothing and exact repetitions count. The same file read by other rules takes the place of
/// its earlier reading without any comparison.
struct DeliveryComparison {
    private(set) var change = DeliveryChange()
    private(set) var supersessions: [Supersession] = []
    /// The earlier reading of the same file.
    private(set) var reread: Delivery?

    /// - Parameter writer: holds the new delivery's rows, all of them written, and the live segments of its kind.
    /// - Throws: `StoreError`, `FileError`.
    init(_ delivery: Delivery, writer: SegmentWriter) throws {
        var earlier: [(segment: Segment, gone: [Bool])] = []
        for segment in writer.segments {
            if segment.delivery.source == delivery.source {
                supersessions.append(Supersession(delivery: segment.delivery.id, extent: .everything))
                reread = segment.delivery
            } else if segment.delivery.isEarlier(than: delivery) {
                let gone = try rows(of: segment, inside: delivery)
                guard gone.contains(true) else { continue }
                supersessions.append(Supersession(delivery: segment.delivery.id, extent: .rows(gone)))
                change.replaced.append(segment.delivery)
                earlier.append((segment, gone))
            }
        }
        if !earlier.isEmpty { try compare(earlier, with: writer) }
    }

    private mutating func rows(of segment: Segment, inside delivery: Delivery) throws -> [Bool] {
        guard case .days(let days) = try segment.column(delivery.scope.axis.column) else {
            preconditionFailure("the schema gives the columns their types")
        }
        if days.contains(Column.unknownDay), segment.delivery.coverage.overlaps(delivery.coverage) {
            change.unplaced.append(segment.delivery)
        }
        let scope = delivery.scope.days.lowerBound.dayNumber...delivery.scope.days.upperBound.dayNumber
        return days.map { $0 != Column.unknownDay && scope.contains(Int($0)) }
    }

    private mutating func compare(_ earlier: [(segment: Segment, gone: [Bool])], with writer: SegmentWriter) throws {
        var before = try earlier.map { segment, gone in Self.chosen(try segment.keys(), gone) }
        var new = try writer.keys()
        // A supplier's record counts only where both sides tell it.
        if new.records == nil || before.contains(where: { $0.records == nil }) {
            new.records = nil
            before = before.map { RowKeys(rows: $0.rows) }
        }
        let comparison = KeyComparison(earlier: before.flatMap(Self.keys), new: Self.keys(new))
        change.identical = comparison.identical
        change.changed =
            KeyComparison(
                earlier: Self.records(before, withKeys: comparison.withdrawn),
                new: Self.records([new], withKeys: comparison.added)
            ).identical
        change.withdrawn = comparison.withdrawn.count - change.changed
        change.added = comparison.added.count - change.changed
    }

    private static func chosen(_ keys: RowKeys, _ rows: [Bool]) -> RowKeys {
        let choose = { (keys: [UInt64]) in zip(keys, rows).filter(\.1).map(\.0) }
        return RowKeys(rows: choose(keys.rows), records: keys.records.map(choose))
    }

    /// What makes two rows the same: all that is compared, and the record's key, whose columns may be dropped ones.
    private static func keys(_ keys: RowKeys) -> [UInt64] {
        keys.records.map { zip(keys.rows, $0).map(combined) } ?? keys.rows
    }

    private static func combined(_ row: UInt64, _ record: UInt64) -> UInt64 { row ^ (record << 1 | record >> 63) }

    /// The known records of rows without a partner.
    ///
    /// - Parameter unpartnered: their keys, one for each row.
    private static func records(_ all: [RowKeys], withKeys unpartnered: [UInt64]) -> [UInt64] {
        var left = Dictionary(unpartnered.map { ($0, 1) }, uniquingKeysWith: +)
        var found = [UInt64]()
        for keys in all {
            for (row, record) in zip(keys.rows, keys.records ?? []) where record != KeyedHash.unknown {
                let key = combined(row, record)
                guard let count = left[key], count > 0 else { continue }
                left[key] = count - 1
                found.append(record)
            }
        }
        return found
    }
}

extension Delivery {
    /// Whether another delivery of the same kind and basis may correct this one: of the same supplier, or a file of the
    /// same name.
    fileprivate func isEarlier(than other: Delivery) -> Bool {
        kind == other.kind && basis == other.basis && (supplier == other.supplier || file == other.file)
    }
}

internal import Aggregation
internal import Records
internal import Store
internal import Wording

/// Writes the tables of `SharedRecords` as CSV, each in a folder of its name.
enum RecordTables {
    /// - Parameters:
    ///   - segments: those of all kinds, in the order in which they came.
    ///   - folder: is made.
    /// - Throws: `StoreError`, `FileError`.
    static func write(_ segments: [Segment], to folder: String) throws {
        try Files.makeDirectory(folder, mode: Files.ownersAlone)
        try Files.makeDirectory("\(folder)/\(SharedRecords.deliveries)", mode: Files.ownersAlone)
        let rows = segments.enumerated().map { SharedRecords.fields(of: $1.delivery, number: $0) }
        try write([SharedRecords.deliveryColumns] + rows, to: "\(folder)/\(SharedRecords.deliveries)/deliveries.csv")
        for kind in RecordKind.allCases {
            let table = "\(folder)/\(kind.rawValue)"
            try Files.makeDirectory(table, mode: Files.ownersAlone)
            let ofKind = segments.filter { $0.delivery.kind == kind }
            // A cluster looks for every table, those of kinds of which there is no delivery too.
            if ofKind.isEmpty { try write([SharedRecords.columns(of: kind)], to: "\(table)/none.csv") }
            for segment in ofKind { try write(segment, to: "\(table)/\(segment.delivery.id).csv") }
        }
    }

    private static func write(_ rows: [[String?]], to path: String) throws(FileError) {
        try Files.write(Array(rows.map(line).joined().utf8), to: path, mode: Files.confidential)
    }

    private static func write(_ segment: Segment, to path: String) throws {
        let kind = segment.delivery.kind
        let columns = try RecordSchema.of(kind).columns.map { WrittenColumn(try segment.column($0.name)) }
        let file = try AtomicFile(path: path, mode: Files.confidential)
        var bytes = Array(line(SharedRecords.columns(of: kind)).utf8)
        let delivery = Array("\(CSVField.exact(segment.delivery.id)),".utf8)
        for row in 0..<segment.rowCount {
            bytes += delivery
            bytes += String(row).utf8
            for column in columns {
                bytes.append(UInt8(ascii: ","))
                column.append(row, to: &bytes)
            }
            bytes.append(UInt8(ascii: "\n"))
            if bytes.count > 1 << 20 {
                try file.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try file.write(bytes)
        try file.commit()
    }

    private static func line(_ fields: [String?]) -> String {
        fields.map(CSVField.exact).joined(separator: ",") + "\n"
    }
}

/// A column's values as they stand in a table; empty where unknown.
private enum WrittenColumn {
    /// For each value the place of its text; the last is that of what is unknown.
    case terms([UInt16], texts: [[UInt8]])
    case hours([UInt8])
    case counts([UInt32])
    case quantities([Int32])

    init(_ column: Column) {
        switch column {
        case .days(let values):
            var (places, texts) = ([UInt16: UInt16](), [[UInt8]]())
            let terms = values.map { day in
                if day == Column.unknownDay { return Column.unknownCode }
                if let known = places[day] { return known }
                // Fewer days than there are codes.
                let place = UInt16(texts.count)
                places[day] = place
                texts.append(Array(CivilDate(dayNumber: Int(day)).description.utf8))
                return place
            }
            self = .terms(terms, texts: texts)
        case .codes(let values, let dictionary):
            self = .terms(values, texts: dictionary.map { Array(CSVField.exact($0).utf8) })
        case .hours(let values): self = .hours(values)
        case .counts(let values): self = .counts(values)
        case .quantities(let values): self = .quantities(values)
        }
    }

    func append(_ row: Int, to bytes: inout [UInt8]) {
        switch self {
        case .terms(let terms, let texts):
            if terms[row] != Column.unknownCode { bytes += texts[Int(terms[row])] }
        case .hours(let values): if values[row] != Column.unknownHour { bytes += String(values[row]).utf8 }
        case .counts(let values): if values[row] != Column.unknownCount { bytes += String(values[row]).utf8 }
        case .quantities(let values):
            if values[row] != Column.unknownQuantity {
                bytes += Decimals.text(Double(values[row]) / 100, fractionDigits: 2).utf8
            }
        }
    }
}

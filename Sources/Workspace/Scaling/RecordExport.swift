internal import Aggregation
internal import Records
internal import Store
public import Wording

extension Workspace {
    /// Writes the normalised records as the tables of `SharedRecords`, for those who collect them from several counties.
    ///
    /// The rows are confidential: the files may be read by their owner alone, and each export is logged with its reason.
    /// - Parameters:
    ///   - folder: is made; it must not be there.
    ///   - reason: why the records leave the workspace.
    /// - Returns: what people should know of it, line by line.
    /// - Throws: `WorkspaceError.folderNotEmpty`, `StoreError`, `FileError`. The folder is there as a whole or not at all.
    public func exportRecords(to folder: String, reason: String) throws -> [Phrase] {
        guard !Files.exists(folder) else { throw WorkspaceError.folderNotEmpty(folder) }
        let deliveries = try store.deliveries()
        let temporary = "\(folder).part"
        try Files.remove(temporary)
        do {
            var lines = [Phrase]()
            try Files.makeDirectory(temporary, mode: 0o700)
            try Files.makeDirectory("\(temporary)/\(SharedRecords.deliveries)", mode: 0o700)
            let rows = deliveries.enumerated().map { SharedRecords.fields(of: $1, number: $0) }
            try write(
                rows, SharedRecords.deliveryColumns, to: "\(temporary)/\(SharedRecords.deliveries)/deliveries.csv")
            for kind in RecordKind.allCases {
                let segments = try store.segments(of: kind)
                guard !segments.isEmpty else { continue }
                try Files.makeDirectory("\(temporary)/\(kind.rawValue)", mode: 0o700)
                for segment in segments {
                    try write(segment, to: "\(temporary)/\(kind.rawValue)/\(segment.delivery.id).csv")
                }
                let count = segments.reduce(0) { $0 + $1.rowCount }
                lines.append(
                    Phrase { language in
                        Phrase(
                            de:
                                "\(kind.rawValue): \(language.text(count)) Datensätze aus \(language.text(segments.count)) Lieferungen",
                            en:
                                "\(kind.rawValue): \(language.text(count)) records of \(language.text(segments.count)) deliveries"
                        )(
                            language)
                    })
            }
            try InternalUseLog(directory: store.directory).append("export records \(folder)", reason: reason)
            try Files.move(temporary, to: folder)
            return lines + [
                Phrase(
                    de:
                        "\(folder): Einzelne Datensätze, ungeschützt und vertraulich; sie gehören nur zu denen, die sie zählen dürfen.",
                    en:
                        "\(folder): single records, unprotected and confidential; they belong to those alone who may count them."
                )
            ]
        } catch {
            try? Files.remove(temporary)
            throw error
        }
    }

    private func write(_ rows: [[String]], _ header: [String], to path: String) throws(FileError) {
        let text = ([header] + rows).map { $0.map(CSVField.written).joined(separator: ",") + "\n" }.joined()
        try Files.write(Array(text.utf8), to: path, mode: Files.confidential)
    }

    private func write(_ segment: Segment, to path: String) throws {
        let definitions = RecordSchema.of(segment.delivery.kind).columns
        let columns = try definitions.map { try segment.column($0.name) }
        let file = try AtomicFile(path: path, mode: Files.confidential)
        var text = SharedRecords.columns(of: segment.delivery.kind).joined(separator: ",") + "\n"
        for row in 0..<segment.rowCount {
            text += "\(segment.delivery.id),\(row)"
            for column in columns { text += "," + Self.text(column, row) }
            text += "\n"
            if text.utf8.count > 1 << 20 {
                try file.write(Array(text.utf8))
                text = ""
            }
        }
        try file.write(Array(text.utf8))
        try file.commit()
    }

    /// A value as it stands in the table; empty where unknown.
    private static func text(_ column: Column, _ row: Int) -> String {
        switch column {
        case .days(let values):
            values[row] == Column.unknownDay ? "" : CivilDate(dayNumber: Int(values[row])).description
        case .hours(let values): values[row] == Column.unknownHour ? "" : String(values[row])
        case .codes(let values, let dictionary):
            values[row] == Column.unknownCode ? "" : CSVField.written(dictionary[Int(values[row])])
        case .counts(let values): values[row] == Column.unknownCount ? "" : String(values[row])
        case .quantities(let values):
            values[row] == Column.unknownQuantity ? "" : Decimals.text(Double(values[row]) / 100, fractionDigits: 2)
        }
    }
}

internal import Records

/// The list of what is live: one line a delivery, followed by a line for each of its columns.
///
/// Lines are tab-separated; tabs, line breaks and backslashes inside a field are written `\t`, `\n`, `\r`, `\\`. The
/// last line is the SHA-256 of all above it, so that a snapshot that was cut or changed is known as damaged.
struct Snapshot {
    struct Entry {
        var delivery: Delivery
        var columns: [StoredColumn]
    }

    static let firstLine = "kreisblick snapshot 1"

    var entries: [Entry] = []

    func text() -> String {
        var lines = [Self.firstLine]
        for entry in entries {
            let delivery = entry.delivery
            let rows = delivery.rows
            lines.append(
                line([
                    "delivery", delivery.id, delivery.kind.rawValue, delivery.file, delivery.supplier,
                    delivery.isFictitious ? "fictitious" : "real", delivery.coverage.lowerBound.description,
                    delivery.coverage.upperBound.description, String(rows.read), String(rows.stored),
                    String(rows.rejected), String(rows.setApart), String(rows.duplicates), String(rows.keptFurtherUp),
                    delivery.basis ?? "", delivery.partitions.joined(separator: ","),
                ]))
            for column in entry.columns {
                lines.append(
                    line(["column", column.name, column.type.rawValue, column.hash, column.dictionary ?? "-"]))
            }
        }
        let content = lines.map { $0 + "\n" }.joined()
        return content + Self.seal(content) + "\n"
    }

    private static func seal(_ content: String) -> String { "sha256\t" + Digest.of(Array(content.utf8)) }

    /// - Returns: `nil` where the text is not a snapshot.
    init?(_ text: String) {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        guard lines.count >= 3, lines.first == Self.firstLine, lines.last == "" else { return nil }
        let content = lines.dropLast(2).map { $0 + "\n" }.joined()
        guard lines[lines.count - 2] == Self.seal(content) else { return nil }
        for text in lines.dropFirst().dropLast(2) {
            let fields = text.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
                .map { Self.unescaped($0) }
            switch fields.first {
            case "delivery":
                guard let delivery = Self.delivery(fields) else { return nil }
                entries.append(Entry(delivery: delivery, columns: []))
            case "column":
                guard fields.count == 5, let type = ColumnType(rawValue: fields[2]), !entries.isEmpty else {
                    return nil
                }
                let dictionary = fields[4] == "-" ? nil : fields[4]
                entries[entries.count - 1].columns.append(
                    StoredColumn(name: fields[1], type: type, hash: fields[3], dictionary: dictionary))
            default:
                return nil
            }
        }
        guard entries.allSatisfy(\.hasColumnsOfItsSchema) else { return nil }
    }

    init() {}

    private static func delivery(_ fields: [String]) -> Delivery? {
        guard fields.count == 16, let kind = RecordKind(rawValue: fields[2]), let first = CivilDate(iso: fields[6]),
            let last = CivilDate(iso: fields[7]), first <= last
        else { return nil }
        let numbers = fields[8...13].compactMap { Int($0) }
        guard numbers.count == 6 else { return nil }
        var rows = RowAccount()
        rows.read = numbers[0]
        rows.stored = numbers[1]
        rows.rejected = numbers[2]
        rows.setApart = numbers[3]
        rows.duplicates = numbers[4]
        rows.keptFurtherUp = numbers[5]
        return Delivery(
            id: fields[1], kind: kind, file: fields[3], supplier: fields[4], isFictitious: fields[5] == "fictitious",
            rows: rows, coverage: first...last, basis: fields[14].isEmpty ? nil : fields[14],
            partitions: fields[15].split(separator: ",").map { String($0) })
    }

    private func line(_ fields: [String]) -> String {
        fields.map(Self.escaped).joined(separator: "\t")
    }

    private static func escaped(_ field: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in field.unicodeScalars {
            switch scalar {
            case "\t": result.append(contentsOf: "\\t".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\r": result.append(contentsOf: "\\r".unicodeScalars)
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func unescaped(_ field: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in field {
            switch (isEscaped, scalar) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (true, "t"): result.append("\t")
            case (true, "n"): result.append("\n")
            case (true, "r"): result.append("\r")
            default: result.append(scalar)
            }
            isEscaped = false
        }
        return String(result)
    }
}

extension Snapshot.Entry {
    fileprivate var hasColumnsOfItsSchema: Bool {
        let definitions = RecordSchema.of(delivery.kind).columns
        return definitions.map(\.name) == columns.map(\.name) && definitions.map(\.type) == columns.map(\.type)
    }
}

internal import Records

/// The list of what was delivered: one line a delivery, followed by a line for each of its columns.
///
/// Lines are tab-separated; tabs, line breaks and backslashes inside a field are written `\t`, `\n`, `\r`, `\\`. The
/// last line is the SHA-256 of all above it, so that a snapshot that was cut or changed is known as damaged.
struct Snapshot {
    struct Entry {
        var delivery: Delivery
        /// Empty where later deliveries took the place of all it told: it is remembered, and read no more.
        var columns: [StoredColumn]

        var isRetired: Bool { columns.isEmpty }
    }

    /// The number is raised whenever older programs could not read what is written.
    static let firstWords = "kreisblick snapshot "
    static let firstLine = firstWords + "4"

    var entries: [Entry] = []

    func text() -> String {
        var lines = [Self.firstLine]
        for entry in entries {
            let delivery = entry.delivery
            lines.append(
                line(
                    [
                        "delivery", delivery.id, delivery.source, delivery.kind.rawValue, delivery.file,
                        delivery.supplier, delivery.isFictitious ? "fictitious" : "real",
                        delivery.coverage.lowerBound.description, delivery.coverage.upperBound.description,
                        delivery.scope.axis.rawValue, delivery.scope.days.lowerBound.description,
                        delivery.scope.days.upperBound.description, delivery.basis ?? "",
                        delivery.partitions.joined(separator: ","),
                    ] + Self.numbers(delivery.rows).map(String.init)))
            for column in entry.columns {
                let checks = column.checks.map { String($0, radix: 16) }.joined(separator: ",")
                let range = column.summary.range
                lines.append(
                    line([
                        "column", column.name, column.type.rawValue, column.hash ?? "-", column.dictionary ?? "-",
                        checks, String(column.summary.unknown), range.map { String($0.lowerBound) } ?? "-",
                        range.map { String($0.upperBound) } ?? "-",
                    ]))
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
                guard !entries.isEmpty, let column = Self.column(fields) else { return nil }
                entries[entries.count - 1].columns.append(column)
            default:
                return nil
            }
        }
        guard entries.allSatisfy(\.hasColumnsOfItsSchema) else { return nil }
    }

    init() {}

    /// Whether a text begins like a snapshot of other programs than this one.
    static func isOfAnotherVersion(_ text: String) -> Bool {
        guard let first = text.split(separator: "\n").first else { return false }
        return first.hasPrefix(firstWords) && Int(first.dropFirst(firstWords.count)) != nil && first != firstLine
    }

    private static func numbers(_ rows: RowAccount) -> [Int] {
        [rows.read, rows.stored, rows.rejected, rows.setApart, rows.duplicates, rows.superseded, rows.keptFurtherUp]
    }

    private static func delivery(_ fields: [String]) -> Delivery? {
        // Tables of an export are named by the identity (`export records`): it must not lead to another folder.
        guard fields.count == 21, !fields[1].utf8.contains(UInt8(ascii: "/")),
            ["real", "fictitious"].contains(fields[6]), let kind = RecordKind(rawValue: fields[3]),
            let coverage = days(fields[7...8]), let axis = DeliveryAxis(rawValue: fields[9]),
            let scope = days(fields[10...11])
        else { return nil }
        let numbers = fields[14...].compactMap { Int($0) }
        guard numbers.count == 7, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        var rows = RowAccount()
        rows.read = numbers[0]
        rows.stored = numbers[1]
        rows.rejected = numbers[2]
        rows.setApart = numbers[3]
        rows.duplicates = numbers[4]
        rows.superseded = numbers[5]
        rows.keptFurtherUp = numbers[6]
        return Delivery(
            id: fields[1], source: fields[2], kind: kind, file: fields[4], supplier: fields[5],
            isFictitious: fields[6] == "fictitious", rows: rows, coverage: coverage,
            scope: DeliveryScope(axis: axis, days: scope), basis: fields[12].isEmpty ? nil : fields[12],
            partitions: fields[13].split(separator: ",").map { String($0) })
    }

    private static func days(_ fields: ArraySlice<String>) -> ClosedRange<CivilDate>? {
        let days = fields.compactMap { CivilDate(iso: $0) }
        guard days.count == 2, days[0] <= days[1] else { return nil }
        return days[0]...days[1]
    }

    private static func column(_ fields: [String]) -> StoredColumn? {
        guard fields.count == 9, let type = StoredType(rawValue: fields[2]), let unknown = Int(fields[6]), unknown >= 0
        else { return nil }
        let texts = fields[5].split(separator: ",")
        let checks = texts.compactMap { UInt64($0, radix: 16) }
        var range: ClosedRange<Int>?
        if fields[7] != "-" {
            guard let low = Int(fields[7]), let high = Int(fields[8]), low <= high else { return nil }
            range = low...high
        }
        let hash = fields[3] == "-" ? nil : fields[3]
        let dictionary = fields[4] == "-" ? nil : fields[4]
        // Files are named by hashes, so that anything else may lead out of the folder of columns.
        guard [hash, dictionary].compactMap(\.self).allSatisfy(Digest.isHexadecimal) else { return nil }
        guard checks.count == texts.count, hash != nil || type != .key && range == nil,
            (dictionary != nil) == (hash != nil && (type == .code || type == .shortCode))
        else { return nil }
        return StoredColumn(
            name: fields[1], type: type, hash: hash, dictionary: dictionary, checks: checks,
            summary: ValueSummary(unknown: unknown, range: range))
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
        guard !isRetired else { return delivery.rows.stored == 0 }
        let definitions = RecordSchema.of(delivery.kind).columns
        let keys = columns.dropFirst(definitions.count)
        return columns.prefix(definitions.count).elementsEqual(definitions) { column, definition in
            column.name == definition.name && column.type.holds(definition.type)
        } && keys.allSatisfy { $0.type == .key }
            && [[StoredColumn.rowKeys], [StoredColumn.rowKeys, StoredColumn.recordKeys]].contains(keys.map(\.name))
    }
}

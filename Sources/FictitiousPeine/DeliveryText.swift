/// A delimited file in the making: lines, the faults on them and the count of rows.
struct DeliveryText {
    private let delimiter: String
    private let lineEnding: String
    private(set) var text = ""
    private var nextLine = 1
    private var rowCount = 0
    private var lines: [PlantedFault.Kind: [Int]] = [:]

    init(delimiter: String, lineEnding: String) {
        self.delimiter = delimiter
        self.lineEnding = lineEnding
    }

    /// A line that is no row: preamble or header.
    mutating func append(line: String) {
        text += line + lineEnding
        nextLine += 1
    }

    /// A row of fields. A field is quoted where it holds the delimiter, a quote or a line break.
    mutating func append(_ row: DeliveryRow) {
        if let fault = row.fault { lines[fault, default: []].append(nextLine) }
        let line = row.fields.map(quoted).joined(separator: delimiter)
        text += line + lineEnding
        nextLine += 1 + line.utf8.filter { $0 == UInt8(ascii: "\n") }.count
        rowCount += 1
    }

    func delivery(of supplier: Supplier, bytes: [UInt8]) -> Delivery {
        Delivery(
            supplier: supplier, bytes: bytes, rowCount: rowCount,
            faults: PlantedFault.Kind.allCases.compactMap { kind in
                lines[kind].map { PlantedFault(kind: kind, lines: $0) }
            })
    }

    private func quoted(_ field: String) -> String {
        guard field.contains(delimiter) || field.utf8.contains(where: { $0 == 34 || $0 == 10 }) else { return field }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

/// The fields of one row and what is wrong with them.
struct DeliveryRow {
    var fields: [String]
    var fault: PlantedFault.Kind?
}

extension [DeliveryRow] {
    /// Puts a faulty row in at a random place: a sound row of the neighbourhood with some fields changed.
    mutating func plant(
        _ fault: PlantedFault.Kind, using generator: inout SeededGenerator, change: (inout [String]) -> Void
    ) {
        var index = generator.below(count)
        while self[index].fault != nil { index = generator.below(count) }
        var fields = self[index].fields
        change(&fields)
        insert(DeliveryRow(fields: fields, fault: fault), at: index + 1)
    }
}

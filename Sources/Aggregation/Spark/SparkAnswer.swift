internal import Records
internal import Store

/// What a session of Spark SQL wrote, taken apart. `SparkScript` tells how it is written.
struct SparkAnswer {
    /// A row of a question's answer.
    struct Row {
        let delivery: String
        /// Its place in the delivery, where it is one record; `nil` for records put together.
        let place: Int?
        /// How many records it stands for.
        let records: Int
        /// The sum of their places in the delivery, each as `SparkQuestion.sumOfPlaces` takes it.
        let places: Int
        /// What they add up to; `nil` where that is unknown.
        let amount: Int?
        /// The values of the question's columns; `nil` where unknown.
        let values: [String?]
    }

    /// In the order in which they came.
    let deliveries: [Delivery]
    /// For each question its rows.
    let rows: [[Row]]

    /// - Throws: `SparkError.incomplete` where the session did not come to its end, `.unreadable` for a line that is none of ours,
    ///   `.twice` for a delivery that several folders hold.
    init(_ bytes: [UInt8], questions: [SparkQuestion]) throws(SparkError) {
        var deliveries = [(number: Int, delivery: Delivery)]()
        var rows = [[Row]](repeating: [], count: questions.count)
        var isWhole = false
        let marks = Dictionary(uniqueKeysWithValues: questions.indices.map { (SparkScript.mark(of: $0), $0) })
        let lead = Array(SparkScript.lead.utf8)
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() where line.starts(with: lead) {
            let fault = SparkError.unreadable(line: number + 1)
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            let mark = String(decoding: fields[0], as: UTF8.self)
            var values = [String?]()
            values.reserveCapacity(fields.count)
            for field in fields.dropFirst() { values.append(try Self.text(field, fault)) }
            if mark == SparkScript.end {
                isWhole = true
            } else if mark == SparkScript.deliveries {
                guard let delivery = SharedRecords.delivery(values) else { throw fault }
                deliveries.append(delivery)
            } else if let question = marks[mark] {
                rows[question].append(try Self.row(values, columns: questions[question].columns.count, fault))
            } else {
                throw fault
            }
        }
        guard isWhole else { throw .incomplete }
        var seen = Set<String>()
        for (_, delivery) in deliveries where !seen.insert(delivery.id).inserted { throw .twice(delivery.id) }
        self.deliveries = deliveries.sorted { ($0.number, $0.delivery.id) < ($1.number, $1.delivery.id) }
            .map(\.delivery)
        self.rows = rows
    }

    /// Delivery, place, number of records, sum of their places, amount, and the values of the columns.
    private static func row(_ values: [String?], columns: Int, _ fault: SparkError) throws(SparkError) -> Row {
        func number(_ text: String?) throws(SparkError) -> Int? {
            guard let text else { return nil }
            guard let number = Int(text), number >= 0 else { throw fault }
            return number
        }
        guard values.count == 5 + columns, let delivery = values[0], let records = try number(values[2]),
            let places = try number(values[3])
        else { throw fault }
        return Row(
            delivery: delivery, place: try number(values[1]), records: records, places: places,
            amount: try number(values[4]), values: Array(values.dropFirst(5)))
    }

    /// Hexadecimal bytes of UTF-8; `nil` for `-`.
    private static func text(_ field: ArraySlice<UInt8>, _ fault: SparkError) throws(SparkError) -> String? {
        if field.elementsEqual([UInt8(ascii: "-")]) { return nil }
        guard field.count.isMultiple(of: 2) else { throw fault }
        var bytes = [UInt8]()
        bytes.reserveCapacity(field.count / 2)
        for place in stride(from: field.startIndex, to: field.endIndex, by: 2) {
            guard let high = digit(field[place]), let low = digit(field[place + 1]) else { throw fault }
            bytes.append(high << 4 | low)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw fault }
        return text
    }

    private static func digit(_ character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): character - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

internal import Records
internal import Store

/// What a session of Spark SQL wrote, taken apart.
struct SparkAnswer {
    /// A row of a question's answer.
    struct Row {
        let delivery: String
        /// Its place in the delivery, where it is one record; `nil` for records put together.
        let place: Int?
        /// The values of the question's columns, and behind them the amount where there is one; `nil` where unknown.
        let values: [String?]
    }

    /// In the order in which they came.
    let deliveries: [(number: Int, delivery: Delivery)]
    /// For each question its rows.
    let rows: [[Row]]

    /// - Throws: `SparkError.incomplete` where the session did not come to its end, `.unreadable` for a line that is none of ours.
    init(_ bytes: [UInt8], questions: Int) throws(SparkError) {
        var deliveries = [(number: Int, delivery: Delivery)]()
        var rows = [[Row]](repeating: [], count: questions)
        var isWhole = false
        let marks = Dictionary(uniqueKeysWithValues: (0..<questions).map { (SparkScript.mark(of: $0), $0) })
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            let mark = String(decoding: fields[0], as: UTF8.self)
            guard mark.hasPrefix(SparkScript.lead) else { continue }
            if mark == SparkScript.end {
                isWhole = true
                continue
            }
            var values = [String?]()
            for field in fields.dropFirst() { values.append(try Self.text(field)) }
            if mark == SparkScript.deliveries {
                guard let delivery = SharedRecords.delivery(values, storing: 0) else { throw .unreadable }
                deliveries.append(delivery)
            } else if let question = marks[mark], values.count > 2, let delivery = values[0] {
                rows[question].append(
                    Row(delivery: delivery, place: values[1].flatMap { Int($0) }, values: Array(values.dropFirst(2))))
            } else {
                throw .unreadable
            }
        }
        guard isWhole else { throw .incomplete }
        self.deliveries = deliveries.sorted { ($0.number, $0.delivery.id) < ($1.number, $1.delivery.id) }
        self.rows = rows
    }

    /// Hexadecimal bytes of UTF-8; `nil` for `-`.
    private static func text(_ field: ArraySlice<UInt8>) throws(SparkError) -> String? {
        if field.elementsEqual([UInt8(ascii: "-")]) { return nil }
        guard field.count.isMultiple(of: 2) else { throw .unreadable }
        var bytes = [UInt8]()
        bytes.reserveCapacity(field.count / 2)
        var high: UInt8?
        for digit in field {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: throw .unreadable
            }
            if let known = high {
                bytes.append(known << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

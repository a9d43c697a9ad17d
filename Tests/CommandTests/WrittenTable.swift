/// A CSV as RFC 4180 has it, read back: what was written, without the program's own reader.
struct WrittenTable {
    let header: [String]
    /// One entry a record; each record must have a field for each column.
    let rows: [[String: String]]

    init(_ text: String, delimiter: Character = ",") throws {
        let records = Self.records(text, delimiter: UInt8(ascii: delimiter.unicodeScalars.first ?? ","))
        guard let header = records.first else { throw Program.Failure(what: "a CSV without a header") }
        self.header = header
        rows = try records.dropFirst().map { fields in
            guard fields.count == header.count else {
                throw Program.Failure(what: "\(fields.count) fields below \(header.count) columns: \(fields)")
            }
            return Dictionary(zip(header, fields)) { first, _ in first }
        }
    }

    /// Every record of a delimited text; a quoted field may hold delimiters, quotes and line breaks.
    static func records(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [[String]] {
        var (records, fields, field) = ([[String]](), [String](), [UInt8]())
        var isQuoted = false
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        func take() {
            fields.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        while let byte = bytes.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                if isQuoted, bytes.first == byte { field.append(byte); bytes.removeFirst() } else { isQuoted.toggle() }
            case delimiter where !isQuoted:
                take()
            case UInt8(ascii: "\r") where !isQuoted && bytes.first == UInt8(ascii: "\n"):
                continue
            case UInt8(ascii: "\n") where !isQuoted:
                take()
                records.append(fields)
                fields = []
            default:
                field.append(byte)
            }
        }
        if !field.isEmpty || !fields.isEmpty {
            take()
            records.append(fields)
        }
        return records
    }
}

@testable import Importing

/// Ways to parse the same bytes, which must agree.
enum Parsing {
    /// The fields of each record, fed in pieces that end at the given places.
    static func records(
        _ bytes: [UInt8], splitAt splits: [Int] = [], delimiter: Character = ",", endOfLine: UInt8? = nil
    ) throws -> [SourceRow] {
        let parser = CSVRecordParser(
            delimiter: delimiter.asciiValue ?? 0, quote: Dialect.quote,
            endOfLine: endOfLine ?? Dialect.endOfLine(of: bytes))
        var records = [SourceRow]()
        var start = 0
        for end in splits + [bytes.count] {
            records += try parser.records(in: Array(bytes[start..<end]))
            start = end
        }
        return try records + parser.finish()
    }

    static func fields(_ text: String, delimiter: Character = ",") throws -> [[String]] {
        try records(Array(text.utf8), delimiter: delimiter).map(\.fields)
    }
}

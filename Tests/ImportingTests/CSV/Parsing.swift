import Store

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

extension TemporaryFolder {
    /// A file of the given bytes.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Files.write(bytes, to: path + "/" + name, mode: Files.published)
        return path + "/" + name
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }
}

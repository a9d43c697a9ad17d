/// How a delimited file is written: what a profile names, with the rest left to detection.
struct Dialect: Equatable {
    var encoding: TextEncoding?
    var delimiter: UInt8?
    /// The line on which the header stands, counted from 1.
    var headerLine: Int?
    /// The first row of the table holds values; its columns are named by their places: `#1`, `#2`.
    var hasNoHeader = false

    static let delimiters: [UInt8] = [";", ",", "\t", "|"].map { UInt8(ascii: $0) }
    static let quote = UInt8(ascii: "\"")
    /// What no delimiter can be.
    static let quoteAndLineEnds: [UInt8] = [quote, 0x0A, 0x0D]

    /// Line feed, or carriage return in a file that has no line feed.
    static func endOfLine(of sample: [UInt8]) -> UInt8 {
        !sample.contains(0x0A) && sample.contains(0x0D) ? 0x0D : 0x0A
    }
}

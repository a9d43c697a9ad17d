/// How a delimited file is written: what a profile names, with the rest left to detection.
struct Dialect: Equatable {
    var encoding: TextEncoding?
    var delimiter: UInt8?
    /// The line on which the header stands, counted from 1.
    var headerLine: Int?

    static let delimiters: [UInt8] = [";", ",", "\t", "|"].map { Character($0).asciiValue ?? 0 }
    static let quote = UInt8(ascii: "\"")
    /// What no delimiter can be.
    static let quoteAndLineEnds: [UInt8] = [quote, 0x0A, 0x0D]

    /// The delimiter with which most lines have the same number of fields, and more than one.
    ///
    /// `a;b\nc;d` → `;`. Ties go to the one that gives more fields, then to the order of `delimiters`. A file of a
    /// single column has none and gets `,`.
    static func delimiter(of sample: [UInt8]) -> UInt8 {
        var best: (delimiter: UInt8, agreeing: Int, fields: Int)?
        for delimiter in delimiters {
            let counts = fieldCounts(sample, delimiter: delimiter).filter { $0 > 1 }
            let groups = Dictionary(grouping: counts) { $0 }
            guard let common = groups.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }) else { continue }
            let candidate = (delimiter: delimiter, agreeing: common.value.count, fields: common.key)
            if let known = best, (known.agreeing, known.fields) >= (candidate.agreeing, candidate.fields) { continue }
            best = candidate
        }
        return best?.delimiter ?? UInt8(ascii: ",")
    }

    /// Line feed, or carriage return in a file that has no line feed.
    static func endOfLine(of sample: [UInt8]) -> UInt8 {
        !sample.contains(0x0A) && sample.contains(0x0D) ? 0x0D : 0x0A
    }

    private static func fieldCounts(_ sample: [UInt8], delimiter: UInt8) -> [Int] {
        var counts = [Int]()
        var fields = 1
        var isQuoted = false
        let end = endOfLine(of: sample)
        for byte in sample {
            if byte == quote { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == delimiter { fields += 1 }
            if byte == end {
                counts.append(fields)
                fields = 1
                if counts.count == 200 { break }
            }
        }
        return counts.isEmpty ? [fields] : counts
    }
}

/// Text that comes in pieces, of which some has been taken.
struct LineBuffer {
    var bytes: [UInt8] = []
    /// Where the text begins that has not been taken.
    var start = 0

    var isAtEnd: Bool { start >= bytes.count }

    mutating func dropTaken() {
        bytes.removeFirst(start)
        start = 0
    }

    /// A line of the text, whatever it holds.
    struct Line {
        /// The index of its end of line, and that behind it.
        var end: Int
        var next: Int
        var hasQuote = false
        /// How many bytes are the first of the delimiter.
        var delimiters = 0
        var isBlank = true
    }

    func line(_ dialect: RecordDialect, _ isLast: Bool) -> Line? {
        let (quote, delimiter, from) = (dialect.quote, dialect.delimiter[0], start)
        var found = Line(end: start, next: start)
        bytes.withUnsafeBufferPointer { bytes in
            var position = from
            while position < bytes.count, !RecordGrammar.isLineEnd(bytes[position]) {
                let byte = bytes[position]
                if byte == quote { found.hasQuote = true }
                if byte == delimiter { found.delimiters += 1 }
                if byte == delimiter || !RecordGrammar.isBlank(byte) { found.isBlank = false }
                position += 1
            }
            found.end = position
        }
        guard let next = lineEnd(at: found.end, isLast) else { return nil }
        found.next = next
        return found
    }

    /// The index behind the end of line at an index; `nil` where more of it may come.
    func lineEnd(at place: Int, _ isLast: Bool) -> Int? {
        guard place < bytes.count else { return isLast ? place : nil }
        guard bytes[place] == 0x0D else { return place + 1 }
        guard place + 1 < bytes.count else { return isLast ? place + 1 : nil }
        return bytes[place + 1] == 0x0A ? place + 2 : place + 1
    }

    func lineEnds(in range: Range<Int>) -> Int {
        var count = 0
        for place in range where RecordGrammar.isLineEnd(bytes[place]) {
            if bytes[place] == 0x0D, place + 1 < range.upperBound, bytes[place + 1] == 0x0A { continue }
            count += 1
        }
        return count
    }

    /// The fields of the record behind a place (none at the end of the text); `nil` where it has not been read yet.
    func row(
        behind place: Int, _ grammar: RecordGrammar, patience: Int, _ isLast: Bool
    ) -> RecordGrammar.Reading? {
        let from = bytes[place...].firstIndex { !RecordGrammar.isLineEnd($0) } ?? bytes.count
        let reading = grammar.read(bytes[from...], RecordGrammar.Manner(keepsFields: from < bytes.count))
        guard isLast || reading.end < bytes.count && reading.verdict != .open || bytes.count - from > patience else {
            return nil
        }
        return reading
    }
}

/// The grammar of RFC 4180 for any dialect, with a verdict on how well a record keeps it.
///
/// libcsv reads the records that keep the grammar; this tells which ones do, where they end, and what the others could
/// have meant. It is held equal to libcsv by a differential test.
struct RecordGrammar {
    enum Verdict {
        /// Every quote opens or closes a field, or is doubled inside one.
        case regular
        /// A quote stands inside a field that does not start with one.
        case stray
        /// Something other than a delimiter follows a closing quote.
        case broken
        /// The bytes end inside quotes.
        case open
    }

    struct Field: Equatable {
        var bytes: [UInt8]
        var isQuoted = false

        /// Without the blanks around it, which are part of a field only in quotes.
        var trimmed: [UInt8] {
            guard !isQuoted, let first = bytes.firstIndex(where: { !RecordGrammar.isBlank($0) }),
                let last = bytes.lastIndex(where: { !RecordGrammar.isBlank($0) })
            else { return isQuoted ? bytes : [] }
            return last - first + 1 == bytes.count ? bytes : Array(bytes[first...last])
        }
    }

    struct Reading {
        var fields: [Field] = []
        var width = 1
        /// The index of the end of line behind the record, or that of the end of the bytes.
        var end: Int
        var verdict = Verdict.regular
    }

    /// What is done with a record besides telling whether it keeps the grammar.
    struct Manner {
        /// Keeps the fields' bytes.
        var keepsFields = false
        /// A closing quote that something else follows is a letter.
        var isLenient = false
        /// Indices of quotes that are letters.
        var letters: [Int] = []
    }

    let dialect: RecordDialect

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Reads one record that starts at the beginning of the slice.
    func read(_ text: ArraySlice<UInt8>, _ manner: Manner = Manner()) -> Reading {
        text.withUnsafeBufferPointer { bytes in
            var reading = read(bytes, offset: text.startIndex, manner)
            reading.end += text.startIndex
            return reading
        }
    }

    private func read(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int, _ manner: Manner) -> Reading {
        var reading = Reading(end: bytes.count)
        var field = Field(bytes: [])
        var position = 0
        /// Where the field begins.
        var start = 0
        /// True while a field has not shown a sign of its own.
        var isAtStart = true
        func isLetter(_ place: Int) -> Bool { !manner.letters.isEmpty && manner.letters.contains(place + offset) }
        func keep(_ end: Int) {
            guard manner.keepsFields else { return }
            if !field.isQuoted { field.bytes = Array(UnsafeBufferPointer(rebasing: bytes[start..<end])) }
            reading.fields.append(field)
        }
        /// Where the field's last byte ends.
        var end: Int?
        while position < bytes.count {
            let byte = bytes[position]
            if Self.isLineEnd(byte) { break }
            if let length = delimiterLength(bytes, at: position) {
                if dialect.collapsesBlanks && (reading.width == 1 && isAtStart && position == start) {
                    position += length
                    start = position
                    continue
                }
                if dialect.collapsesBlanks && endsRecord(bytes, position + length) {
                    end = position
                    position += length
                    break
                }
                keep(position)
                field = Field(bytes: [])
                isAtStart = true
                reading.width += 1
                position += length
                start = position
                continue
            }
            if byte == dialect.quote, !isLetter(position) {
                if isAtStart {
                    field = Field(bytes: [], isQuoted: true)
                    isAtStart = false
                    guard let behind = quoted(bytes, position + 1, &field, &reading, manner, isLetter) else {
                        return reading
                    }
                    position = behind
                    continue
                }
                if reading.verdict == .regular { reading.verdict = .stray }
            }
            if !Self.isBlank(byte) || isLetter(position) { isAtStart = false }
            position += 1
        }
        keep(end ?? position)
        reading.end = position
        return reading
    }

    /// The field in quotes from behind its opening quote; returns where the delimiter or the end of line behind it is,
    /// or `nil` where there is none.
    private func quoted(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ field: inout Field, _ reading: inout Reading,
        _ manner: Manner, _ isLetter: (Int) -> Bool
    ) -> Int? {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            let next = position + 1 < bytes.count ? bytes[position + 1] : nil
            if dialect.escapesByBackslash, byte == UInt8(ascii: "\\"), let next,
                next == dialect.quote || next == UInt8(ascii: "\\")
            {
                if manner.keepsFields { field.bytes.append(next) }
                position += 2
                continue
            }
            guard byte == dialect.quote, !isLetter(position) else {
                if manner.keepsFields { field.bytes.append(byte) }
                position += 1
                continue
            }
            if !dialect.escapesByBackslash, next == dialect.quote, !isLetter(position + 1) {
                if manner.keepsFields { field.bytes.append(byte) }
                position += 2
                continue
            }
            if let behind = closing(bytes, position + 1) { return behind }
            reading.verdict = .broken
            guard manner.isLenient else {
                reading.end = position
                return nil
            }
            if manner.keepsFields { field.bytes.append(byte) }
            position += 1
        }
        reading.verdict = .open
        if manner.keepsFields { reading.fields.append(field) }
        return nil
    }

    /// The place of the delimiter or end of line that follows a closing quote, blanks apart.
    private func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        var position = start
        while position < bytes.count {
            if Self.isLineEnd(bytes[position]) || delimiterLength(bytes, at: position) != nil { return position }
            guard Self.isBlank(bytes[position]) else { return nil }
            position += 1
        }
        return position
    }

    private func endsRecord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        position >= bytes.count || Self.isLineEnd(bytes[position])
    }

    private func delimiterLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
        guard bytes[position] == dialect.delimiter[0] else { return nil }
        if dialect.collapsesBlanks {
            var end = position
            while end < bytes.count, bytes[end] == 0x20 { end += 1 }
            return end - position >= dialect.delimiter.count ? end - position : nil
        }
        guard dialect.delimiter.count > 1 else { return 1 }
        guard position + dialect.delimiter.count <= bytes.count else { return nil }
        for (index, byte) in dialect.delimiter.enumerated() where bytes[position + index] != byte { return nil }
        return dialect.delimiter.count
    }
}

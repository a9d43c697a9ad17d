/// What a first reading of the whole file tells of its encoding.
struct EncodingEvidence {
    /// How many ends of line stand above a byte. A file without line feeds has its lines end with carriage returns.
    private struct Position {
        var lineFeeds = 0
        var carriageReturns = 0
    }

    private var head: [UInt8] = []
    /// How many bytes the present character of UTF-8 still needs, and what the next of them may be.
    private var pending = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    private var position = Position()
    private var firstInvalid: Position?
    private var firstMultibyte: Position?
    private(set) var holdsNul = false

    mutating func take(_ piece: ArraySlice<UInt8>) {
        if head.count < 4 { head += piece.prefix(4 - head.count) }
        for byte in piece {
            if firstInvalid == nil { checkUTF8(byte) }
            switch byte {
            case 0x00: holdsNul = true
            case 0x0A: position.lineFeeds += 1
            case 0x0D: position.carriageReturns += 1
            default: break
            }
        }
    }

    /// Source of the bytes allowed: RFC 3629, section 4.
    private mutating func checkUTF8(_ byte: UInt8) {
        if pending > 0 {
            guard allowed.contains(byte) else {
                firstInvalid = position
                return
            }
            pending -= 1
            allowed = 0x80...0xBF
            return
        }
        guard byte >= 0x80 else { return }
        if firstMultibyte == nil { firstMultibyte = position }
        switch byte {
        case 0xC2...0xDF: pending = 1
        case 0xE0...0xEF: pending = 2
        case 0xF0...0xF4: pending = 3
        default: firstInvalid = position
        }
        switch byte {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: allowed = 0x80...0xBF
        }
    }

    /// The line on which the bytes cease to be UTF-8.
    var firstInvalidLine: Int? {
        (firstInvalid ?? (pending > 0 ? position : nil)).map(line)
    }

    /// The line of the first character of more than one byte, in a file that is UTF-8 throughout.
    var firstMultibyteLine: Int? {
        firstInvalidLine == nil ? firstMultibyte.map(line) : nil
    }

    private func line(of place: Position) -> Int {
        (position.lineFeeds > 0 ? place.lineFeeds : place.carriageReturns) + 1
    }

    /// The encoding by byte order mark, else UTF-8 where every byte fits, else Windows-1252; `nil` for binary content.
    var encoding: TextEncoding? {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] where head.starts(with: encoding.mark)
        {
            return encoding
        }
        if holdsNul { return nil }
        return firstInvalidLine == nil ? .utf8 : .windows1252
    }
}

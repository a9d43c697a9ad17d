internal import Wording

/// What a first reading of the whole file tells of its encoding.
struct EncodingEvidence {
    /// How many ends of line stand above a byte. A file without line feeds has its lines end with carriage returns.
    private struct Position {
        var lineFeeds = 0
        var carriageReturns = 0
    }

    /// The letters of German in the DOS encodings, which are quotes and signs in Windows-1252.
    private static let dosLetters: Set<UInt8> = [0x81, 0x84, 0x94, 0x8E, 0x99, 0x9A, 0xE1]
    private static let windowsUmlauts: [Int] = [0xE4, 0xF6, 0xFC, 0xC4, 0xD6, 0xDC, 0xDF]

    private var head: [UInt8] = []
    /// How many bytes the present character of UTF-8 still needs, and what the next of them may be.
    private var pending = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    private var position = Position()
    private var firstInvalid: Position?
    private var firstMultibyte: Position?
    private var count = 0
    /// NULs at even and at odd places: in UTF-16 every Latin letter has one.
    private var nuls = (even: 0, odd: 0)
    /// How often each byte above ASCII occurs.
    private var high = [Int](repeating: 0, count: 256)
    private var previous: UInt8 = 0
    private var mayBeDOSLetter = false
    private var lettersAsInDOS = 0
    private var pairs = 0

    var holdsNul: Bool { nuls.even + nuls.odd > 0 }

    mutating func take(_ piece: ArraySlice<UInt8>) {
        if head.count < 4 { head += piece.prefix(4 - head.count) }
        piece.withUnsafeBufferPointer { bytes in
            for byte in bytes {
                if byte >= 0x80 || pending > 0 {
                    if firstInvalid == nil { checkUTF8(byte) }
                }
                if byte >= 0x80 {
                    high[Int(byte)] += 1
                    mayBeDOSLetter = Self.isLetter(previous) && Self.dosLetters.contains(byte)
                } else {
                    if mayBeDOSLetter {
                        if Self.isLetter(byte) { lettersAsInDOS += 1 }
                        mayBeDOSLetter = false
                    }
                    switch byte {
                    case 0x00:
                        if count.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
                    case 0x0A:
                        position.lineFeeds += 1
                        if previous == 0x0D { pairs += 1 }
                    case 0x0D: position.carriageReturns += 1
                    default: break
                    }
                }
                previous = byte
                count += 1
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
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

    var lineEnding: Finding<LineEnding> {
        let (feeds, returns) = (position.lineFeeds, position.carriageReturns)
        let ending: LineEnding =
            switch (feeds, returns) {
            case (_, 0): .lineFeed
            case (0, _): .carriageReturn
            case _ where feeds == pairs && returns == pairs: .both
            default: .mixed
            }
        return Finding(
            ending, ending == .mixed ? .likely : .certain,
            Phrase(
                de: "LF \(feeds)-mal, CR \(returns)-mal, davon \(pairs)-mal zusammen",
                en: "LF \(feeds) times, CR \(returns) times, \(pairs) of them together"))
    }

    /// The encoding by byte order mark, else by NULs at every other place, else UTF-8 where every byte fits, else the
    /// single-byte encoding whose letters occur; `nil` for binary content.
    var finding: Finding<TextEncoding>? {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian] where head.starts(with: encoding.mark)
        {
            return Finding(encoding, .certain, Phrase(de: "Byte-Order-Mark", en: "byte order mark"))
        }
        if holdsNul { return wide }
        if firstInvalidLine == nil {
            return firstMultibyte == nil
                ? Finding(.utf8, .certain, Phrase(de: "nur ASCII", en: "nothing but ASCII"))
                : Finding(.utf8, .certain, Phrase(de: "alle Bytes sind gültig", en: "all bytes are valid"))
        }
        return singleByte
    }

    var encoding: TextEncoding? { finding?.value }

    private var wide: Finding<TextEncoding>? {
        let reason = Phrase(de: "NUL an jeder zweiten Stelle", en: "NUL at every other place")
        guard count.isMultiple(of: 2), count >= 4 else { return nil }
        if nuls.odd * 5 >= count && nuls.even * 100 <= count { return Finding(.utf16LittleEndian, .likely, reason) }
        if nuls.even * 5 >= count && nuls.odd * 100 <= count { return Finding(.utf16BigEndian, .likely, reason) }
        return nil
    }

    private var singleByte: Finding<TextEncoding> {
        let total = high.reduce(0, +)
        let controls = high[0x80...0x9F].reduce(0, +)
        let umlauts = Self.windowsUmlauts.reduce(0) { $0 + high[$1] }
        if lettersAsInDOS > 0, lettersAsInDOS * 10 >= total * 6, umlauts == 0 {
            return Finding(
                .cp850, .likely,
                Phrase(
                    de: "\(lettersAsInDOS) Umlaute zwischen Buchstaben wie unter DOS",
                    en: "\(lettersAsInDOS) umlauts between letters as under DOS"))
        }
        if controls == 0, high[0xA4] > 0 {
            return Finding(
                .latin9, .likely,
                Phrase(
                    de: "das Byte A4, dort €, und keines von 80 bis 9F",
                    en: "the byte A4, € there, and none of 80 to 9F"))
        }
        return controls > 0
            ? Finding(
                .windows1252, .certain,
                Phrase(de: "Bytes von 80 bis 9F, kein UTF-8", en: "bytes from 80 to 9F, no UTF-8"))
            : Finding(
                .windows1252, .likely,
                Phrase(
                    de: "kein UTF-8; mit ISO-8859-1 gleich gelesen", en: "no UTF-8; read the same in ISO-8859-1"))
    }
}

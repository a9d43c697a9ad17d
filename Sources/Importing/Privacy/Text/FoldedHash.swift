/// A hash of letters and digits in one spelling: without case, umlauts and ß spelled out, other marks left off.
///
/// `Müller`, `MUELLER` and `mueller` have the same; so have `Şahin` and `sahin`. FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo)
/// over the folded letters: the same in every run.
struct FoldedHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    /// The last eight folded letters, the last one lowest: enough to know an ending.
    private(set) var tail: UInt64 = 0

    /// Of all letters and digits of a text.
    static func of(_ text: Span<UInt8>) -> UInt64 {
        var (hash, place) = (FoldedHash(), 0)
        while place < text.count {
            let byte = text[place]
            if TextBytes.isLetterOrDigit(byte) { hash.add(text, at: place) }
            place += TextBytes.length(byte)
        }
        return hash.value
    }

    static func of(_ text: String) -> UInt64 { of(text.utf8Span.span) }

    /// The tail of a text of ASCII letters.
    static func tail(_ text: StaticString) -> UInt64 {
        text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
    }

    /// Whether the folded text ends with `letters` of which there are `count`, at most eight.
    func ends(with letters: UInt64, count: Int) -> Bool {
        count >= 8 ? tail == letters : tail & (1 << UInt64(count * 8) - 1) == letters
    }

    /// Adds the character that begins at a place.
    @inline(__always) mutating func add(_ text: Span<UInt8>, at place: Int) {
        let byte = text[place]
        if byte < 0x80 { add(TextBytes.isCapital(byte) ? byte | 0x20 : byte) } else { addLong(text, at: place) }
    }

    /// Adds a character of two bytes or more.
    private mutating func addLong(_ text: Span<UInt8>, at place: Int) {
        let byte = text[place]
        let next = TextBytes.byte(text, at: place + 1)
        switch byte {
        case 0xC3: addLatin(next)
        case 0xC4, 0xC5: if let letter = Self.plain(byte, next) { add(letter) }
        default:
            add(byte)
            for offset in 1..<max(TextBytes.length(byte), 2) { add(TextBytes.byte(text, at: place + offset)) }
        }
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        tail = tail << 8 | UInt64(byte)
    }

    /// U+00C0 to U+00FF.
    private mutating func addLatin(_ byte: UInt8) {
        switch byte == 0x9F ? byte : byte | 0x20 {
        case 0xA4, 0xA6: add("a", "e")
        case 0xB6: add("o", "e")
        case 0xBC: add("u", "e")
        case 0x9F: add("s", "s")
        case 0xA0...0xA5: add(UInt8(ascii: "a"))
        case 0xA7: add(UInt8(ascii: "c"))
        case 0xA8...0xAB: add(UInt8(ascii: "e"))
        case 0xAC...0xAF: add(UInt8(ascii: "i"))
        case 0xB1: add(UInt8(ascii: "n"))
        case 0xB2...0xB5, 0xB8: add(UInt8(ascii: "o"))
        case 0xB9...0xBB: add(UInt8(ascii: "u"))
        case 0xBD, 0xBF: add(UInt8(ascii: "y"))
        default: add(byte)
        }
    }

    private mutating func add(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
        add(UInt8(ascii: first))
        add(UInt8(ascii: second))
    }

    /// Letters with marks of U+0100 to U+017F, by their second byte of UTF-8.
    private static func plain(_ lead: UInt8, _ byte: UInt8) -> UInt8? {
        switch (lead, byte) {
        case (0xC4, 0x80...0x85): UInt8(ascii: "a")
        case (0xC4, 0x86...0x8D): UInt8(ascii: "c")
        case (0xC4, 0x8E...0x91): UInt8(ascii: "d")
        case (0xC4, 0x92...0x9B): UInt8(ascii: "e")
        case (0xC4, 0x9C...0xA3): UInt8(ascii: "g")
        case (0xC4, 0xA8...0xB1): UInt8(ascii: "i")
        case (0xC4, 0xB9...0xBF), (0xC5, 0x80...0x82): UInt8(ascii: "l")
        case (0xC5, 0x83...0x8B): UInt8(ascii: "n")
        case (0xC5, 0x8C...0x93): UInt8(ascii: "o")
        case (0xC5, 0x94...0x99): UInt8(ascii: "r")
        case (0xC5, 0x9A...0xA1): UInt8(ascii: "s")
        case (0xC5, 0xA2...0xA7): UInt8(ascii: "t")
        case (0xC5, 0xA8...0xB3): UInt8(ascii: "u")
        case (0xC5, 0xB9...0xBE): UInt8(ascii: "z")
        default: nil
        }
    }
}

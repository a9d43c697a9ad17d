/// What bytes of UTF-8 text are, without decoding them to characters.
enum TextBytes {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

    static func isSmall(_ byte: UInt8) -> Bool { byte &- 97 < 26 }

    /// A letter of ASCII, or a byte of a longer character that is no sign (`„`, `–` and the no-break space are signs).
    static func isLetter(_ byte: UInt8) -> Bool {
        isSmall(byte | 0x20) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
    }

    static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    /// The bytes of the character that begins with `byte`.
    static func length(_ byte: UInt8) -> Int {
        switch byte {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }

    /// The byte at a place, or a blank beyond either end.
    static func byte(_ text: Span<UInt8>, at place: Int) -> UInt8 {
        place >= 0 && place < text.count ? text[place] : UInt8(ascii: " ")
    }

    /// The first place at or after `start` that holds no blank.
    static func afterBlanks(_ text: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < text.count, text[place] == UInt8(ascii: " ") { place += 1 }
        return place
    }

    /// The end of the run of digits that begins at `start`.
    static func endOfDigits(_ text: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place < text.count, isDigit(text[place]) { place += 1 }
        return place
    }

    /// Whether bytes of the text from a place on are those of an ASCII word.
    static func holds(_ word: StaticString, in text: Span<UInt8>, at place: Int) -> Bool {
        guard place >= 0, place + word.utf8CodeUnitCount <= text.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where word.utf8Start[offset] != text[place + offset] { return false }
        return true
    }
}

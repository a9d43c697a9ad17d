internal import CScan
internal import Wording

/// What a first reading of the whole file tells of its encoding.
struct EncodingEvidence {
    /// How many ends of line stand above a byte. A file without line feeds has its lines end with carriage returns.
    private struct Position {
        var lineFeeds = 0
        var carriageReturns = 0

        mutating func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
            guard !bytes.isEmpty else { return }
            let bytes = UnsafeBufferPointer(rebasing: bytes)
            lineFeeds += kb_count(bytes.baseAddress, bytes.count, 0x0A)
            carriageReturns += kb_count(bytes.baseAddress, bytes.count, 0x0D)
        }
    }

    /// The letters of German in the DOS encodings, which are quotes and signs in Windows-1252.
    private static let dosLetters: Set<UInt8> = [0x81, 0x84, 0x94, 0x8E, 0x99, 0x9A, 0xE1]
    /// ä, ö, ü and ß in Mac Roman.
    private static let macLetters: [Int] = [0x8A, 0x9A, 0x9F, 0xA7]
    private static let windowsUmlauts: [Int] = [0xE4, 0xF6, 0xFC, 0xC4, 0xD6, 0xDC, 0xDF]

    private var head: [UInt8] = []
    /// How many bytes the present character of UTF-8 still needs, and what the next of them may be.
    private var pending = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF
    private var position = Position()
    private var firstInvalid: Position?
    private var firstMultibyte: Position?
    private var survey = kb_survey()

    init() {
        for byte in Self.dosLetters { kb_set_insert(&survey.dos_letters, byte) }
    }

    private var high: [Int] {
        withUnsafeBytes(of: survey.high) { Array($0.bindMemory(to: Int.self)) }
    }

    var holdsNul: Bool { survey.even_nuls + survey.odd_nuls > 0 }

    mutating func take(_ piece: ArraySlice<UInt8>) {
        if head.count < 4 { head += piece.prefix(4 - head.count) }
        piece.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            // As long as it is UTF-8, only where the first character of more than one byte stands is to be found.
            var place = 0
            if firstInvalid == nil {
                while pending > 0, place < bytes.count, firstInvalid == nil { step(bytes[place], &place) }
                let end = Self.endOfCharacters(bytes, from: place)
                let found = kb_encoding_of(start + place, end - place)
                if firstInvalid == nil, found == KB_ASCII || found == KB_UTF8 && firstMultibyte != nil {
                    position.take(bytes[place..<end])
                    place = end
                }
                while place < bytes.count, firstInvalid == nil { step(bytes[place], &place) }
            }
            position.take(bytes[place...])
            kb_survey_take(&survey, start, bytes.count)
        }
    }

    private mutating func step(_ byte: UInt8, _ place: inout Int) {
        if byte >= 0x80 || pending > 0 { checkUTF8(byte) }
        if byte == 0x0A { position.lineFeeds += 1 }
        if byte == 0x0D { position.carriageReturns += 1 }
        place += 1
    }

    /// Where the last character that may go on in the next piece begins, or the end.
    private static func endOfCharacters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let last = (max(start, bytes.count - 3)..<max(start, bytes.count)).last { bytes[$0] >= 0xC0 }
        return last ?? bytes.count
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

    /// Whether all bytes are UTF-8, without a NUL and with nothing cut off.
    var isPlainUTF8: Bool { firstInvalidLine == nil && !holdsNul }

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
        let (feeds, returns, pairs) = (survey.line_feeds, survey.carriage_returns, survey.pairs)
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
        // The mark of UTF-32 begins with that of UTF-16.
        let marked: [TextEncoding] = [.utf8, .utf32LittleEndian, .utf32BigEndian, .utf16LittleEndian, .utf16BigEndian]
        for encoding in marked where head.starts(with: encoding.mark) {
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

    private var wide: Finding<TextEncoding>? {
        let reason = Phrase(de: "NUL an jeder zweiten Stelle", en: "NUL at every other place")
        let count = survey.count
        // Of four bytes the upper one is always NUL, and the next one in all but rare scripts.
        if count.isMultiple(of: 4), count >= 8, (survey.even_nuls + survey.odd_nuls) * 2 > count {
            let reason = Phrase(de: "NUL an drei von vier Stellen", en: "NUL at three of four places")
            if survey.odd_nuls * 5 >= count * 2, survey.even_nuls * 5 >= count {
                return Finding(.utf32LittleEndian, .likely, reason)
            }
            if survey.even_nuls * 5 >= count * 2, survey.odd_nuls * 5 >= count {
                return Finding(.utf32BigEndian, .likely, reason)
            }
        }
        guard count.isMultiple(of: 2), count >= 4 else { return nil }
        if survey.odd_nuls * 5 >= count && survey.even_nuls * 100 <= count {
            return Finding(.utf16LittleEndian, .likely, reason)
        }
        if survey.even_nuls * 5 >= count && survey.odd_nuls * 100 <= count {
            return Finding(.utf16BigEndian, .likely, reason)
        }
        return nil
    }

    private var singleByte: Finding<TextEncoding> {
        let high = high
        let lettersAsInDOS = survey.letters_as_in_dos
        let total = high.reduce(0, +)
        let controls = high[0x80...0x9F].reduce(0, +)
        let umlauts = Self.windowsUmlauts.reduce(0) { $0 + high[$1] }
        let asOnMac = Self.macLetters.reduce(0) { $0 + high[$1] }
        if umlauts == 0, Self.macLetters.count(where: { high[$0] > 0 }) > 1, asOnMac * 10 >= total * 6 {
            return Finding(
                .macRoman, .likely,
                Phrase(
                    de: "\(asOnMac) Umlaute und ß wie in Mac Roman, in Windows-1252 stünden dort Š, š, Ÿ und §",
                    en: "\(asOnMac) umlauts and ß as in Mac Roman; in Windows-1252 they would be Š, š, Ÿ and §"))
        }
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

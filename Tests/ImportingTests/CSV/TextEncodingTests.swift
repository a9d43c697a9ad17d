import Testing

@testable import Importing

@Suite struct TextEncodingTests {
    private static let cp850: [Unicode.Scalar: UInt8] = [
        "ü": 0x81, "ä": 0x84, "ö": 0x94, "Ä": 0x8E, "Ö": 0x99, "Ü": 0x9A, "ß": 0xE1,
    ]

    private static let macRoman: [Unicode.Scalar: UInt8] = [
        "ä": 0x8A, "ö": 0x9A, "ü": 0x9F, "Ä": 0x80, "Ö": 0x85, "Ü": 0x86, "ß": 0xA7,
    ]

    private static func fourBytes(of text: String, shifts: [UInt32]) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in shifts.map { UInt8(scalar.value >> $0 & 255) } }
    }

    static func bytes(_ text: String, in encoding: TextEncoding, marked: Bool) -> [UInt8] {
        let mark = marked ? encoding.mark : []
        switch encoding {
        case .utf8: return mark + Array(text.utf8)
        case .utf16LittleEndian: return mark + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        case .utf16BigEndian: return mark + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        case .utf32LittleEndian: return mark + fourBytes(of: text, shifts: [0, 8, 16, 24])
        case .utf32BigEndian: return mark + fourBytes(of: text, shifts: [24, 16, 8, 0])
        case .macRoman: return text.unicodeScalars.map { macRoman[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
        case .cp850: return text.unicodeScalars.map { cp850[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
        case .windows1252, .latin1, .latin9: return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }

    @Test(arguments: TextEncoding.allCases)
    func `every encoding gives the same text wherever the bytes are split`(encoding: TextEncoding) {
        let text = encoding.mark.isEmpty ? "Südstadt;groß;Ä" : "Südstadt;groß;€ – 😀"
        for marked in [false, true] {
            let bytes = Self.bytes(text, in: encoding, marked: marked)
            for split in 0...bytes.count {
                let transcoder = Transcoder(from: encoding)
                let pieces = [transcoder.convert(bytes[..<split]), transcoder.convert(bytes[split...])]
                #expect(String(decoding: pieces.flatMap(\.utf8), as: UTF8.self) == text, "split at \(split)")
                #expect(pieces.allSatisfy { !$0.isBroken })
                #expect(transcoder.isComplete)
            }
        }
    }

    @Test(
        arguments: [
            (TextEncoding.windows1252, 0x80, "€"), (.windows1252, 0x96, "–"), (.latin1, 0xA4, "¤"),
            (.latin9, 0xA4, "€"),
            (.windows1252, 0xDF, "ß"),
        ] as [(TextEncoding, UInt8, String)])
    func `the single-byte encodings differ in these signs`(encoding: TextEncoding, byte: UInt8, sign: String) {
        #expect(String(decoding: Transcoder(from: encoding).convert([byte][...]).utf8, as: UTF8.self) == sign)
    }

    private func evidence(_ bytes: [UInt8], splitAt split: Int = 0) -> EncodingEvidence {
        var evidence = EncodingEvidence()
        evidence.take(bytes[..<split])
        evidence.take(bytes[split...])
        return evidence
    }

    @Test(
        arguments: [
            (Array("abc".utf8), TextEncoding.utf8), (Array("Süd".utf8), .utf8), ([0x53, 0xFC, 0x64], .windows1252),
            ([0xEF, 0xBB, 0xBF, 0x61], .utf8), ([0xFF, 0xFE, 0x61, 0], .utf16LittleEndian),
            ([0xFE, 0xFF, 0, 0x61], .utf16BigEndian), ([0x61, 0, 0x62], nil), ([0x61, 0xC3], .windows1252),
            // Overlong forms, surrogates and numbers above U+10FFFF are no UTF-8 (RFC 3629).
            ([0xC0, 0x80], .windows1252), ([0xE0, 0x80, 0x80], .windows1252), ([0xED, 0xA0, 0x80], .windows1252),
            ([0xF4, 0x90, 0x80, 0x80], .windows1252), ([0xF0, 0x80, 0x80, 0x80], .windows1252),
            ([0xF0, 0x9F, 0x98, 0x80], .utf8), ([0xED, 0x9F, 0xBF], .utf8), ([0xF4, 0x8F, 0xBF, 0xBF], .utf8),
        ] as [([UInt8], TextEncoding?)])
    func `the bytes tell their encoding`(bytes: [UInt8], encoding: TextEncoding?) {
        for split in 0...bytes.count { #expect(evidence(bytes, splitAt: split).finding?.value == encoding) }
    }

    @Test(
        arguments: [
            ("a\nb\n\u{FC}\n", 3), ("\u{FC}", 1), ("a\nb\u{C3}\nc", 2), ("a\r\nb\r\n\u{FC}", 3), ("a\rb\r\u{FC}", 3),
            ("abc\n", nil),
        ] as [(String, Int?)])
    func `the first line that is not UTF-8 is known`(text: String, line: Int?) {
        let bytes = Self.bytes(text, in: .latin1, marked: false)
        for split in 0...bytes.count { #expect(evidence(bytes, splitAt: split).firstInvalidLine == line) }
    }
}

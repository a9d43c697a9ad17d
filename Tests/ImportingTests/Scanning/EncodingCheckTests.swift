import CScan
import Testing
import TestSupport

@testable import Importing

/// The check of UTF-8 against the standard library's.
@Suite struct EncodingCheckTests {
    private static let pieces: [[UInt8]] = [
        Array("a".utf8), Array("Straße".utf8), Array("–".utf8), Array("🙂".utf8), [0x80], [0xC0, 0x80], [0xC2],
        [0xE0, 0x9F, 0x80],
        [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
        [0xF4, 0x90, 0x80, 0x80],
        [0xF8], [0xFF], [0xE2, 0x80], Array("Ein längerer Text, der über Blöcke reicht. ".utf8),
    ]

    @Test func `a text is UTF-8 exactly where the standard library takes it for that`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let isTame = Bool.random(using: &random)
            let bytes = (0..<Int.random(in: 0...24, using: &random)).flatMap { _ in
                Self.pieces[
                    isTame
                        ? [0, 1, 2, 3, 9, 11, 16][Int.random(in: 0..<7, using: &random)]
                        : Int.random(in: 0..<Self.pieces.count, using: &random)]
            }
            let expected =
                String(validating: bytes, as: UTF8.self) == nil
                ? KB_NOT_UTF8 : bytes.allSatisfy { $0 < 0x80 } ? KB_ASCII : KB_UTF8
            #expect(kb_encoding_of(bytes, bytes.count) == expected, "\(bytes)")
            #expect(kb_encoding_plain(bytes, bytes.count) == expected, "\(bytes)")
        }
    }
}

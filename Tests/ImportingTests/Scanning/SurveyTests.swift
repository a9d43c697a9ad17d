import CScan
import Testing
import TestSupport

@testable import Importing

/// The counts of bytes with AVX2 against those without.
@Suite struct SurveyTests {
    private static let pieces: [[UInt8]] = [
        Array("Straße und Weg ".utf8), Array("ruhig".utf8), [0x0A], [0x0D, 0x0A], [0x0D], [0x00], [0x84], [0xE1],
        [0x81],
        Array("K\u{84}se".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }),
        Array(repeating: 0x20, count: 40),
        Array("Eine Zeile ohne Besonderes, länger als ein Schritt".utf8),
    ]

    private func same(_ left: kb_survey, _ right: kb_survey) -> Bool {
        withUnsafeBytes(of: left.high) { left in withUnsafeBytes(of: right.high) { left.elementsEqual($0) } }
            && left.count == right.count && left.line_feeds == right.line_feeds && left.pairs == right.pairs
            && left.carriage_returns == right.carriage_returns && left.even_nuls == right.even_nuls
            && left.odd_nuls == right.odd_nuls && left.letters_as_in_dos == right.letters_as_in_dos
            && left.previous == right.previous && left.may_be_dos_letter == right.may_be_dos_letter
    }

    @Test func `a survey by 32 bytes counts what one byte by byte counts`() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<5000 {
            var (fast, slow) = (kb_survey(), kb_survey())
            for byte in [0x81, 0x84, 0xE1] as [UInt8] {
                kb_set_insert(&fast.dos_letters, byte)
                kb_set_insert(&slow.dos_letters, byte)
            }
            for _ in 0..<3 {
                let bytes: [UInt8] = (0..<random.below(12)).map { _ in random.pick(Self.pieces) }.reduce([], +)
                kb_survey_take(&fast, bytes, bytes.count)
                kb_survey_plain(&slow, bytes, bytes.count)
            }
            #expect(same(fast, slow))
        }
    }

    @Test func `line ends and bytes are counted the same with AVX2 and without`() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<5000 {
            let bytes: [UInt8] =
                (0..<random.below(12)).map { _ in random.pick(Self.pieces) }.reduce([], +) + [0x0A]
            #expect(kb_line_ends(bytes, bytes.count - 1) == kb_line_ends_plain(bytes, bytes.count - 1))
            #expect(kb_count(bytes, bytes.count, 0x0A) == kb_count_plain(bytes, bytes.count, 0x0A))
        }
    }
}

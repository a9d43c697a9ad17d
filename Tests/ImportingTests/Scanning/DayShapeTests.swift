import CScan
import Records
import Testing
import TestSupport

@testable import Importing

/// Days read by their shape against `DatePattern.parse`.
@Suite struct DayShapeTests {
    private static let patterns = [
        "dd.MM.yyyy HH:mm", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "dd-MM-yyyy",
        "MM.dd.yyyy HH",
    ]
    private static let days = 0...65_534

    private func read(_ text: String, _ shape: kb_day_shape) -> (day: UInt16, hour: UInt8)? {
        var shape = shape
        var (day, hour): (UInt16, UInt8) = (0, 0)
        let bytes = Array(text.utf8) + Array(repeating: 0x39, count: Int(KB_PADDING))
        return bytes.withUnsafeBufferPointer { bytes in
            let field = kb_field(bytes: bytes.baseAddress, length: text.utf8.count)
            return kb_read_day(&shape, field, &day, &hour) ? (day, hour) : nil
        }
    }

    private func text(_ pattern: String, _ random: inout SeededGenerator) -> String {
        let numbers: [(String, ClosedRange<Int>, Int)] = [
            ("yyyy", 1950...2160, 4), ("dd", 0...32, 2), ("MM", 0...13, 2), ("HH", 0...24, 2), ("mm", 0...60, 2),
            ("ss", 0...60, 2),
        ]
        var text = pattern.filter { $0 != "'" }
        for (letters, range, width) in numbers {
            let digits = String(Int.random(in: range, using: &random))
            let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
            if let place = text.firstRange(of: letters) { text.replaceSubrange(place, with: padded) }
        }
        guard Int.random(in: 0..<3, using: &random) == 0 else { return text }
        var bytes = Array(text.utf8)
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x20...0x7E, using: &random)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: Self.patterns)
    func `a day of a shape is the day that its pattern gives`(text pattern: String) throws {
        var random = SeededGenerator(seed: 6)
        let known = try #require(DatePattern(pattern))
        let shape = try #require(known.shape(days: Self.days))
        var read = 0
        for _ in 0..<5000 {
            let text = text(pattern, &random)
            let expected = known.parse(text).flatMap { Self.days.contains($0.date.dayNumber) ? $0 : nil }
            guard let found = self.read(text, shape) else {
                // What is left to the pattern is never wrong, but every plain day is to be read.
                let isPlain = text.utf8.count == pattern.filter { $0 != "'" }.utf8.count
                if isPlain { #expect(expected == nil, "\(text)") }
                continue
            }
            read += 1
            #expect(Int(found.day) == expected?.date.dayNumber, "\(text)")
            #expect(found.hour == expected?.hour.map(UInt8.init) ?? 255, "\(text)")
        }
        #expect(read > 1000)
    }

    @Test(arguments: [
        "yyyy-'Q'q", "MM.yyyy", "dd.MM.yyyy  HH:mm", "yyyyMMdd", "'am' dd.MM.yyyy", "dd.MM.yyyy HH:mm:ss dd",
    ])
    func `patterns that mean less or more than one day have no shape`(pattern: String) {
        #expect(DatePattern(pattern)?.shape(days: Self.days) == nil)
    }

    @Test(arguments: Self.patterns)
    func `the privacy gate says the same of every day of a shape`(pattern: String) throws {
        var random = SeededGenerator(seed: 7)
        let known = try #require(DatePattern(pattern))
        let shape = try #require(known.shape(days: Self.days))
        var evidence: Set<ValueEvidence> = []
        for _ in 0..<4000 {
            let text = text(pattern, &random)
            if read(text, shape) != nil { evidence.insert(PersonalValue.evidence(in: text)) }
        }
        #expect(evidence.count == 1)
        #expect(evidence.allSatisfy { $0.isDisjoint(with: .personal) })
    }
}

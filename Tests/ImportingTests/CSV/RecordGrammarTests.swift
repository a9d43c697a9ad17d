import Testing

@testable import Importing

@Suite struct RecordGrammarTests {
    private func read(_ text: String, _ dialect: RecordDialect = RecordDialect()) -> RecordGrammar.Reading {
        RecordGrammar(dialect: dialect).read(Array(text.utf8)[...], RecordGrammar.Manner(keepsFields: true))
    }

    private func texts(_ reading: RecordGrammar.Reading) -> [String] {
        reading.fields.map { String(decoding: $0.trimmed, as: UTF8.self) }
    }

    @Test(arguments: [
        ("a,\"b\"\"c\",d", RecordGrammar.Verdict.regular), ("5\" Rohr,x", .stray), ("\"a\"b,c", .broken),
        ("\"a,b\nc", .open), ("\"a\nb\",c", .regular), ("\"a\" ,b", .regular),
    ])
    func `a record keeps the grammar or tells how it breaks it`(text: String, verdict: RecordGrammar.Verdict) {
        #expect(read(text).verdict == verdict)
    }

    @Test(arguments: [
        ("a||b||", RecordDialect(delimiter: [0x7C, 0x7C]), ["a", "b", ""]),
        ("\"a\\\"b\",c\\d", RecordDialect(escapesByBackslash: true), ["a\"b", "c\\d"]),
        ("  a   b c   d ", RecordDialect(delimiter: [0x20, 0x20], collapsesBlanks: true), ["a", "b c", "d"]),
        ("'it''s';b", RecordDialect(delimiter: [0x3B], quote: 0x27), ["it's", "b"]),
        ("a  b ", RecordDialect(delimiter: [0x20]), ["a", "", "b", ""]),
    ])
    func `every dialect has its fields`(text: String, dialect: RecordDialect, fields: [String]) {
        #expect(texts(read(text, dialect)) == fields)
    }

    /// Seeded noise of the signs that matter: whatever keeps the grammar has the fields that libcsv gives it.
    @Test func `records that keep the grammar are those of libcsv`() throws {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let signs: [String] = ["a", "ä", "\"", "\"\"", ",", ";", " ", "\n", "\",\"", "1", "\\"]
        var compared = 0
        for _ in 0..<20_000 {
            let text = (0..<(1 + next(14))).map { _ in signs[next(signs.count)] }.joined()
            let bytes = Array(text.utf8)
            let reading = read(text)
            guard reading.verdict == .regular, reading.end > 0, reading.end == bytes.count else { continue }
            let libcsv = try Parsing.fields(text)
            guard !libcsv.isEmpty else { continue }
            #expect(libcsv == [texts(reading)], "\(text)")
            compared += 1
        }
        #expect(compared > 3000)
    }
}

import Testing

@testable import Geodata

private func document(_ text: String) throws -> JSONDocument { try JSONDocument(Array(text.utf8)) }

@Test(arguments: [
    ("0", 0.0), ("-0.5", -0.5), ("10.123456", 10.123456), ("1e3", 1000), ("1E-2", 0.01),
    ("123456789012345678901234", 1.2345678901234568e23),
    ("0.1234567890123456789012345", 0.12345678901234568), ("9007199254740993", 9_007_199_254_740_992), ("2.5e+2", 250),
    ("0.30000000000000004", 0.30000000000000004),
])
func `numbers are read as the nearest double`(_ text: String, _ value: Double) throws {
    #expect(try document(text).nodes[0].number == value)
}

@Test(arguments: [
    ("\"Vöhrum\"", "Vöhrum"), ("\"a\\n\\\"\\\\\\/\"", "a\n\"\\/"), ("\"\\u00e4\\u00DF\"", "äß"),
    ("\"\\ud83d\\ude00!\"", "😀!"), ("\"\"", ""),
])
func `texts are read with their escapes resolved`(_ text: String, _ value: String) throws {
    #expect(try document(text).string(0) == value)
}

@Test(arguments: [
    ("", 1, 1), (" \n  ", 2, 3), ("{\"a\":1,}", 1, 8), ("[1 2]", 1, 4), ("[01]", 1, 2), ("[+1]", 1, 2), ("[1.]", 1, 2),
    ("[.5]", 1, 2),
    ("[1e]", 1, 2), ("[NaN]", 1, 2), ("[1e999]", 1, 2), ("[nul]", 1, 2), ("{a:1}", 1, 2), ("{'a':1}", 1, 2),
    ("{\"a\" 1}", 1, 6),
    ("[\n\"ä\tb\"]", 2, 3), ("[\"\\x\"]", 1, 3), ("[\"\\ud83d\"]", 1, 3), ("[\"\\ude00\"]", 1, 3), ("[\"a]", 1, 5),
    ("[1]]", 1, 4), ("[", 1, 2),
    ("{} // nothing", 1, 4), ("\u{7}", 1, 1),
])
func `what is no JSON is refused where it goes wrong`(_ text: String, _ line: Int, _ column: Int) {
    let error = #expect(throws: GeoJSONError.self) { try document(text) }
    guard case .syntax(let position, _, _) = error else {
        Issue.record("\(String(describing: error))")
        return
    }
    #expect(position == GeoJSONError.Position(line: line, column: column))
}

@Test(arguments: ["{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":1,\"b\":2,\"\\u0061\":3}"])
func `a member that comes twice is refused`(_ text: String) {
    #expect(throws: GeoJSONError.duplicateMember(.init(line: 1, column: 14), name: "a")) { try document(text) }
}

@Test func `a member that comes twice among hundreds is refused`() {
    let members = (0..<300).map { "\"m\($0)\":0" } + ["\"m7\":0"]
    #expect(throws: GeoJSONError.self) { try document("{\(members.joined(separator: ","))}") }
}

@Test(arguments: [
    #"{"a":{"a":{"b":1},"b":2},"b":3}"#, #"[{"a":1},{"a":1}]"#, #"{"\u0061":{"a":1},"b":{"a":1}}"#,
])
func `objects inside and beside one another may have members of the same name`(_ text: String) throws {
    _ = try document(text)
}

@Test(arguments: [
    (#"{"a":{"b":1},"b":2,"a":3}"#, 20), (#"{"x":{"a":1,"b":{"a":1},"b":2}}"#, 25), (#"[{"a":1},{"a":1,"a":1}]"#, 17),
])
func `a member that comes twice is found behind an object of the same names`(_ text: String, _ column: Int) {
    let error = #expect(throws: GeoJSONError.self) { try document(text) }
    guard case .duplicateMember(let position, _) = error else {
        Issue.record("\(text): \(error.map(String.init(describing:)) ?? "no error")")
        return
    }
    #expect(position.column == column)
}

@Test func `codes are without blanks around them, numbers as they are written`() throws {
    let table = PropertyTable(try document("{\"code\":\" 03 \",\"AGS\":7}"), [0])
    #expect(try table.codes(among: ["code"]) == ["03"])
    #expect(try table.codes(among: ["key", "AGS"]) == ["7"])
}

@Test(arguments: 0..<24)
func `a byte that is no UTF-8 is found wherever it stands among plain letters`(_ place: Int) {
    var text = Array("[\"abcdefghijklmnopqrstuvwxyz\"]".utf8)
    text[2 + place] = 0xFF
    #expect(throws: GeoJSONError.notUTF8(.init(line: 1, column: 3 + place))) { try JSONDocument(text) }
}

@Test func `nesting beyond the limit is refused before the stack suffers`() throws {
    let limit = JSONScanner.depthLimit
    let allowed = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
    #expect(try document(allowed).nodes.count == limit)
    #expect(throws: GeoJSONError.tooDeep(.init(line: 1, column: limit + 1), limit: limit)) {
        try document(String(repeating: "[", count: 1_000_000))
    }
}

@Test(
    arguments: [
        [0xFC], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
func `bytes that are no UTF-8 are refused`(_ bytes: [UInt8]) {
    let text = Array("[\"".utf8) + bytes + Array("\"]".utf8)
    #expect(throws: GeoJSONError.notUTF8(.init(line: 1, column: 3))) { try JSONDocument(text) }
}

@Test func `a byte order mark is skipped and does not count as a column`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try JSONDocument(mark + Array("[1]".utf8)).nodes.count == 2)
    let error = #expect(throws: GeoJSONError.self) { try JSONDocument(mark + Array("[x]".utf8)) }
    guard case .syntax(let position, _, _) = error else { return }
    #expect(position.column == 2)
}

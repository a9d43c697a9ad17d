import Testing
import Wording

@testable import Importing

@Suite struct YAMLValueTests {
    private func value(_ text: String) throws -> YAMLValue { try YAMLValue(text: text, file: "a.yaml") }

    @Test func `values know their lines, shifted by what stands above`() throws {
        let value = try YAMLValue(text: "a: 1\nb:\n  c: x\n", file: "a.md", lineOffset: 10)
        let entries = try value.entries()
        #expect(entries.map(\.key) == ["a", "b"])
        #expect(entries[0].value.line == 11)
        #expect(try entries[1].value.entries()[0].value.line == 13)
        #expect(entries.map(\.line) == [11, 12])
    }

    @Test func `a mark of the order of bytes is none of the text`() throws {
        let entry = try value("\u{FEFF}a: x\n").entries()[0]
        #expect(entry.key == "a")
        #expect(entry.value.line == 1)
    }

    @Test(arguments: [
        ("a: ~", ""), ("a: null", ""), ("a: \"null\"", "null"), ("a:", ""), ("a: 007", "007"), ("a: 'x'", "x"),
    ])
    func `scalars are texts, nothing is an empty one`(text: String, scalar: String) throws {
        #expect(try value(text).entries()[0].value.text() == scalar)
    }

    @Test(arguments: [
        ("a: [x, y]", ["x", "y"]), ("a: x", ["x"]), ("a: []", []), ("a:", []), ("a:\n  - x\n  - y\n", ["x", "y"]),
    ])
    func `a single scalar is a list of one`(text: String, texts: [String]) throws {
        #expect(try value(text).entries()[0].value.texts() == texts)
    }

    @Test(arguments: ["true", "yes", "ja"])
    func `truth is told in two languages`(word: String) throws {
        #expect(try value("a: \(word)").entries()[0].value.truth())
    }

    @Test(arguments: ["1", "True", "wahr", ""])
    func `anything else is neither true nor false`(word: String) throws {
        let found = try value("a: \(word)").entries()[0].value
        #expect(throws: YAMLError.self) { try found.truth() }
    }

    @Test(arguments: ["0", "11", "x", "1.5", "1_0", ""])
    func `a number outside its range is refused`(word: String) throws {
        let found = try value("a: \(word)").entries()[0].value
        #expect(throws: YAMLError.self) { try found.integer(in: 1...10) }
    }

    @Test(arguments: [
        ("a: 1\n b: 2", "hier darf kein Doppelpunkt stehen"), ("a: 1\nb\n", "hier fehlt ein Doppelpunkt"),
        ("a: [1, 2", "hier wird „,“ oder „]“ erwartet"), ("a: {b: 1", "hier wird „,“ oder „}“ erwartet"),
        ("a: \"x", "ein Anführungszeichen wird nicht geschlossen"), ("a:\n\tb: 1", "Tabulator"), ("a: @b", "„@“"),
        ("a: \"\\q\"", "hinter „\\“ steht"), (" a: 1\nb: 2", "hinter dem Ende"), ("a: *x", "Verweis"),
    ])
    func `what the library finds wrong is told in German`(text: String, words: String) throws {
        let error = try #require(throws: YAMLError.self) { try value(text) }
        let german = error.phrase.german
        #expect(german.contains(words), "\(german)")
        for english in ["did not", "found", "expected"] { #expect(!german.contains(english), "\(german)") }
    }

    @Test func `broken YAML is told with its place`() {
        #expect {
            _ = try value("a: 1\nb: [x\nc: 2\n")
        } throws: { error in
            guard case .syntax(let file, let line, _, _)? = error as? YAMLError else { return false }
            return file == "a.yaml" && line >= 2
        }
        #expect(throws: YAMLError.empty(file: "a.yaml")) { try value("") }
        #expect(throws: YAMLError.tooLong(file: "a.yaml")) { try value(String(repeating: "a", count: 1 << 20 + 1)) }
    }
}

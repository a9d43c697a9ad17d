import Testing
import Wording

@testable import Importing

/// Small files that stand for more than any machine holds. Each is refused or read in no time.
@Suite struct YAMLBombTests {
    private static let limit = Duration.seconds(30)

    /// Each line stands for `width` times the line before.
    private static func laughs(lines: Int, width: Int, as last: String = "end: *l") -> String {
        let levels = (1..<lines).map { number -> String in
            let references = Array(repeating: "*l\(number - 1)", count: width).joined(separator: ", ")
            return "l\(number): &l\(number) [\(references)]\n"
        }
        return "l0: &l0 [ha, ha]\n" + levels.joined() + last + "\(lines - 1)\n"
    }

    private static let refused = [
        "billion laughs": laughs(lines: 10, width: 10), "few references of many levels": laughs(lines: 30, width: 2),
        "references as keys": laughs(
            lines: 14, width: 1, as: "? [*l1, *l2, *l3, *l4, *l5, *l6, *l7, *l8]\n: &x y\n? *l"),
        "a large text and some references": "a: &a [" + String(repeating: "x, ", count: 60_000) + "x]\nb: [*a, *a]\n",
        "deep lists": "a: " + String(repeating: "[", count: 500) + String(repeating: "]", count: 500),
        "deeper lists": String(repeating: "[", count: 200_000),
        "deep mappings": String(repeating: "{a: ", count: 100_000),
        "itself": "a: &a [*a]", "many items": "a: [" + String(repeating: "x,", count: 250_000) + "x]",
    ]

    @Test(arguments: refused.keys.sorted())
    func `a bomb is refused at once, whatever it is made of`(name: String) throws {
        let text = try #require(Self.refused[name])
        let start = ContinuousClock.now
        #expect(throws: YAMLError.self) { try YAMLValue(text: text, file: "kreisblick.yaml") }
        #expect(ContinuousClock.now - start < Self.limit)
    }

    @Test func `it says so with the file's name`() throws {
        let text = try #require(Self.refused["billion laughs"])
        let error = #expect(throws: YAMLError.self) { try YAMLValue(text: text, file: "kreisblick.yaml") }
        #expect(error?.phrase.german.hasPrefix("kreisblick.yaml hat mehr Verweise (*name)") ?? false)
    }

    @Test func `some references are read as what they stand for`() throws {
        let value = try YAMLValue(text: "a: &a [x, y]\nb: *a\nc: \"sources/*.csv & *.txt\"\n", file: "a.yaml")
        let entries = try value.entries()
        #expect(try entries[1].value.texts() == ["x", "y"])
    }

    @Test func `as many keys as there may be are read in no time, and one more is refused`() throws {
        let text = (0..<YAMLEntries.most).map { "k\($0): 1\n" }.joined()
        let start = ContinuousClock.now
        #expect(try YAMLValue(text: text, file: "a.yaml").entries().count == YAMLEntries.most)
        #expect(ContinuousClock.now - start < Self.limit)
        #expect(throws: YAMLError.tooManyEntries(file: "a.yaml")) {
            try YAMLValue(text: text + "k: 1\n", file: "a.yaml")
        }
    }

    @Test(arguments: ["- x\n", "? x\n", "{\"a\":1}\n", "a: [x]\n", "[x,y]\n", "- - x\n", "-\n  x\n"])
    func `whatever an entry is written with is counted before anything is read`(entry: String) {
        #expect(YAMLEntries.areMany(in: String(repeating: entry, count: YAMLEntries.most + 1)))
        #expect(!YAMLEntries.areMany(in: String(repeating: entry, count: YAMLEntries.most / 3)))
    }
}

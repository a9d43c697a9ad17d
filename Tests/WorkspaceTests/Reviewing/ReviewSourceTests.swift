import Testing
import Wording

@testable import Workspace

@Suite struct ReviewSourceTests {
    @Test func `a review is its front matter, its words and its blocks, each with its line`() throws {
        let source = try ReviewSource(
            "---\ntitle: Lage\n---\n\nWorte.\n\n```kreisblick\nnote: method\n```\n\nMehr.\n", file: "r.md")
        #expect(source.frontMatter == "title: Lage")
        #expect(source.parts.map(Self.text) == ["\nWorte.\n", "8: note: method", "\nMehr.\n"])
    }

    @Test func `line ends of Windows change nothing`() throws {
        let lines = ["---", "title: Lage", "---", "```kreisblick", "note: method", "```", ""]
        let unix = try ReviewSource(lines.joined(separator: "\n"), file: "r.md")
        let windows = try ReviewSource(lines.joined(separator: "\r\n"), file: "r.md")
        #expect(unix.parts.map(Self.text) == windows.parts.map(Self.text))
        #expect(unix.frontMatter == windows.frontMatter)
    }

    @Test func `a mark of the order of bytes is none of the text`() throws {
        let source = try ReviewSource("\u{FEFF}---\ntitle: Lage\n---\nWorte.\n", file: "r.md")
        #expect(source.frontMatter == "title: Lage")
    }

    @Test func `other fences are words of the author`() throws {
        let source = try ReviewSource("---\ntitle: L\n---\n```sql\nselect 1\n```\n", file: "r.md")
        #expect(source.parts.map(Self.text) == ["```sql\nselect 1\n```\n"])
    }

    @Test func `a block shown as an example inside another fence is words too`() throws {
        let source = try ReviewSource(
            "---\ntitle: L\n---\n````\n```kreisblick\nnote: method\n```\n````\n", file: "r.md")
        #expect(source.parts.map(Self.text) == ["````\n```kreisblick\nnote: method\n```\n````\n"])
    }

    @Test(arguments: ["  ```kreisblick  ", "``` kreisblick", "````kreisblick"])
    func `a fence may be indented and longer`(fence: String) throws {
        let close = String(fence.filter { $0 == "`" })
        let source = try ReviewSource("---\ntitle: L\n---\n\(fence)\nnote: method\n\(close)\n", file: "r.md")
        #expect(source.parts.map(Self.text) == ["", "5: note: method", ""])
    }

    private static let files = [
        "teil.md": "Teil.\n```kreisblick\nnote: method\n```\n", "kreis.md": "{{ include kreis.md }}",
        "offen.md": "```kreisblick\nnote: method\n",
    ]

    private func including(_ body: String) throws -> ReviewSource {
        try ReviewSource("---\ntitle: L\n---\n\(body)", file: "r.md") { path, line in
            guard let text = Self.files[path] else {
                throw ReviewError.cannotInclude(path, file: line.file, line: line.number)
            }
            return (text, path)
        }
    }

    @Test func `an included file stands in its place, and its blocks keep their own lines`() throws {
        let source = try including("Davor.\n{{ include teil.md }}\nDanach.")
        #expect(source.parts.map(Self.text) == ["Davor.\nTeil.", "teil.md, 3: note: method", "\nDanach."])
        #expect(source.included == ["teil.md"])
    }

    @Test func `in a fence of the author's own nothing is included`() throws {
        let source = try including("~~~\n{{ include teil.md }}\n~~~")
        #expect(source.parts.map(Self.text) == ["~~~\n{{ include teil.md }}\n~~~"])
    }

    @Test(arguments: [
        ("{{ include fehlt.md }}", "r.md, line 4: “fehlt.md” is not there"),
        ("{{ include kreis.md }}", "kreis.md, line 1: “kreis.md” includes itself"),
        ("\n{{include offen.md}}", "offen.md, line 1: the block is not closed"),
    ])
    func `what cannot be included says where it is asked for`(body: String, complaint: String) throws {
        let error = try #require(throws: ReviewError.self) { try including(body) }
        #expect(error.phrase.english.contains(complaint), "\(error.phrase.english)")
    }

    @Test func `a fence of another language that begins like ours is not ours`() throws {
        let source = try ReviewSource("---\ntitle: L\n---\n```kreisblicke\nx\n```\n", file: "r.md")
        #expect(source.parts.count == 1)
    }

    @Test(arguments: [
        ("Worte.\n", "r.md, line 1: the front matter"), ("---\ntitle: L\n", "r.md, line 1: the front matter"),
        ("", "r.md, line 1: the front matter"),
        ("---\ntitle: L\n---\n\n```kreisblick\nnote: method\n", "r.md, line 5: the block is not closed"),
        ("---\ntitle: L\n---\n```kreisblick\na: b\n\n```kreisblick\nnote: method\n```\n", "r.md, line 4: the block"),
    ])
    func `a review that cannot be split says where`(text: String, complaint: String) throws {
        let error = try #require(throws: ReviewError.self) { try ReviewSource(text, file: "r.md") }
        #expect(error.phrase.english.contains(complaint))
    }

    private static func text(_ part: ReviewSource.Part) -> String {
        switch part {
        case .prose(let lines): lines.map(\.text).joined(separator: "\n")
        case .block(let text, let file, let line): (file == "r.md" ? "" : "\(file), ") + "\(line): \(text)"
        }
    }
}

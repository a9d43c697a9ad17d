import TestSupport
import Testing

@testable import Workspace

@Suite struct FilePatternTests {
    @Test(arguments: [
        ("polizei*.csv", "polizei-2019.csv", true), ("polizei*.csv", "polizei.csv", true),
        ("polizei*.csv", "polizei-2019.xlsx", false), ("polizei*.csv", "alte-polizei.csv", false),
        ("*", "a.csv", true), ("a.csv", "a.csv", true), ("a.csv", "aa.csv", false), ("a*b*c", "a-b-c", true),
        ("a*b*c", "a-c", false), ("a*bb*b", "abb", false), ("sources/*.csv", "x.csv", true), ("ab*ba", "aba", false),
    ])
    func `a star stands for any letters, and for none`(pattern: String, name: String, isMeant: Bool) {
        #expect(FilePattern(pattern).matches(name) == isMeant)
    }

    @Test func `files are named as the pattern is written, in the order of their names`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.csv", "a.csv", "c.txt"] { _ = try folder.file(name, "") }
        #expect(try FilePattern("sources/*.csv").paths { _ in folder.path } == ["sources/a.csv", "sources/b.csv"])
        #expect(try FilePattern("*.csv").paths { _ in folder.path } == ["a.csv", "b.csv"])
        #expect(try FilePattern("none/*.csv").paths { _ in folder.path + "/none" } == [])
    }
}

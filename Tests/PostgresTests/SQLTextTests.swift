import Testing

@testable import Postgres

@Suite struct SQLTextTests {
    @Test func `names, texts and fields mean themselves to the server`() {
        #expect(SQLText.identifier(#"a"; DROP TABLE b; --"#) == #""a""; DROP TABLE b; --""#)
        #expect(SQLText.literal("it's \\") == "'it''s \\'")
        #expect(SQLText.field(nil) == "\\N")
        #expect(SQLText.field("a\tb\\c\r\nd\ne") == "a\\tb\\\\c\\r\\nd\\ne")
        #expect(SQLText.field("\\N") == "\\\\N")
        // With a mark behind it each sign is another character, and the same sign to the server.
        #expect(SQLText.identifier("a\"\u{301}b").utf8.elementsEqual("\"a\"\"\u{301}b\"".utf8))
        #expect(SQLText.literal("a'\u{301}b").utf8.elementsEqual("'a''\u{301}b'".utf8))
        #expect(SQLText.field("a\\\u{301}b").utf8.elementsEqual("a\\\\\u{301}b".utf8))
    }
}

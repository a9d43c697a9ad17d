import Testing

@testable import Importing

@Suite struct DialectTests {
    @Test(arguments: [
        ("a;b\n1;2\n", ";"), ("a,b\n1,2\n", ","), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"), ("a\n1\n", ","),
        ("", ","), ("a;b", ";"), ("a\tb\tc", "\t"),
        // Decimal commas do not outvote the delimiter that the header has too.
        ("a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n", ";"),
        // Neither do commas in quotes, nor a title above the header.
        ("a;b\n\"x, y\";1\n\"z, w\";2\n", ";"), ("Bericht, Stand 2019\n\na;b;c\n1;2;3\n4;5;6\n", ";"),
        ("a,b,c\n\"1;2\",3,4\n\"5;6\",7,8\n", ","), ("a;b\r1;2\r", ";"), ("a;b\n\"x\ny\";2\n", ";"),
        // A quote inside a field is a letter.
        ("a;b\n5\" Rohr;1\n7\" Rohr;2\n9\" Rohr;3\n", ";"), ("a;b\n\"ein \"\"Zitat\"\", dann\";2\n\"c, d\";3\n", ";"),
    ])
    func `the delimiter is the one by which most lines agree`(sample: String, delimiter: Character) {
        #expect(DelimiterDetection(sample: Array(sample.utf8)).dialect.delimiter == Array(String(delimiter).utf8))
    }

    @Test(arguments: [("a\nb", 0x0A), ("a\r\nb", 0x0A), ("a\rb", 0x0D), ("ab", 0x0A)] as [(String, UInt8)])
    func `lines end with a line feed, or a carriage return where there is none`(sample: String, end: UInt8) {
        #expect(Dialect.endOfLine(of: Array(sample.utf8)) == end)
    }
}

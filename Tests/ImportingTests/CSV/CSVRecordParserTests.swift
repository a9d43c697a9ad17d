import Testing

@testable import Importing

@Suite struct CSVRecordParserTests {
    static let texts = [
        "a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\"a\nb\",c\nd,e\n", "\"a\r\nb\",c\r\nd,e",
        "\"a \"\"b\"\" c\",\"\"\n,\n", "ä,ß\n\"ö\n–\",€\n", "a,b\n\n\n1,2\n", " a , b \n\" a \",\"b\" \n",
        "a\"b,c\"\n1,2\n",
        "\n\na,b\n", "a,b\n\"x\"\"\ny\",\n", ",\n,,\n",
    ]

    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
            ("\"a\nb\",c", [["a\nb", "c"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"say \"\"x\"\"\"", [["say \"x\""]]),
            ("\"\",", [["", ""]]), (",", [["", ""]]), ("a\n\n\nb", [["a"], ["b"]]), (" a , b ", [["a", "b"]]),
            ("\" a \"", [[" a "]]), ("5\" Rohr,x", [["5\" Rohr", "x"]]), ("a,b,\n", [["a", "b", ""]]), ("", []),
            ("\n\r\n", []), ("ä,€", [["ä", "€"]]),
        ] as [(String, [[String]])])
    func `a text has these records`(text: String, records: [[String]]) throws {
        #expect(try Parsing.fields(text) == records)
    }

    @Test(arguments: texts)
    func `a file fed in two pieces has the same records wherever it is split`(text: String) throws {
        let bytes = Array(text.utf8)
        let whole = try Parsing.records(bytes)
        for split in 0...bytes.count {
            let records = try Parsing.records(bytes, splitAt: [split], endOfLine: Dialect.endOfLine(of: bytes))
            #expect(records.map(\.fields) == whole.map(\.fields), "split at \(split)")
            #expect(records.map(\.line) == whole.map(\.line), "split at \(split)")
        }
        let bytewise = try Parsing.records(bytes, splitAt: Array(1..<max(bytes.count, 1)))
        #expect(bytewise.map(\.fields) == whole.map(\.fields))
        #expect(bytewise.map(\.line) == whole.map(\.line))
    }

    @Test(arguments: [
        ("a\nb\nc", [1, 2, 3]), ("a\n\"b\nb\nb\"\nc\n", [1, 2, 5]), ("a\r\n\"b\r\nb\"\r\nc", [1, 2, 4]),
        ("a\rb\rc", [1, 2, 3]), ("\n\na\n\nb", [3, 5]), ("a,\"\n\n\"\nb", [1, 4]),
    ])
    func `a record knows the line on which it starts`(text: String, lines: [Int]) throws {
        #expect(try Parsing.records(Array(text.utf8)).map(\.line) == lines)
    }

    @Test(arguments: [("a,b\n1,\"2\n3,4\n", 2), ("\"a", 1), ("a\n\"b\nb\"\n\"c\nc\nc", 4), ("a,b\r\n\"", 2)])
    func `a quote that is never closed is an error with its record's line`(text: String, line: Int) {
        #expect(throws: CSVError.unclosedQuote(line: line)) { try Parsing.fields(text) }
    }
}

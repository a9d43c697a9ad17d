import Testing
import Wording

@testable import Importing

@Suite struct RejectsTests {
    private func reject(column: String, suggestion: String, isSetApart: Bool = false) -> Reject {
        Reject(
            line: 7, column: column, reason: Phrase(de: "kein Datum: 31.02.2016", en: "not a date: 31.02.2016"),
            expected: Phrase(de: "ein Tag", en: "a day"), suggestion: Phrase(name: suggestion),
            kind: isSetApart ? .total : nil)
    }

    @Test func `the file of rejects is a CSV in the reader's language`() {
        let rejects = [
            reject(column: "Tatzeit", suggestion: "fragen"), reject(column: "", suggestion: "-", isSetApart: true),
        ]
        #expect(
            RejectsFile.text(rejects, language: .german)
                == "Zeile,Spalte,Grund,Erwartet,Vorschlag,Gesondert\r\n7,Tatzeit,kein Datum: 31.02.2016,ein Tag,fragen,nein\r\n"
                + "7,,kein Datum: 31.02.2016,ein Tag,-,ja\r\n")
        #expect(
            RejectsFile.text(rejects, language: .english).hasPrefix(
                "line,column,reason,expected,suggestion,set_apart\r\n"))
    }

    @Test(arguments: ["a,b", "a\"b", "a\nb", "a\rb", "a\r\nb", "\"", "plain", "ä;b"])
    func `every field comes back from the file`(field: String) throws {
        let text = RejectsFile.text([reject(column: field, suggestion: field)], language: .english)
        let fields = try #require(try Parsing.fields(text).last)
        #expect(fields == ["7", field, "not a date: 31.02.2016", "a day", field, "no"])
    }
}

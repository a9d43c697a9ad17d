import Testing

@testable import Workspace

struct PlaceholderTests {
    @Test(
        arguments: [
            ("Worte", [.words("Worte")]),
            ("In {{ period }}.", [.words("In "), .placeholder(.parameter("period")), .words(".")]),
            ("{{period.year-before}}", [.placeholder(.parameter("period.year-before"))]),
            ("{{ value records: incidents }}", [.placeholder(.value("records: incidents"))]),
            (
                "{{ value where: 'date = {{ period }}' }} Fälle",
                [.placeholder(.value("where: 'date = {{ period }}'")), .words(" Fälle")]
            ),
            ("\\{{ period }} und {{ offen", [.words("\\{{ period }} und {{ offen")]),
            ("{{ Jahr }}", [.placeholder(.unknown("Jahr"))]),
            ("{{values records: incidents}}", [.placeholder(.unknown("values records: incidents"))]),
            ("{{}}", [.placeholder(.unknown(""))]), ("{{ period. }}", [.placeholder(.unknown("period."))]),
        ] as [(String, [Placeholder.Piece])])
    func `a text is cut where two braces name something that is filled in`(text: String, pieces: [Placeholder.Piece]) {
        #expect(Placeholder.pieces(of: text) == pieces)
    }

    @Test(
        arguments: [
            ("{{ include teil.md }}", "teil.md"), ("  {{include ../a b.md}}  ", "../a b.md"), ("{{ include }}", nil),
            ("siehe {{ include teil.md }}", nil), ("{{ included }}", nil),
        ] as [(String, String?)])
    func `a file is included by a line of its own`(line: String, path: String?) {
        #expect(Placeholder.included(by: line) == path)
    }
}

import Testing
import Wording

@testable import Publishing

struct DocumentTemplateTests {
    private static let form = FormValue.entries([
        "number": .text("Muster/000"), "lead": .text("Referat <A> & B"),
        "sequence": .list([
            .entries(["committee": .text("Ausschuss"), "date": .text("01.02.2030"), "public": .text("Ö")]),
            .entries(["committee": .text("Kreistag"), "date": .text("02.03.2030"), "public": .text("N")]),
        ]),
        "relevance": .entries(["migration": .text("ja"), "climate": .text("nein")]),
        "attachments": .list([.text("Anlage 1"), .text("Anlage 2")]),
    ])

    private func document(_ template: DocumentTemplate) -> Document {
        Document(
            title: "Lage", subtitle: "Kreis", notices: ["FIKTIV"], sections: [.prose("Worte.")], origin: ["Quelle"],
            template: template, form: Self.form)
    }

    @Test func `the county's form of paper has its fields around the text`() throws {
        let page = try DocumentPage(document(try DocumentTemplate(name: "informationsvorlage"))).html(language: .german)
        let expected = [
            "FIKTIV", "Informationsvorlage", "<h1>Lage</h1>", "Vorlagennummer</th><td>Muster/000",
            "Federführend</th><td>Referat &lt;A&gt; &amp; B", "Beratungsfolge",
            "<td>Ausschuss</td><td>01.02.2030</td><td>Ö</td>", "<td>Kreistag</td>", "Sachdarstellung", "Worte.",
            "Finanzielle Auswirkungen", "Gender Mainstreaming</th><td></td>", "Migration</th><td>ja",
            "Klima-/Umwelt-/Naturschutz</th><td>nein", "<li>Anlage 1</li>", "<li>Anlage 2</li>", "Herkunft",
        ]
        let places = expected.map { page.firstRange(of: $0)?.lowerBound }
        for (text, place) in zip(expected, places) where place == nil { Issue.record("\(text)") }
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        let english = try DocumentPage(document(try DocumentTemplate(name: "informationsvorlage"))).html(
            language: .english)
        #expect(english.contains("Financial implications") && !english.contains("Federführend"))
    }

    @Test func `a template of a county's own cannot leave out marks, policy or provenance`() throws {
        let own = try DocumentTemplate(
            name: "eigene", header: "<h1>{{title}} von uns</h1>", footer: "", style: "body{color:red}")
        let page = try DocumentPage(document(own)).html(language: .german)
        #expect(page.contains("<h1>Lage von uns</h1>") && page.contains("body{color:red}"))
        for text in ["<p class=\"notice\" role=\"note\">FIKTIV</p>", "default-src 'none'", "<li>Quelle</li>"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test(arguments: [("{{#form}}x", 1), ("\n\n{{#a}}{{/b}}", 3), ("{{title", 1)])
    func `what is no Mustache is told with its line`(text: String, line: Int) {
        let error = #expect(throws: TemplateError.self) { try DocumentTemplate(name: "eigene", header: text) }
        #expect(
            error?.phrase.german.contains("header.mustache, Zeile \(line):") ?? false, "\(error?.phrase.german ?? "")")
    }

    @Test func `the document of Word has the form's head with the title once`() throws {
        let page = try WordPage(document(try DocumentTemplate(name: "informationsvorlage")))
            .html(hasNotices: false, language: .german)
        #expect(!page.contains("<h1>") && page.contains("<title>Lage</title>") && page.contains("Vorlagennummer"))
    }
}

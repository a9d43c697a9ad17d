import Foundation
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

    /// To Swift a quotation mark and a mark that combines with it are one character; to a browser they are two.
    @Test(arguments: ["\"", "'", "<", ">", "&"])
    func `no value ends an attribute or begins an element, whatever follows its signs`(sign: String) throws {
        let template = try DocumentTemplate(name: "own", header: "<p title=\"{{title}}\">{{title}}</p>")
        let document = Document(
            title: "Lage\(sign)\u{301} onload=x", subtitle: "", notices: [], sections: [.prose("Worte.")],
            origin: ["Quelle"],
            template: template)
        let page = try DocumentPage(document).html(language: .german)
        #expect(page.contains("onload=x") && !page.unicodeScalars.contains(Array("\(sign)\u{301}".unicodeScalars)))
    }

    @Test func `a section that opens a template leaves no line of its own`() throws {
        let template = try DocumentTemplate(name: "own", header: "{{#title}}\n<h1>{{.}}</h1>\n{{/title}}\n")
        #expect(try template.around(document(template), .german).header == "<h1>Lage</h1>\n")
    }

    @Test func `the county's template has its fields around the text`() throws {
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

    @Test func `a county's style ends no element, and rules no sheet that bears marks`() throws {
        let hostile = """
            .a{content:"</style><script>x</script>"} @page{@top-center{content:none!important}} @PAGE :first{margin:0}
            @p\\61 ge foo{margin:0} @media print{@page{margin:0}} @\\70 age{margin:0} @pages{x:y} @-x-\\70{y:z}
            """
        let own = try DocumentTemplate(
            name: "eigene", header: "<h1>a</h1><STYLE>@page{margin:0}</STYLE>", style: hostile)
        let page = try DocumentPage(document(own)).html(language: .german)
        let start = try #require(page.firstRange(of: "<style>")).upperBound
        let end = try #require(page[start...].firstRange(of: "</style>")).lowerBound
        let style = page[start..<end]
        #expect(style.contains(#"content:"<\/style><script>x<\/script>""#) && !page[end...].contains("<script>"))
        // Our own rules alone.
        let plain = try DocumentPage(document(try DocumentTemplate(name: "eigene"))).html(language: .german)
        #expect(style.matches(of: /@(?i:page)/).count == plain.matches(of: /@page/).count)
        #expect(style.contains("@media print{@no-page{"))
        #expect(style.matches(of: /@[-\w]*\\/).allSatisfy { $0.output.hasPrefix("@no-") })
        #expect(page.contains("&lt;STYLE>@page{margin:0}&lt;/STYLE>"))
        let unmarked = Document(
            title: "Lage", subtitle: "", notices: [], sections: [], origin: [],
            template: try DocumentTemplate(name: "eigene", style: "@page{margin:30mm}"))
        #expect(try DocumentPage(unmarked).html(language: .german).contains("@page{margin:30mm}"))
    }

    @Test func `what the form has no field for is told with what was meant`() throws {
        func error(_ form: [String: FormValue], header: String? = nil) throws -> FormError? {
            let document = Document(
                title: "Lage", subtitle: "", notices: [], sections: [], origin: [],
                template: try DocumentTemplate(name: "informationsvorlage", header: header), form: .entries(form))
            do { _ = try DocumentPage(document).html(language: .german) } catch let error as FormError { return error }
            return nil
        }
        let misspelt = try error(["leed": .text("Referat")])
        #expect(misspelt?.phrase.german.contains("„form.leed“") ?? false)
        #expect(misspelt?.phrase.german.contains("gemeint vielleicht „lead“?") ?? false)
        #expect(misspelt?.phrase.english.contains("did you mean “lead”?") ?? false)
        let deep = try error(["relevance": .entries(["klima": .text("ja")])])
        #expect(deep?.phrase.german.contains("„form.relevance.klima“") ?? false)
        let inList = try error(["sequence": .list([.entries(["comittee": .text("A")])])])
        #expect(inList?.phrase.german.contains("gemeint vielleicht „committee“?") ?? false)
        #expect(try error(["attachments": .text("Anlage 1")]) == .notA(.list, entry: "form.attachments"))
        #expect(try error(["lead": .list([.text("a")])]) == .notA(.text, entry: "form.lead"))
        #expect(try error(["attachments": .text(""), "lead": .text("a")]) == nil)
        // A county's own header asks for what it likes.
        #expect(try error(["leed": .text("Referat")], header: "<h1>{{title}}</h1>{{form.leed}}") == nil)
    }

    @Test(arguments: [("{{#form}}x", 1), ("\n\n{{#a}}{{/b}}", 3), ("{{title", 1)])
    func `what is no Mustache is told with its line`(text: String, line: Int) {
        let error = #expect(throws: TemplateError.self) { try DocumentTemplate(name: "eigene", header: text) }
        #expect(
            error?.phrase.german.contains("header.mustache, Zeile \(line):") ?? false, "\(error?.phrase.german ?? "")")
    }

    @Test func `the Word document has the form's head with the title once`() throws {
        let page = try WordPage(document(try DocumentTemplate(name: "informationsvorlage")))
            .html(language: .german)
        #expect(!page.contains("<h1>") && page.contains("<title>Lage</title>") && page.contains("Vorlagennummer"))
    }

    @Test func `a head of the county's own stands in the Word document whatever its name is, its title once`() throws {
        let header = "<header><h1\n class=\"k\">{{title}}\n</h1><p>Landkreis</p><h1>Zweite</h1></header>"
        let page = try WordPage(document(try DocumentTemplate(name: "review", header: header))).html(language: .german)
        #expect(page.contains("<p>Landkreis</p>") && page.contains("<h1>Zweite</h1>"))
        #expect(page.components(separatedBy: "Lage").count == 2, "the document's title alone")
        for name in ["review", "factsheet"] {
            let plain = try WordPage(document(try DocumentTemplate(name: name))).html(language: .german)
            #expect(plain.contains("<div data-custom-style=\"Subtitle\"><p>Kreis</p></div>"))
        }
    }

    @Test func `the Word document takes no picture and no page from a template`() throws {
        let header = "<h1>a</h1><img src=\"/etc/hostname\" alt=\"Wappen\"><iframe src=\"/etc/passwd\">x</iframe>"
        let own = try DocumentTemplate(name: "eigene", header: header, footer: header)
        let page = try WordPage(document(own)).html(language: .german)
        #expect(page.components(separatedBy: "Wappen").count == 3 && !page.contains("/etc/") && !page.contains("<img"))
    }
}

internal import Mustache
internal import Wording

/// A template: what stands above and below a document's text, as Mustache, and its style.
///
/// The marks of invented data, of drafts and of what is for the house stand around it and look as they do whatever a template and its
/// style say (`DocumentMarks`), and so does the content security policy. A template sees `title`, `subtitle`, `language`, `form` (what the
/// review says below `form`) and `labels`, the form's own words.
public struct DocumentTemplate: Sendable {
    public let name: String
    private let header: MustacheTemplate
    private let footer: MustacheTemplate
    /// Whether what stands above the text is more than title and subtitle.
    let hasOwnHeader: Bool
    /// What it asks for below `form`; `nil` where it asks for nothing, or a county's own header or footer may ask for anything.
    private let form: FormValue?
    private let broughtStyle, ownStyle: String

    /// - Parameters:
    ///   - name: one of `names` gives what is `nil` of the others.
    ///   - header: Mustache of what stands above the text.
    ///   - footer: Mustache of what stands below it.
    /// - Throws: `TemplateError` where one is no Mustache.
    public init(name: String, header: String? = nil, footer: String? = nil, style: String? = nil)
        throws(TemplateError)
    {
        let brought = Self.brought[name]
        self.name = name
        self.header = try Self.parsed(header ?? brought?.header ?? Self.plainHeader, "header.mustache")
        self.footer = try Self.parsed(footer ?? brought?.footer ?? "", "footer.mustache")
        hasOwnHeader = (header ?? brought?.header).map { $0 != Self.plainHeader } ?? false
        form = header == nil && footer == nil ? Self.forms[name] : nil
        (broughtStyle, ownStyle) = (brought?.style ?? "", style ?? "")
    }

    /// CSS behind that of every page.
    ///
    /// - Parameter hasNotices: whether the document bears marks.
    func style(hasNotices: Bool) -> String { broughtStyle + DocumentMarks.tamed(ownStyle, hasNotices: hasNotices) }

    private static func parsed(_ text: String, _ file: String) throws(TemplateError) -> MustacheTemplate {
        do {
            return try PageMustache.parsed(text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError(file: file, line: PageMustache.line(of: error))
        } catch {
            throw TemplateError(file: file, line: 1)
        }
    }

    /// Those that Kreisblick brings along.
    public static let names = (["review"] + brought.keys).sorted()

    /// Whether there is a place for all that a document says below `form`; a county's own template may ask for anything.
    ///
    /// - Throws: `FormError` for the first entry that has none.
    public func check(_ written: FormValue) throws(FormError) {
        if let form { try written.check(against: form, at: ["form"]) }
    }

    /// What stands above and below the text of a document.
    ///
    /// - Throws: `FormError` where the document says what the form has no place for.
    func around(_ document: Document, _ language: Language) throws(FormError) -> (header: String, footer: String) {
        try check(document.form)
        let content: [String: Any] = [
            "title": document.title, "subtitle": document.subtitle, "language": language.rawValue,
            "form": document.form.plain, "labels": FormLabels.all(language),
        ]
        return (
            DocumentMarks.withoutStyles(header.render(content)), DocumentMarks.withoutStyles(footer.render(content))
        )
    }

    private static let plainHeader = "<header><h1>{{title}}</h1><p class=\"subtitle\">{{subtitle}}</p></header>\n"

    /// The sheet of a factsheet is a column in which drawings give way, so that its text and its foot stay on it.
    private static let brought: [String: (header: String, footer: String, style: String)] = [
        "factsheet": (
            header: plainHeader, footer: "",
            style: """
            @page{margin:13mm 15mm}
            @media print{html,body{height:270mm}body{display:flex;flex-direction:column;font-size:9pt;line-height:1.35}
            main{flex:1 1 0;min-height:0;display:flex;flex-direction:column}main>*{flex:none}
            main>figure{flex:0 1 auto;min-height:50mm;display:flex;flex-direction:column;margin:.4rem 0}main>figure svg{flex:0 1 auto;min-height:0}
            h1{font-size:15pt;margin:.2rem 0 0}h2{font-size:11pt;margin:.7rem 0 .2rem}
            .subtitle{margin:0 0 .5rem}.table{margin:.4rem 0 .2rem}
            footer{margin-top:auto}footer h2{display:none}}
            """
        ),
        "informationsvorlage": (header: paperHeader, footer: paperFooter, style: paperStyle),
    ]

    /// What those that Kreisblick brings along and that ask for anything have a place for.
    private static let forms: [String: FormValue] = [
        "informationsvorlage": .entries([
            "number": .text(""), "lead": .text(""), "status": .text(""), "date": .text(""), "subject": .text(""),
            "financial": .text(""), "attachments": .list([.text("")]),
            "sequence": .list([.entries(["committee": .text(""), "date": .text(""), "public": .text("")])]),
            "relevance": .entries([
                "gender": .text(""), "migration": .text(""), "prevention": .text(""), "education": .text(""),
                "climate": .text(""),
            ]),
        ])
    ]

    private static let paperHeader = """
        <header class="paper"><p class="kind">{{labels.paper}}</p><h1>{{title}}</h1><p class="subtitle">{{subtitle}}</p>
        <table class="form" aria-label="{{labels.particulars}}"><tbody>
        <tr><th scope="row">{{labels.number}}</th><td>{{form.number}}</td></tr>
        <tr><th scope="row">{{labels.lead}}</th><td>{{form.lead}}</td></tr>
        <tr><th scope="row">{{labels.status}}</th><td>{{form.status}}</td></tr>
        <tr><th scope="row">{{labels.date}}</th><td>{{form.date}}</td></tr>
        </tbody></table>
        <table class="form"><caption>{{labels.sequence}}</caption>
        <thead><tr><th scope="col">{{labels.committee}}</th><th scope="col">{{labels.session}}</th><th scope="col">{{labels.public}}</th></tr></thead>
        <tbody>
        {{#form.sequence}}<tr><td>{{committee}}</td><td>{{date}}</td><td>{{public}}</td></tr>
        {{/form.sequence}}</tbody></table>
        <p><strong>{{labels.subject}}:</strong> {{form.subject}}</p>
        <h2>{{labels.facts}}</h2></header>

        """

    private static let paperFooter = """
        <section class="paper"><h2>{{labels.financial}}</h2><p>{{form.financial}}</p>
        <table class="form"><caption>{{labels.relevance}}</caption>
        <thead><tr><th scope="col">{{labels.field}}</th><th scope="col">{{labels.relevant}}</th></tr></thead><tbody>
        <tr><th scope="row">{{labels.gender}}</th><td>{{form.relevance.gender}}</td></tr>
        <tr><th scope="row">{{labels.migration}}</th><td>{{form.relevance.migration}}</td></tr>
        <tr><th scope="row">{{labels.prevention}}</th><td>{{form.relevance.prevention}}</td></tr>
        <tr><th scope="row">{{labels.education}}</th><td>{{form.relevance.education}}</td></tr>
        <tr><th scope="row">{{labels.climate}}</th><td>{{form.relevance.climate}}</td></tr>
        </tbody></table>
        <h2>{{labels.attachments}}</h2><ul>
        {{#form.attachments}}<li>{{.}}</li>
        {{/form.attachments}}</ul></section>

        """

    private static let paperStyle = """
        .paper .kind{font-size:1.1rem;font-weight:700;letter-spacing:.02em;margin:1rem 0 0}
        .paper table.form{width:100%;margin:.8rem 0}.paper table.form th{font-weight:400;color:#555;width:34%}
        .paper table.form thead th{width:auto}
        """
}

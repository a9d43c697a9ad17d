internal import Mustache
public import Wording

/// The self-contained page of a document: works from a file, asks no network, prints on A4. It runs no script but that of a board, and
/// without a board none at all.
public struct DocumentPage: Sendable {
    let document: Document

    public init(_ document: Document) {
        self.document = document
    }

    /// The page as HTML.
    public func html(language: Language) throws -> String {
        let template = try PageMustache.parsed(Self.template)
        let (body, contents) = bodyAndContents(language)
        let (header, footer) = try document.around(language)
        let page = Content(
            language: language.rawValue, title: document.title, header: header, footer: footer,
            notices: document.notices.isEmpty ? nil : Notices(document.notices, language),
            contents: contents.count < Self.fewestContents ? nil : Contents(contents, language), body: body + script,
            origin: document.origin,
            originTitle: Phrase(de: "Herkunft", en: "Provenance")(language),
            style: DocumentMarks.style + Self.style + sheets(language) + (hasBoard ? BoardStyle.text : "")
                + (document.template?.style(hasNotices: !document.notices.isEmpty) ?? ""),
            policy: hasBoard ? "; script-src 'sha256-\(BoardScript.digest)'" : "")
        return template.render(page)
    }

    private struct Content {
        let language: String
        let title: String
        let header: String
        let footer: String
        let notices: Notices?
        let contents: Contents?
        let body: String
        let origin: [String]
        let originTitle: String
        let style: String
        let policy: String
    }

    /// What must stand at the head of the page.
    private struct Notices {
        let label: String
        let lines: [String]

        init(_ lines: [String], _ language: Language) {
            (label, self.lines) = (Phrase(de: "Kennzeichnung", en: "Marking")(language), lines)
        }
    }

    /// Headings that lead to their places.
    private struct Contents {
        let label: String
        let entries: [Entry]

        struct Entry {
            let id: String
            /// HTML.
            let title: String
        }

        init(_ entries: [Entry], _ language: Language) {
            (label, self.entries) = (Phrase(de: "Inhalt", en: "Contents")(language), entries)
        }
    }

    /// With fewer headings a page is seen at a glance.
    private static let fewestContents = 4

    /// The sections as HTML, with a name for each heading of the second level.
    private func bodyAndContents(_ language: Language) -> (String, [Contents.Entry]) {
        var entries = [Contents.Entry]()
        let sections = document.sections.map { section -> String in
            let html = html(section, language)
            guard case .prose = section else { return html }
            var pieces = html.split(separator: "<h2>", omittingEmptySubsequences: false).map(String.init)
            for (index, piece) in pieces.enumerated().dropFirst() {
                let title = piece.firstRange(of: "</h2>").map { String(piece[..<$0.lowerBound]) } ?? ""
                // No link within a link, and no block has an underscore in its name.
                let words = title.replacing(/<[^>]*>/, with: "")
                entries.append(Contents.Entry(id: "heading_\(entries.count + 1)", title: words))
                pieces[index] = "<h2 id=\"heading_\(entries.count)\">" + piece
            }
            return pieces.joined()
        }
        return (sections.joined(separator: "\n"), entries)
    }

    /// What stands at head and foot of each printed sheet.
    private func sheets(_ language: Language) -> String {
        let of = Phrase(de: " von ", en: " of ")(language)
        return
            "@page{@bottom-left{content:\(DocumentMarks.quoted(document.title));font:8pt Arial,sans-serif;color:#555}"
            + "@bottom-right{content:counter(page) \"\(of)\" counter(pages);font:8pt Arial,sans-serif;color:#555}"
            + DocumentMarks.sheetHead(document.notices) + "}"
    }

    private var hasBoard: Bool {
        document.sections.contains { section in if case .board = section { true } else { false } }
    }

    private var script: String { hasBoard ? "\n<script>\(BoardScript.text)</script>" : "" }

    private func html(_ section: Document.Section, _ language: Language) -> String {
        switch section {
        case .prose(let text):
            return ProseTables.named(in: Markdown.html(text), language)
        case .figure(let figure):
            return drawing(figure, language) + links(figure.files, language)
        case .table(let table):
            return table.html + links(table.files, language)
        case .board(let board):
            // What the script replaces, its data, and files that stay.
            let id = XMLText.escaped(board.id)
            let still =
                "<figure>\(board.map.svg)</figure>" + board.map.tables.joined(separator: "\n")
                + drawing(board.chart, language)
            return "<section class=\"board\" id=\"\(id)\"><div class=\"still\">\(still)</div>\n"
                + "<script type=\"application/json\">\(board.data)</script>"
                + links(board.map.files + board.chart.files + board.files, language) + "</section>"
        case .failure(let message):
            let word = Phrase(de: "Fehler", en: "Error")(language)
            return "<p class=\"failure\" role=\"alert\"><strong>\(word):</strong> \(XMLText.escaped(message))</p>"
        }
    }

    /// A drawing with the tables behind it, which unfold.
    private func drawing(_ figure: Document.Figure, _ language: Language) -> String {
        let summary = Phrase(de: "Die Zahlen als Tabelle", en: "The figures as a table")(language)
        return "<figure>\(figure.svg)<details><summary>\(summary)</summary>"
            + "\(figure.tables.joined(separator: "\n"))</details></figure>"
    }

    private func links(_ files: [String], _ language: Language) -> String {
        guard !files.isEmpty else { return "" }
        let links = files.map { file in
            let name = XMLText.escaped(file)
            return "<a href=\"\(name)\">\(name)</a>"
        }
        return
            "<p class=\"files\">\(Phrase(de: "Dateien", en: "Files")(language)): \(links.joined(separator: ", "))</p>"
    }

    private static let template = """
        <!doctype html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:{{{policy}}}">
        <meta name="generator" content="Kreisblick">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        {{#notices}}<section aria-label="{{label}}">{{#lines}}<p class="notice" role="note">{{.}}</p>
        {{/lines}}</section>
        {{/notices}}{{{header}}}{{#contents}}<nav class="contents" aria-label="{{label}}"><p>{{label}}</p><ol>
        {{#entries}}<li><a href="#{{id}}">{{{title}}}</a></li>
        {{/entries}}</ol></nav>
        {{/contents}}
        <main>
        {{{body}}}
        {{{footer}}}</main>
        <footer><h2>{{originTitle}}</h2><ul>
        {{#origin}}<li>{{.}}</li>
        {{/origin}}</ul></footer>
        </body>
        </html>

        """

    private static let style = """
        :root{color-scheme:light}
        body{font:16px/1.5 "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#1a1a1a;background:#fff;
        max-width:44rem;margin:0 auto;padding:1.5rem 1rem 4rem}
        h1{font-size:1.7rem;line-height:1.2;margin:1rem 0 .2rem}
        h2{font-size:1.25rem;margin:2.2rem 0 .5rem}
        h3{font-size:1.05rem;margin:1.6rem 0 .4rem}
        .subtitle{color:#555;margin:0 0 1.5rem}
        .failure{border:2px solid #8a1c1c;background:#fdf0f0;color:#8a1c1c;padding:.6rem .8rem;margin:1rem 0}
        .mark{color:#8a1c1c}
        .contents{font-size:.9rem;margin:0 0 1.5rem}.contents p{font-weight:700;margin:0}.contents ol{margin:.2rem 0;padding-left:1.4rem}.contents li{padding:.1rem 0}
        figure{margin:1.5rem 0}
        figure svg{max-width:100%;height:auto;display:block}
        details{font-size:.85rem;margin:.3rem 0}
        summary{color:#0b4f8a;cursor:pointer;padding:.15rem 0}
        .table{overflow-x:auto;margin:1.5rem 0 .3rem}
        table{border-collapse:collapse;font-size:.85rem;width:100%;font-variant-numeric:tabular-nums}
        caption{text-align:left;font-weight:700;padding:0 0 .4rem}
        caption .unit{display:block;font-weight:400;color:#555}
        th,td{padding:.25rem .5rem;border-bottom:1px solid #d0d0d0;text-align:left;vertical-align:top;hyphens:auto;overflow-wrap:break-word}
        thead th{border-bottom:2px solid #1a1a1a;vertical-align:bottom}
        tbody th{font-weight:400}
        .number{text-align:right}
        td.number{white-space:nowrap}
        @media screen and (min-width:46rem){td.verdict{min-width:14rem}}
        td.verdict.claim{font-weight:700}
        .notes,.files,footer{font-size:.8rem;color:#555}
        .files{margin:.2rem 0 1.5rem}
        a{color:#0b4f8a}
        footer{border-top:1px solid #d0d0d0;margin-top:3rem}
        footer h2{font-size:1rem;margin:1rem 0 .3rem}
        footer ul{padding-left:1.2rem}
        @page{size:A4;margin:20mm 18mm}
        @media print{body{max-width:none;padding:0;font-size:10.5pt}figure,tr,caption,thead,.short{break-inside:avoid}
        h2,h3,caption,thead,p:has(+.table),p:has(+figure),p:has(+.board){break-after:avoid}
        .contents li{padding:0}.table{margin-top:.8rem}figure{margin:1rem 0}
        p{orphans:3;widows:3}figure svg{max-height:235mm}.files,details{display:none}thead{display:table-header-group}.table{overflow:visible}
        table,.notes,footer{font-size:8pt}footer{break-inside:avoid;margin-top:1rem}footer h2{font-size:9pt;margin:.3rem 0 0}
        footer ul{margin:0;padding:0}footer li{display:inline}footer li+li:before{content:" · "}th,td{padding:.15rem .3rem}.table:has(tr>:nth-child(8)) td.number{white-space:normal}
        td.verdict{min-width:0}}
        """
}

extension Document {
    /// What its template puts above and below the text.
    func around(_ language: Language) throws -> (header: String, footer: String) {
        try (template ?? DocumentTemplate(name: "review")).around(self, language)
    }
}

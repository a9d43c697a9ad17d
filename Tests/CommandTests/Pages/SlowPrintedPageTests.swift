import TestSupport
import Testing

/// Pages on paper: on A4, nothing cut, nothing torn, and as a PDF that can be read aloud.
@Suite(
    .slow,
    .enabled(
        if: Program.hasBrowser && Program.has(tool: "pdftotext"),
        "Chromium or poppler-utils is not installed (make setup-tests installs them)"))
struct SlowPrintedPageTests {
    @Test func `on paper no drawing, row or heading is cut, and nothing is made smaller to fit`() throws {
        let page = try BrowserPage()
        for kind in DemoPage.allCases {
            try page.open(try kind.path())
            let sheets = try PrintedSheets(page)
            #expect(sheets.faults == [], "\(kind)")
            #expect(sheets.parts.contains { $0.kind == "svg" } || kind == .draft)
            if kind == .factsheet { #expect(sheets.count == 1) }
        }
    }

    /// The PDF of a review holds the still page: that of a board without its script.
    @Test func `a page without its script is printed as whole, tagged and in the page's order`() throws {
        let page = try BrowserPage()
        for kind in DemoPage.allCases {
            let (path, folder) = (try kind.path(), try Files.freshFolder("still"))
            try Files.write(
                try Files.text(path).replacing(/(?s)<script>.*?<\/script>/, with: ""), to: "\(folder)/page.html")
            try page.open("\(folder)/page.html")
            let (parts, drawings) = (try TaggedText.parts(of: page), try TaggedText.drawings(of: page))
            // What the program has printed, or what is printed now.
            var pdf = "\(Files.parent(of: path))/annex.pdf"
            #expect(Files.exists(pdf) == [.annex, .quarter].contains(kind), "\(kind)")
            if !Files.exists(pdf) {
                pdf = "\(folder)/page.pdf"
                try Files.write(try page.printed(), to: pdf)
            }
            let faults = try TaggedText.faults(of: pdf, parts: parts, drawings: drawings, language: kind.language)
            #expect(faults == [], "\(kind)")
            if try Files.text(path).contains("<script>") {
                let faults = try PrintedSheets(page).faults
                #expect(faults == [], "\(kind)")
            }
        }
    }
}

@Suite(
    .slow,
    .enabled(
        if: Program.hasBrowser && Program.has(tool: "pdftotext"),
        "Chromium or poppler-utils is not installed (make setup-tests installs them)"))
struct SlowPlantedSheetFaultTests {
    /// A page of A4 with a part that stands `space` mm below its top.
    private static func html(_ part: String, below space: Int = 0, style: String = "") -> String {
        """
        <!doctype html><html lang="de"><title>x</title>
        <style>@page{size:A4;margin:20mm}body{margin:0;font:10pt Arial}p,h2,figure,table{margin:0}svg{display:block}
        table{border-collapse:collapse}td,th,caption{padding:0;line-height:5mm}h2{font-size:10pt;line-height:5mm}\(style)</style>
        <p style="height:\(space)mm">Davor</p>\(part)
        """
    }

    private static func drawing(_ width: Int, _ height: Int, style: String = "") -> String {
        """
        <figure><svg width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" style="\(style)"><title>Bild</title>
        <rect width="\(width)" height="\(height)" fill="#ccc"/></svg></figure>
        """
    }

    private static func table(_ rows: Int, kind: String = "", cell: String = "x") -> String {
        "<div class=\"\(kind)\"><table><caption>Zahlen</caption><thead><tr><th>A<th>B</tr></thead><tbody>"
            + (1...rows).map { "<tr><th>\($0)</th><td>\(cell)</td></tr>" }.joined() + "</tbody></table></div>"
    }

    private static let planted: [(html: String, fault: String?)] = [
        (html(drawing(640, 900)), nil),
        (html(drawing(640, 400), below: 200), nil),
        (html(drawing(640, 1200)), "<svg> “Bild”: torn between sheets"),
        (html(drawing(900, 400)), "printed at 71 %"),
        (html(drawing(1400, 400)), "<svg> “Bild”: cut off"),
        (html("<div style=\"overflow:hidden;height:60mm\">\(drawing(600, 400))</div>"), "<svg> “Bild”: cut off"),
        (html("<h2>Titel</h2>\(drawing(640, 200))", below: 240), "<h2> “Titel”: what follows it is on sheet 2"),
        (html("<h2>Titel</h2>\(drawing(640, 200))", below: 240, style: "h2{break-after:avoid}"), nil),
        (html(table(6, kind: "short"), below: 240), "what follows it is on sheet 2"),
        (html(table(6, kind: "short"), below: 240, style: ".short{break-inside:avoid}"), nil),
        (html(table(60, cell: "a<br>b<br>c<br>d")), "<tr> "),
        (html(table(60, cell: "a<br>b<br>c<br>d"), style: "tr{break-inside:avoid}"), nil),
        (html("<p style=\"width:200mm;text-align:right\">Weit</p>"), "printed at 85 %"),
        (html("<p style=\"margin-left:-5mm\">Weit</p>"), "<p> “Weit”: cut off"),
        (html("Worte", style: "@page{size:A5}"), "not A4"),
    ]

    @Test func `what is cut, torn, alone or made smaller on paper is found`() throws {
        let page = try BrowserPage()
        let path = try Files.freshFolder("sheets") + "/page.html"
        for (html, fault) in Self.planted {
            try Files.write(html, to: path)
            try page.open(path)
            let faults = try PrintedSheets(page).faults
            if let fault {
                #expect(faults.contains { $0.contains(fault) }, "\(fault): \(faults)")
            } else {
                #expect(faults == [], "\(html)")
            }
        }
    }

    @Test func `a PDF without tags, language, alternative texts or order is found`() throws {
        let page = try BrowserPage()
        let folder = try Files.freshFolder("untagged")
        let drawing =
            "<svg width=\"9\" height=\"9\" role=\"img\" aria-label=\"Bild\"><rect width=\"9\" height=\"9\"/></svg>"
        func faults(_ body: String, language: String = "de", isTagged: Bool = true, parts: [String]? = nil) throws
            -> [String]
        {
            try Files.write(
                "<!doctype html><html lang=\"\(language)\"><title>x</title><body>\(body)", to: "\(folder)/page.html")
            try page.open("\(folder)/page.html")
            let own = try TaggedText.parts(of: page)
            let count = try TaggedText.drawings(of: page)
            try Files.write(try page.printed(isTagged: isTagged), to: "\(folder)/page.pdf")
            return try TaggedText.faults(of: "\(folder)/page.pdf", parts: parts ?? own, drawings: count, language: "de")
        }
        let body = "<h1>Eins</h1><p>Zwei <strong>fett</strong> drei-vier</p>\(drawing)<p>Fünf</p>"
        let none = try faults(body)
        #expect(none == [])
        #expect(try faults(body, isTagged: false).contains("not tagged"))
        #expect(try faults(body, language: "en") == ["no language"])
        #expect(
            try faults(body.replacing(" role=\"img\" aria-label=\"Bild\"", with: ""))
                == ["0 alternative texts of 1 drawings"])
        #expect(try faults(body, parts: ["Fünf", "Eins"]) == ["not in its turn: Eins"])
        #expect(try faults(body, parts: ["Eins", "Sechs"]) == ["not in its turn: Sechs"])
    }
}

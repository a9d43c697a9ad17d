import TestSupport
import Testing

/// A sound page in which one thing is made wrong.
struct PlantedPage {
    /// What the page holds, and what stands there instead.
    let replaced, replacement: String
    /// What must be found.
    let fault: String

    init(_ replaced: String, _ replacement: String, _ fault: String) {
        (self.replaced, self.replacement, self.fault) = (replaced, replacement, fault)
    }

    static let sound = """
        <!doctype html>
        <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Lage</title><style>body{background:#fff;color:#333}summary,select{min-height:24px}select{min-width:24px}
        nav li{padding:.2rem 0}.box{overflow:auto}</style></head>
        <body>
        <aside aria-label="Kennzeichnung"><p>Erfunden</p></aside>
        <header><h1>Die Lage</h1></header>
        <nav aria-label="Inhalt"><ul><li><a href="#a">Zur Lage</a></li></ul></nav>
        <main><h2>Lage</h2><h3 id="a">Im Kreis</h3><p class="text">Worte.</p>
        <figure><svg width="300" height="200" viewBox="0 0 300 200" role="img" aria-labelledby="t" aria-describedby="d"
        lang="de"><title id="t">Bild</title><desc id="d">Was es zeigt.</desc><rect width="300" height="200" fill="#fff"/>
        <rect id="dark" x="20" y="20" width="200" height="60" fill="#004060"/>
        <text x="40" y="55" fill="#ffffff">auf Dunkel</text><text x="40" y="130" fill="#333333">auf Hell</text></svg></figure>
        <div class="box"><table><caption>Zahlen</caption><thead><tr><th scope="col">Ort</th><th scope="col">2019</th></tr></thead>
        <tbody><tr><th scope="row">Ilsede</th><td>4</td></tr></tbody></table></div>
        <form aria-label="Auswahl"><label>Ort <select><option>Ilsede</option></select></label></form>
        <details><summary>Mehr</summary><p>Noch mehr.</p></details>
        </main><footer><h2>Herkunft</h2></footer></body></html>
        """

    /// The page with its fault.
    func html() throws -> String {
        try #require(Self.sound.contains(replaced), "\(replaced)")
        return Self.sound.replacing(replaced, with: replacement)
    }
}

@Suite(.slow, .enabled(if: Program.hasBrowser, "Chromium is not installed (make setup-tests installs it)"))
struct SlowPlantedPageFaultTests {
    private static let planted: [PlantedPage] = [
        PlantedPage("<title>Lage</title>", "", "no title"),
        PlantedPage("<!doctype html>", "", "no doctype"),
        PlantedPage("<html lang=\"de\">", "<html>", "language “”"),
        PlantedPage("lang=\"de\"><title id", "lang=\"en\"><title id", "language “en”"),
        PlantedPage("width=device-width", "user-scalable=no", "cannot be enlarged"),
        PlantedPage("<h2>Lage</h2>", "<h1>Lage</h1>", "2 headings of the first level"),
        PlantedPage("<h2>Lage</h2>", "", "follows a heading of level 1"),
        PlantedPage(">Im Kreis<", "> <", "empty heading"),
        PlantedPage("<header><h1>Die Lage</h1></header>", "<h1>Die Lage</h1>", "0 times <header>"),
        PlantedPage("<footer>", "<main></main><footer>", "2 times <main>"),
        PlantedPage("</main>", "</main><p>Davor</p>", "outside of all landmarks"),
        PlantedPage("id=\"a\"", "id=\"b\"", "leads to #a"),
        PlantedPage("id=\"dark\"", "id=\"a\"", "id a stands twice"),
        PlantedPage("aria-describedby=\"d\"", "aria-describedby=\"e\"", "names e, which is not there"),
        PlantedPage("<summary>", "<summary tabindex=\"3\">", "tabindex 3"),
        PlantedPage("<th scope=\"row\">", "<th>", "heading without a scope"),
        PlantedPage("<td>4</td>", "<td>4</td><td>5</td>", "rows of 2 and 3 cells"),
        PlantedPage("role=\"img\"", "", "drawing without role"),
        PlantedPage("<desc id=\"d\">Was es zeigt.</desc>", "<desc id=\"d\"></desc>", "drawing without a description"),
        PlantedPage("Worte.", "<img src=\"data:,\">", "picture without alt"),
        PlantedPage("class=\"text\"", "style=\"width:1400px\"", "scrolls across"),
        PlantedPage("summary,select{min-height:24px}", "select{height:18px}", "target of 18"),
        PlantedPage("nav li{padding:.2rem 0}", "", "target of 1"),
        PlantedPage("color:#333", "color:#888", "contrast 3.5"),
        PlantedPage("class=\"text\"", "style=\"opacity:.5\"", "“Worte.”: contrast"),
        PlantedPage("class=\"text\"", "style=\"background:#123\"", "“Worte.”: contrast"),
        PlantedPage("class=\"text\"", "style=\"background:linear-gradient(#fff,#000)\"", "no plain colour"),
        PlantedPage("fill=\"#ffffff\">auf", "fill=\"#3080a0\">auf", "“auf Dunkel”: contrast"),
        PlantedPage("fill=\"#333333\">auf", "fill=\"#a0a0a0\">auf", "“auf Hell”: contrast"),
    ]

    @Test func `a sound page has no fault`() throws {
        let page = try BrowserPage()
        let path = try Files.freshFolder("sound") + "/page.html"
        try Files.write(PlantedPage.sound, to: path)
        for (width, scheme) in [(1280, "light"), (360, "dark")] {
            try page.show(width: width, scheme: scheme)
            try page.open(path)
            #expect(try PageCheck.faultsAsShown(page) == [])
        }
        #expect(try PageCheck.faultsOfNames(page) == [])
        #expect(try PageCheck.faultsByKeyboard(page) == [])
    }

    @Test func `each fault of a page as it is shown is found, and said`() throws {
        let page = try BrowserPage()
        try page.show(width: 1280)
        let folder = try Files.freshFolder("planted")
        for planted in Self.planted {
            try Files.write(try planted.html(), to: "\(folder)/page.html")
            try page.open("\(folder)/page.html")
            let faults = try PageCheck.faultsAsShown(page)
            #expect(faults.contains { $0.contains(planted.fault) }, "\(planted.fault): \(faults)")
        }
    }

    @Test func `white that a dark scheme puts on white is found`() throws {
        let page = try BrowserPage()
        let path = try Files.freshFolder("dark") + "/page.html"
        let dark = "@media (prefers-color-scheme:dark){.text{color:#eee}}"
        try Files.write(PlantedPage.sound.replacing("</style>", with: dark + "</style>"), to: path)
        try page.open(path)
        try page.show(width: 1280, scheme: "light")
        #expect(try PageCheck.faultsAsShown(page) == [])
        try page.show(width: 1280, scheme: "dark")
        #expect(try PageCheck.faultsAsShown(page).contains { $0.contains("“Worte.”: contrast") })
    }

    private static let nameless: [PlantedPage] = [
        PlantedPage("<caption>Zahlen</caption>", "", "table without a name"),
        PlantedPage("aria-labelledby=\"t\"", "aria-label=\"\"", "image without a name"),
        PlantedPage(">Zur Lage<", "><", "link without a name"),
        PlantedPage("<label>Ort <select>", "<label></label><select>", "combobox without a name"),
        PlantedPage("<nav aria-label=\"Inhalt\">", "<nav>", "navigation without a name"),
        PlantedPage("<summary>Mehr</summary>", "<summary></summary>", "DisclosureTriangle without a name"),
        PlantedPage("<main>", "<div>", "0 times main"),
        PlantedPage("</nav>", "</nav><nav aria-label=\"Inhalt\"></nav>", "navigation of the same name twice"),
    ]

    @Test func `parts and controls without a name are found`() throws {
        let page = try BrowserPage()
        let folder = try Files.freshFolder("nameless")
        for planted in Self.nameless {
            var html = try planted.html()
            // A drawing is named by its title, too.
            if planted.fault.hasPrefix("image") { html = html.replacing("<title id=\"t\">Bild</title>", with: "") }
            try Files.write(html, to: "\(folder)/page.html")
            try page.open("\(folder)/page.html")
            let faults = try PageCheck.faultsOfNames(page)
            #expect(faults.contains { $0.contains(planted.fault) }, "\(planted.fault): \(faults)")
        }
    }

    private static let unreachable: [PlantedPage] = [
        PlantedPage(".box{", "a:focus{outline:none}.box{", "“Zur Lage”: nobody sees"),
        PlantedPage(
            "<a href=\"#a\">", "<a href=\"#a\" onkeydown=\"event.preventDefault()\">", "the keyboard does not reach it"),
        PlantedPage("<select>", "<select tabindex=\"1\">", "which follows it"),
    ]

    @Test func `what the keyboard does not reach, or nobody sees there, is found`() throws {
        let page = try BrowserPage()
        let folder = try Files.freshFolder("unreachable")
        for planted in Self.unreachable {
            try Files.write(try planted.html(), to: "\(folder)/page.html")
            try page.open("\(folder)/page.html")
            let faults = try PageCheck.faultsByKeyboard(page)
            #expect(faults.contains { $0.contains(planted.fault) }, "\(planted.fault): \(faults)")
        }
    }
}

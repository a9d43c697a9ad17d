import Foundation
import TestSupport
import Testing

/// The board of a review as people use it: in a browser, by keyboard, over the figures that were released.
@Suite(.slow, .enabled(if: Program.hasBrowser, "Chromium is not installed (make setup-tests installs it)"))
struct SlowBoardTests {
    private struct Rendered {
        let folder: String
        let page: String
        /// The released figures by region, period and category.
        let rows: [[String: String]]
    }

    private static let rendered = Result {
        let workspace = try DemoRun.shared.get().copyOfWorkspace()
        try Files.write(
            """
            ---
            title: Tafel
            ---

            ```kreisblick
            board: incidents
            name: tafel
            by: [region, quarter, category]
            level: municipality
            per: 1000
            title: Vorfälle
            ```

            """, to: "\(workspace)/reviews/tafel.md")
        let outcome = try Program.run("review", "reviews/tafel.md", "--out", "tafel", in: workspace)
        guard outcome.exitCode == 0 else { throw Program.Failure(what: outcome.errors) }
        let lines = try Files.text("\(workspace)/tafel/fiktiv-tafel.csv").components(separatedBy: "\r\n").dropLast()
            .map { $0.components(separatedBy: ",") }
        let rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
        return Rendered(folder: workspace, page: "\(workspace)/tafel/index.html", rows: rows)
    }

    /// A figure as German tables write it: one digit from 0.995 on, more below.
    private static func written(_ rate: String, isLimited: Bool) -> String {
        guard let number = Double(rate) else { return "." }
        let digits = number >= 0.995 ? 1 : number >= 0.0995 ? 2 : number >= 0.00995 ? 3 : 4
        let text = String(format: "%.\(digits)f", number).replacingOccurrences(of: ".", with: ",")
        return isLimited ? "(\(text))" : text
    }

    /// What the table says of the regions, `region|count|rate`, as the released file has it.
    private static func expected(_ period: String, _ category: String, in rows: [[String: String]]) -> [String] {
        rows.filter { $0["period"] == period && $0["category"] == category }.map { row in
            let count = row["value"] ?? ""
            let rate: String
            switch (row["status"], row["rate"]) {
            case ("Q", _): rate = "."
            case (_, ""): rate = "..."
            case (_, "0"): rate = "–"
            case (_, let text): rate = written(text ?? "", isLimited: row["denominator_status"] == "E")
            }
            return "\(row["region_name"] ?? "")|\(count.isEmpty ? "." : count == "0" ? "–" : count)|\(rate)"
        }
    }

    private static let shownRows = """
        [...document.querySelectorAll('.live table')[0].tBodies[0].rows].map(row => [...row.cells].slice(0, 3)
        .map(cell => cell.textContent.trim()).join('|')).join('\\n')
        """
    private static let shownPlaces =
        "[...document.querySelectorAll('[role=option]')].map(place => place.getAttribute('aria-label')).join('\\n')"
    private static let points = "document.querySelectorAll('.live svg[role=img] > circle[cx][cy]').length"
    private static let status = "document.querySelector('[role=status]').textContent"
    private static let focus = "document.activeElement.tagName + ' ' + (document.activeElement.type || '')"

    @Test func `the board loads without a word of complaint, and asks for nothing but itself`() throws {
        let page = try BrowserPage(try Self.rendered.get().page)
        #expect(try page.text("document.querySelectorAll('.live form select').length") == "2")
        #expect(page.complaints == [])
        #expect(page.requests.count == 1 && page.requests.allSatisfy { $0.hasPrefix("file:///") }, "\(page.requests)")
    }

    @Test func `with its script too the page leads to the files of its drawings and figures`() throws {
        let page = try BrowserPage(try Self.rendered.get().page)
        let names = try page.text(
            "[...document.querySelectorAll('.board .files a')].map(a => a.getAttribute('href')).join(' ')")
        for ending in [".svg", ".csv"] {
            #expect(names.split(separator: " ").count { $0.hasSuffix(ending) } >= 2, "\(names)")
        }
    }

    @Test func `by keyboard alone region, period and category are chosen, and map, series and table follow`() throws {
        let rendered = try Self.rendered.get()
        let page = try BrowserPage(rendered.page)
        func check(_ region: String, _ period: String, _ category: String) throws {
            #expect(
                try page.text(Self.shownRows).components(separatedBy: "\n")
                    == Self.expected(period, category, in: rendered.rows))
            let rows = rendered.rows.filter { $0["category"] == category }
            // A figure of each place on the map, in the words of those who hear it.
            let places = try page.text(Self.shownPlaces).components(separatedBy: "\n")
            for row in rows where row["period"] == period {
                guard let name = row["region_name"], let place = places.first(where: { $0.hasPrefix("\(name): ") })
                else {
                    continue
                }
                let figure =
                    row["status"] == "Q"
                    ? "nicht veröffentlicht"
                    : row["rate"] == "0" ? "0" : Self.written(row["rate"] ?? "", isLimited: false)
                #expect(place == "\(name): \(figure)")
            }
            #expect(places.count == 7)
            // A point for each period with a figure, and none for others; those of the key have no place of their own.
            let known = rows.filter {
                $0["region_name"] == region && $0["rate"] != "" && $0["period"]?.contains("-Q") == true
            }
            #expect(try page.text(Self.points) == String(known.count))
            #expect(try page.text(Self.status).hasPrefix("\(region), "))
        }
        try check("Landkreis Peine", "2019-Q4", "_T")

        try page.press("Tab")
        #expect(try page.text(Self.focus) == "SELECT select-one")
        try page.press("ArrowDown")
        try check("Edemissen", "2019-Q4", "_T")
        for _ in 0..<3 { try page.press("ArrowDown") }
        try check("Peine", "2019-Q4", "_T")

        try page.press("Tab")
        #expect(try page.text(Self.focus) == "INPUT range")
        try page.press("Home")
        try check("Peine", "2012-Q1", "_T")
        try page.press("ArrowRight")
        try check("Peine", "2012-Q2", "_T")
        #expect(try page.text("document.activeElement.getAttribute('aria-valuetext')") == "2. Quartal 2012")

        try page.press("Tab")
        #expect(try page.text(Self.focus) == "SELECT select-one")
        try page.press("ArrowDown")
        try check("Peine", "2012-Q2", "Gewalt")

        // The map is a list of its regions.
        try page.press("Tab")
        #expect(try page.text("document.activeElement.getAttribute('role')") == "option")
        #expect(try page.text("document.activeElement.getAttribute('aria-selected')") == "true")
        #expect(try page.text("document.querySelector('.ring').getAttribute('d') !== null") == "true")
        try page.press("Home")
        try check("Edemissen", "2012-Q2", "Gewalt")
        try page.press("ArrowDown")
        try check("Hohenhameln", "2012-Q2", "Gewalt")
        #expect(
            try page.text("document.querySelector('.live select').selectedOptions[0].textContent.trim()")
                == "Hohenhameln")
        #expect(page.complaints == [])
    }

    @Test func `every picture of the board bears the mark of invented data, whatever is chosen`() throws {
        let page = try BrowserPage(try Self.rendered.get().page)
        try page.press("Tab")
        try page.press("ArrowDown")
        let marks = """
            [...document.querySelectorAll('.live svg')].map(picture => picture.getAttribute('aria-label')
            .includes('FIKTIVE BEISPIELDATEN') && [...picture.querySelectorAll('text')].filter(text =>
            text.textContent === 'FIKTIVE BEISPIELDATEN').length).join()
            """
        #expect(try page.text(marks) == "2,2")
        #expect(
            try page.text("document.querySelector('.live caption').textContent.startsWith('FIKTIVE BEISPIELDATEN')")
                == "true")
    }

    @Test func `without a script the page shows map, table and chart, and no control`() throws {
        let page = try BrowserPage(try Self.rendered.get().page, runsScripts: false)
        let source = try Files.text(try Self.rendered.get().page)
        #expect(!source.contains("<form") && !source.contains("<select"))
        let root = try page.ask("DOM.getDocument")["root"] as? [String: Any]
        let id = try #require(root?["nodeId"] as? Int)
        func count(_ selector: String) throws -> Int? {
            (try page.ask("DOM.querySelectorAll", ["nodeId": id, "selector": selector])["nodeIds"] as? [Int])?.count
        }
        #expect(try count(".still svg") == 2)
        #expect(try count(".still table") == 2)
        #expect(try count("form, select, input") == 0)
    }

    @Test func `the page's policy lets no other script run`() throws {
        let rendered = try Self.rendered.get()
        let page = try Files.text(rendered.page)
        let other = page.replacingOccurrences(
            of: "</main>", with: "<script>document.title = 'fremd'</script><p onclick=\"1\"></p></main>")
        try Files.write(other, to: "\(rendered.folder)/tafel/fremd.html")
        let opened = try BrowserPage("\(rendered.folder)/tafel/fremd.html")
        #expect(try opened.text("document.title") == "Tafel")
        #expect(opened.complaints.contains { $0.contains("Content Security Policy") })
        #expect(try opened.text("document.querySelectorAll('.live').length") == "1", "ours runs")
    }

    @Test func `the audit reads what the page hands to its script, and finds what would give a withheld count away`()
        throws
    {
        let rendered = try Self.rendered.get()
        let (clean, leaking) = ("\(rendered.folder)/geprüft", "\(rendered.folder)/undicht")
        try Files.copy("\(rendered.folder)/tafel", to: clean)
        try Files.copy(clean, to: leaking)
        let safe = try Program.run("audit", clean, in: rendered.folder)
        #expect(safe.exitCode == 0, "\(safe.output)\n\(safe.errors)")
        #expect(safe.output.contains("1.152 Zellen"), "\(safe.output)")

        // The page alone, with one count in the place of a withheld one.
        let page = try Files.text("\(leaking)/index.html")
        let counts = try #require(page.firstMatch(of: /"c":\[(.*?)\]/))
        let listed = counts.output.1.split(separator: ",").map(String.init)
        let place = try #require(listed.firstIndex(of: "null"))
        var given = listed
        given[place] = "2"
        try Files.write(
            page.replacingOccurrences(
                of: "\"c\":[\(listed.joined(separator: ","))]", with: "\"c\":[\(given.joined(separator: ","))]"),
            to: "\(leaking)/index.html")
        let found = try Program.run("audit", leaking, in: rendered.folder)
        #expect(found.exitCode == 1, "\(found.output)\n\(found.errors)")
    }
}

extension Program {
    static var hasBrowser: Bool {
        ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].contains { has(tool: $0) }
    }
}

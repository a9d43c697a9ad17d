import TestSupport
import Testing

/// Pages as people open them: whole, in a browser, from a file.
@Suite(.slow, .enabled(if: Program.hasBrowser, "Chromium is not installed (make setup-tests installs it)"))
struct SlowWholePageTests {
    /// Everything that a page is asked is asked while it is open, since opening takes longest.
    @Test func `each page opens in silence, and can be read, heard and walked through`() throws {
        let page = try BrowserPage()
        for kind in DemoPage.allCases {
            try page.show(width: 1280)
            try page.open(try kind.path())
            #expect(page.complaints == [], "\(kind)")
            #expect(page.requests.count == 1, "\(kind): \(page.requests)")
            #expect(page.requests.allSatisfy { $0.hasPrefix("file:///") }, "\(kind): \(page.requests)")
            #expect(try page.text("document.documentElement.lang") == kind.language)
            #expect(try page.text("document.querySelector('body > section').textContent").contains(kind.mark))

            #expect(try PageCheck.faultsByKeyboard(page) == [], "\(kind)")
            try page.openDetails()
            #expect(try PageCheck.faultsAsShown(page) == [], "\(kind), light, 1280 px")
            #expect(try PageCheck.faultsOfNames(page) == [], "\(kind)")
            try page.show(width: 360, scheme: "dark")
            #expect(try PageCheck.faultsAsShown(page) == [], "\(kind), dark, 360 px")
            #expect(page.complaints == [], "\(kind)")
        }
    }

    /// Browsers leave out of what is read aloud whatever they put off until it comes into sight.
    @Test(arguments: DemoPage.allCases)
    func `what is far below is read aloud, found by a search and reached by the contents`(kind: DemoPage) throws {
        let path = try kind.path()
        let page = try BrowserPage(path)
        try page.show(width: 1280)
        let drawings = Int(try page.text("document.querySelectorAll('svg[role=img]').length"))
        #expect(try AccessibilityTree(page: path).nodes.count { $0.role == "image" } == drawings, "\(kind)")
        let links = "[...document.querySelectorAll('nav a')]"
        for index in 0..<(Int(try page.text("\(links).length")) ?? 0) {
            _ = try page.text("\(links)[\(index)].click()")
            let place = try page.text("document.querySelector(\(links)[\(index)].hash).getBoundingClientRect().top")
            #expect((-1...900).contains(try #require(Double(place))), "\(kind), \(index): \(place)")
        }
    }

    @Test func `what a page complains about or asks for is noticed`() throws {
        let path = try Files.freshFolder("noisy") + "/page.html"
        let page = try BrowserPage()
        func open(_ part: String) throws {
            try Files.write(PlantedPage.sound.replacing("<h2>Lage", with: part + "<h2>Lage"), to: path)
            try page.open(path)
        }
        for part in ["<script>console.log('x')</script>", "<script>throw new Error('x')</script>"] {
            try open(part)
            #expect(!page.complaints.isEmpty, "\(part)")
        }
        try open("<img src=\"http://127.0.0.1:9/a.png\" alt=\"\">")
        #expect(page.requests.count == 2)
        try open("")
        #expect(page.requests.count == 1 && page.complaints == [])
    }
}

import TestSupport
import Testing

/// Pages as people open them: whole, in a browser, from a file.
@Suite(.enabled(if: Program.hasBrowser, "Chromium is not installed (make setup-tests installs it)"))
struct WholePageTests {
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

    /// What is far below is laid out once it is needed.
    @Test func `what is far below is found by a search, and by the contents`() throws {
        let page = try BrowserPage(try DemoPage.quarter.path())
        try page.show(width: 1280)
        let isSkipped = "document.querySelector('.live svg').checkVisibility({ contentVisibilityAuto: true })"
        #expect(try page.text(isSkipped) == "false")
        #expect(try page.text("window.find('Landkreis Peine (ohne Zuordnung)')") == "true")
        let links = "[...document.querySelectorAll('nav a')]"
        for index in 0..<(Int(try page.text("\(links).length")) ?? 0) {
            _ = try page.text("\(links)[\(index)].click()")
            let top = "document.querySelector(\(links)[\(index)].hash).getBoundingClientRect().top"
            // Two frames, in which what comes into sight is laid out and the place held.
            let settled = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(\(top)))))"
            let place = try #require(Double(try page.text(settled)))
            #expect((-1...900).contains(place), "\(index): \(place)")
        }
        #expect(try page.text(isSkipped) == "true")
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

import Testing

@testable import Workspace

struct PrintedPageTests {
    @Test(arguments: [
        ("/tmp/a-b_c.d~/index.html", "file:///tmp/a-b_c.d~/index.html"),
        ("/Lage #1/50%?/ä", "file:///Lage%20%231/50%25%3F/%C3%A4"),
    ])
    func `a path is an address whatever letters are in it`(path: String, address: String) {
        #expect(PrintedPage.address(of: path) == address)
    }

    @Test(arguments: [
        ("<a href=\"a.csv\">a</a>", "<a>a</a>"),
        ("<a class=\"x\" href='../b' id=\"y\">b</a>", "<a class=\"x\" id=\"y\">b</a>"),
        ("<a href=\"#c\">c</a>", "<a href=\"#c\">c</a>"),
        ("<a href=\"https://d.de\">d</a>", "<a href=\"https://d.de\">d</a>"),
        ("<a href=\"\">e</a><p>href=\"f\"</p>", "<a>e</a><p>href=\"f\"</p>"),
    ])
    func `no link of a printed page names a folder of the machine`(html: String, printed: String) {
        #expect(PrintedPage.withoutPaths(html) == printed)
    }

    @Test func `the reason is what Chromium says last of its work, without who said it`() {
        let noise =
            "[1:2:1130/150145.877288:ERROR:dbus/bus.cc:405] Failed to connect to the bus: No such file or directory"
        let told =
            "[1:2:1130/150150.276023:ERROR:components/headless/headless.cc:266] Failed to write file a.pdf: Denied"
        #expect(PrintedPage.reason(in: [noise, told, noise]) == "Failed to write file a.pdf: Denied")
        #expect(PrintedPage.reason(in: [noise, "plain words"]) == "plain words")
        #expect(PrintedPage.reason(in: [noise]) == "" && PrintedPage.reason(in: []) == "")
    }
}

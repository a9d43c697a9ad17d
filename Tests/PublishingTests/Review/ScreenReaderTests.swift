@testable import Publishing
import TestSupport
import Testing
import Wording

/// What somebody hears who has a page read aloud: of each drawing its title, what it shows, then its data.
@Suite(.enabled(if: Browser.isThere, Comment(rawValue: Browser.absent))) struct ScreenReaderTests {
    static let drawings = Result {
        [
            try LineSample.drawing(.plain, SampleLook(id: "line")),
            try ChoroplethSample.drawing(.states, SampleLook(id: "map")),
        ]
    }

    @Test func `a page tells of each drawing title, description and table, in this order`() throws {
        let drawings = try Self.drawings.get()
        let tree = try Self.tree(Self.page(drawings), opensDetails: true)
        #expect(Self.faults(of: tree, drawings) == [])
        #expect(tree.nodes.first?.role == "RootWebArea" && tree.nodes.first?.name == "Überblick")
        let table = try #require(tree.nodes.firstIndex { $0.role == "table" })
        let after = tree.nodes[table...]
        #expect(after.contains { $0.role == "columnheader" && $0.name == "Gemeinde" })
        #expect(after.contains { $0.role == "rowheader" && $0.name == "Peine" })
        #expect(after.contains { $0.role == "cell" && $0.name == "12,4" })
    }

    @Test func `a table that is folded away is announced, and told once it is opened`() throws {
        let page = Self.page(try Self.drawings.get())
        let closed = try Self.tree(page)
        #expect(!closed.nodes.contains { $0.role == "table" })
        #expect(
            closed.nodes.filter { $0.name == "Die Zahlen als Tabelle" && $0.role == "DisclosureTriangle" }.count == 2)
    }

    @Test func `nothing inside a drawing is read by itself`() throws {
        let drawings = try Self.drawings.get()
        let tree = try Self.tree(Self.page(drawings))
        #expect(!tree.nodes.contains { $0.name == "Hohenhameln" || $0.name.hasPrefix("Lesehilfe") })
        #expect(tree.nodes.filter { $0.role == "image" }.count == drawings.count)
    }

    @Test(arguments: PlantedPage.all) func `a fault of a page is found`(planted: PlantedPage) throws {
        let drawings = try Self.drawings.get()
        var page = try Self.page(drawings).html(language: .german)
        #expect(page.contains(planted.replaced))
        page = page.components(separatedBy: planted.replaced).joined(separator: planted.replacement)
        let tree = try Self.tree(page, opensDetails: true)
        let faults = Self.faults(of: tree, drawings)
        #expect(faults.contains { $0.contains(planted.fault) }, "\(faults)")
    }

    @Test func `the review that the project keeps tells what each of its drawings shows`() throws {
        let tree = try AccessibilityTree(page: "\(ProjectFolder.path)/notebooks-out/suedstadt/index.html")
        let images = tree.nodes.filter { $0.role == "image" }
        #expect(images.count >= 2)
        #expect(Set(images.map(\.name)).count == images.count)
        for image in images {
            #expect(image.name.contains("FIKTIVE BEISPIELDATEN") && image.description.count > 100, "\(image.name)")
        }
        let outline = tree.nodes.filter { ["banner", "main", "contentinfo"].contains($0.role) }.map(\.role)
        #expect(outline == ["banner", "main", "contentinfo"])
    }

    /// What is missing or out of order for the drawings of a page.
    static func faults(of tree: AccessibilityTree, _ drawings: [Drawing]) -> [String] {
        var faults: [String] = []
        var place = 0
        for drawing in drawings {
            let rest = tree.nodes[place...]
            guard let image = rest.firstIndex(where: { $0.role == "image" }) else {
                faults.append("no image for \(drawing.title)")
                continue
            }
            let words = tree.nodes[image].name
            if !words.hasPrefix(drawing.title) { faults.append("no title: \(words)") }
            if words != "\(drawing.title) \(drawing.description)"
                && tree.nodes[image].description != drawing.description
            {
                faults.append("no description: \(words)")
            }
            let next = tree.nodes[(image + 1)...].firstIndex { $0.role == "image" } ?? tree.nodes.endIndex
            if !tree.nodes[image..<next].contains(where: { $0.role == "table" && !$0.name.isEmpty }) {
                faults.append("no table after \(drawing.title)")
            }
            place = image + 1
        }
        return faults
    }

    struct PlantedPage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let replaced: String
        let replacement: String
        let fault: String

        static let all = [
            PlantedPage(
                testDescription: "drawings hidden", replaced: "role=\"img\"", replacement: "aria-hidden=\"true\"",
                fault: "no image"),
            PlantedPage(
                testDescription: "title not named", replaced: "aria-labelledby=\"line-title\"",
                replacement: "aria-labelledby=\"line-desc\"", fault: "no title"),
            PlantedPage(
                testDescription: "neither described nor named", replaced: "desc id=\"line-desc\">",
                replacement: "desc id=\"line-desc\">Andere Worte. ", fault: "no description"),
            PlantedPage(
                testDescription: "tables without a name", replaced: "<caption>Werte</caption>", replacement: "",
                fault: "no table"),
            PlantedPage(
                testDescription: "tables that are none", replaced: "<table>",
                replacement: "<table role=\"presentation\">",
                fault: "no table"),
        ]
    }

    private static func tree(_ page: DocumentPage, opensDetails: Bool = false) throws -> AccessibilityTree {
        try tree(page.html(language: .german), opensDetails: opensDetails)
    }

    private static func tree(_ html: String, opensDetails: Bool = false) throws -> AccessibilityTree {
        let folder = try TemporaryFolder()
        let path = try folder.file("page.html", html)
        return try withExtendedLifetime(folder) { try AccessibilityTree(page: path, opensDetails: opensDetails) }
    }

    /// Each drawing with its figures behind it, folded away.
    private static func page(_ drawings: [Drawing]) -> DocumentPage {
        let table = """
            <table><caption>Werte</caption>
            <thead><tr><th scope="col">Gemeinde</th><th scope="col">je 1.000</th></tr></thead>
            <tbody><tr><th scope="row">Peine</th><td>12,4</td></tr></tbody></table>
            """
        return DocumentPage(
            Document(
                title: "Überblick", subtitle: "Landkreis Beispiel", notices: [],
                sections: drawings.map { drawing in
                    .figure(
                        Document.Figure(
                            id: "figure", recipe: "", svg: drawing.svg, tables: [table], files: ["daten.csv"]))
                },
                origin: ["Berechnung: Kreisblick"]))
    }
}

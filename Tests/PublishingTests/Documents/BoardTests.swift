import Disclosure
import Records
@testable import Publishing
import Regions
import TestSupport
import Testing
@testable import Trends
import Wording

/// What a board's script is handed, and what the page says around it.
@Suite struct BoardTests {
    /// Two regions and their whole, two kinds and their sum, a year of two quarters.
    private static let axes: [TableAxis] = [
        TableAxis(
            dimension: "region", title: Phrase(de: "Gebiet", en: "Region"),
            members: [
                AxisMember(code: "R", name: Phrase(name: "Kreis"), level: "county", parent: nil),
                AxisMember(code: "R1", name: Phrase(name: "Nordheim"), level: "municipality", parent: 0),
                AxisMember(code: "R2", name: Phrase(name: "Süd</script>heim"), level: "municipality", parent: 0),
            ]),
        TableAxis(
            dimension: "period", title: Phrase(de: "Zeitraum", en: "Period"),
            members: [
                AxisMember(code: "2017", name: Phrase(name: "2017"), level: "year", parent: nil),
                AxisMember(code: "2017-Q1", name: Phrase(name: "Q1"), level: "quarter", parent: 0),
                AxisMember(code: "2017-Q2", name: Phrase(name: "Q2"), level: "quarter", parent: 0),
            ]),
        TableAxis(
            dimension: "category", title: Phrase(de: "Art", en: "Category"),
            members: [
                AxisMember(code: "_T", name: Phrase(de: "Insgesamt", en: "Total"), level: "", parent: nil),
                AxisMember(code: "Raub", name: Phrase(name: "Raub"), level: "1", parent: 0),
            ]),
    ]

    /// A cell by region, period and category.
    private static func table(_ cell: (Int, Int, Int) -> EstimateCell) -> EstimateTable {
        var cells = [EstimateCell]()
        for region in 0..<3 { for period in 0..<3 { for kind in 0..<2 { cells.append(cell(region, period, kind)) } } }
        return SampleTable.table(axes, cells, fictitious: true)
    }

    private static func square(_ code: String, west: Double) -> Boundary {
        let ring = [(west, 52.0), (west + 0.2, 52), (west + 0.2, 52.2), (west, 52.2), (west, 52)]
            .map { Place(longitude: $0.0, latitude: $0.1) }
        return Boundary(code: RegionCode(code), polygons: [[ring]])
    }

    private static let boundaries = BoundarySet(
        boundaries: [square("R1", west: 10), square("R2", west: 10.2)], isSchematic: true, attribution: nil)

    private static func data(_ table: EstimateTable) throws -> String {
        try Board(table).data(boundaries, MapOptions(), language: .german)
    }

    @Test func `each state has its own letter, and no figure without one`() throws {
        let states: [EstimateCell] = [
            SampleTable.rate(4), SampleTable.without(.withheld), SampleTable.without(.missing),
            SampleTable.without(.cannotExist),
            EstimateCell(
                count: 0, status: .value, denominator: SampleTable.denominator(), estimate: 0, lower: 0, upper: 0.7),
        ]
        let order = [(0, 1, 0), (0, 2, 0), (1, 1, 0), (1, 2, 0), (2, 1, 0)]
        let table = Self.table { region, period, kind in
            let place = order.firstIndex { $0 == (region, period, kind) }
            return place.map { states[$0] } ?? SampleTable.without(.withheld)
        }
        let data = try Self.data(table)
        // Categories, then regions, then quarters; the year is no choice.
        #expect(data.contains("\"s\":\"0qoxzqqqqqqq\""))
        #expect(data.contains("\"c\":[20,null,null,null,0,null,null,null,null,null,null,null]"))
        #expect(data.contains("\"r\":[4,null,null,null,0,null,null,null,null,null,null,null]"))
    }

    @Test func `a withheld cell says nothing, whatever it holds`() throws {
        func table(_ hidden: Int) -> EstimateTable {
            Self.table { region, period, kind in
                region == 1 && kind == 1
                    ? EstimateCell(
                        count: hidden, status: .withheld, denominator: SampleTable.denominator(),
                        estimate: Double(hidden) / 5.2, lower: 0.01, upper: Double(hidden))
                    : SampleTable.rate(Double(region * 3 + period) + 1)
            }
        }
        #expect(try Self.data(table(1)) == Self.data(table(3)))
    }

    @Test func `no text ends the element that the data stands in`() throws {
        let data = try Self.data(Self.table { _, _, _ in SampleTable.rate(3) })
        #expect(!data.contains("<"))
        #expect(data.contains("Süd\\u003c/script>heim"))
    }

    @Test func `a class means the same in all periods`() throws {
        let data = try Self.data(
            Self.table { region, period, _ in SampleTable.rate(region == 0 ? 99 : period == 1 ? 5 : 45) })
        #expect(data.contains("\"s\":\"110101110101\""), "\(data)")
    }

    @Test func `a board needs regions and periods, and not too many`() throws {
        let years = SampleTable.years(2000...2017)
        #expect(throws: BoardError.needsRegionAndPeriod) {
            try Board(SampleTable.table([years], years.members.map { _ in SampleTable.rate(3) }))
        }
        let regions = SampleTable.regions((1...1700).map { "Ort \($0)" })
        let cells = [EstimateCell](repeating: SampleTable.rate(3), count: 1700 * 18)
        #expect(throws: BoardError.tooManyCells(count: 30_600, limit: 30_000)) {
            try Board(SampleTable.table([regions, years], cells))
        }
    }

    @Test func `counts on a map need consent here too, and come with a warning`() throws {
        let cells = (0..<4).map { SampleTable.count($0 + 4) }
        let table = SampleTable.table(
            [SampleTable.regions(["Nordheim", "Südheim"]), SampleTable.years(2016...2017)], cells, per: nil)
        let board = try Board(table)
        #expect(throws: MapError.countsNeedConsent) {
            try board.data(Self.boundaries, MapOptions(), language: .german)
        }
        var options = MapOptions()
        options.allowCounts = true
        #expect(try board.data(Self.boundaries, options, language: .german).contains("\"warning\":\"Achtung: Anzahlen"))
    }

    @Test func `the script is small, and neither evaluates texts nor asks the network`() {
        #expect(BoardScript.text.utf8.count < 30_000)
        for word in [
            "eval", "Function(", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "fetch", "XMLHttp",
            "import(", "WebSocket", "</", "<!--", "localStorage",
        ] {
            #expect(!BoardScript.text.contains(word), "\(word)")
        }
    }

    /// By the checksum program of the system, as the page's policy has it.
    @Test func `the digest that the page allows is that of the script`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("board.js", BoardScript.text)
        let outcome = try withExtendedLifetime(folder) {
            try ProjectScript.run(path: "/usr/bin/sha256sum", [path])
        }
        let digits = Array(outcome.text.prefix(64).utf8)
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
            UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
        }
        #expect(bytes.count == 32 && String(decoding: Base64.text(of: bytes), as: UTF8.self) == BoardScript.digest)
    }

    @Test func `what limits a cell is one letter, and the script knows it by the same numbers`() {
        let flags: [BoardFlags] = [.limitedRate, .limitedCount, .altered, .estimated, .uncertain]
        for number in 0..<32 {
            let some = BoardFlags(rawValue: number)
            #expect(some.letter.count == 1 && some.letter.first.flatMap { BoardFlags(letter: $0) } == some)
        }
        #expect(BoardFlags(letter: "w") == nil && BoardFlags(letter: "-") == nil)
        #expect(BoardFlags(flags).rawValue == 31)
        #expect(
            BoardScript.text.contains("const RATE = 1, COUNT = 2, ALTERED = 4, ESTIMATED = 8, UNCERTAIN = 16;"))
        // No number in their place.
        #expect(BoardScript.text.firstMatch(of: /[^&]& ?\d/) == nil)
    }

    @Test(
        .enabled(if: Browser.isThere, Comment(rawValue: Browser.absent)),
        arguments: [
            (Language.german, "1.234.567|1.234,5|999,9–12.345,7"), (.english, "1,234,567|1,234.5|999.9–12,345.7"),
        ])
    func `the script groups and points numbers as all other texts do`(language: Language, shown: String) throws {
        let cell = EstimateCell(
            count: 1_234_567, status: .value, denominator: SampleTable.denominator(), estimate: 1234.5, lower: 999.94,
            upper: 12345.66)
        let board = try Board(Self.table { _, _, _ in cell })
        let figure = Document.Figure(id: "tafel", recipe: "", svg: "", tables: [], files: [])
        let section = Document.BoardSection(
            id: "tafel", recipe: "", map: figure, chart: figure,
            data: try board.data(Self.boundaries, MapOptions(), language: language), files: [])
        let document = Document(title: "Lage", subtitle: "", notices: [], sections: [.board(section)], origin: [])
        let folder = try TemporaryFolder()
        let path = try folder.file("page.html", try DocumentPage(document).html(language: language))
        let page = try withExtendedLifetime(folder) { try BrowserPage(path) }
        let cells = "[...document.querySelector('.live tbody tr').cells].slice(1)"
        #expect(try page.text("\(cells).map(cell => cell.textContent).join('|')") == shown)
        #expect(shown.hasPrefix("\(language.text(1_234_567))|\(language.text(1234.5, fractionDigits: 1))|"))
    }

    @Test func `a still document has a board's drawings and tables, and no script`() throws {
        let board = try Board(Self.table { _, _, _ in SampleTable.rate(3) })
        func figure(_ svg: String, _ table: EstimateTable) -> Document.Figure {
            Document.Figure(
                id: "tafel", recipe: "", svg: svg,
                tables: [HTMLTable.html(table, caption: "Vorfälle", language: .german)], files: ["tafel.csv"])
        }
        let section = Document.BoardSection(
            id: "tafel", recipe: "",
            map: figure(try board.map(Self.boundaries, MapOptions(), language: .german), board.places),
            chart: figure(try board.chart(MapOptions(), language: .german), board.course),
            data: try board.data(Self.boundaries, MapOptions(), language: .german), files: [])
        let document = Document(title: "Lage", subtitle: "", notices: [], sections: [.board(section)], origin: [])
        let (chosen, still) = try (
            DocumentPage(document).html(language: .german), DocumentPage(document.still).html(language: .german)
        )
        #expect(chosen.contains("<script>") && chosen.contains("script-src 'sha256-\(BoardScript.digest)'"))
        #expect(!still.contains("<script") && !still.contains("script-src"))
        for page in [chosen, still] {
            #expect(page.matches(of: /<svg\s/).count == 2)
            #expect(page.matches(of: /<table>/).count == 2)
        }
    }
}

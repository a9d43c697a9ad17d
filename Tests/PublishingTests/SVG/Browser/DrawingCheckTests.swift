@testable import Publishing
import TestSupport
import Testing

/// `.ci/check-drawings` over what it has to refuse; `SlowDrawingCheckTests` hold it over all that is drawn.
@Suite(.enabled(if: Browser.isThere, Comment(rawValue: Browser.absent))) struct DrawingCheckTests {
    @Test(arguments: PlantedDrawing.all) func `a planted fault is found, and nothing else`(planted: PlantedDrawing)
        throws
    {
        let outcome = try Self.judged.get()
        #expect(outcome.exitCode == 1, "\(outcome.text)")
        let found = outcome.lines.filter { $0.contains("/\(planted.name).svg: ") }
        if let fault = planted.fault {
            #expect(found.count >= 1 && found.allSatisfy { $0.contains(fault) }, "\(found)")
        } else {
            #expect(found == [])
        }
    }

    /// All planted drawings, judged in one go.
    private static let judged = Result {
        let folder = try TemporaryFolder()
        for planted in PlantedDrawing.all { _ = try folder.file("\(planted.name).svg", planted.svg) }
        return try withExtendedLifetime(folder) { try ProjectScript.run("check-drawings", [folder.path]) }
    }
}

/// A small drawing without fault, or with a single one.
struct PlantedDrawing: CustomTestStringConvertible, Sendable {
    let name: String
    /// What the line that names it says; `nil` where there is nothing to say.
    let fault: String?
    let svg: String

    var testDescription: String { name }

    private init(_ name: String, _ fault: String?, _ replaced: String = "", by replacement: String = "") {
        self.name = name
        self.fault = fault
        if replaced.isEmpty {
            svg = Self.sound
        } else {
            let parts = Self.sound.components(separatedBy: replaced)
            precondition(parts.count > 1, "\(replaced) is not in the sound drawing")
            svg = parts[0] + replacement + parts[1...].joined(separator: replaced)
        }
    }

    /// Adds elements at the end, over everything else.
    private init(_ name: String, _ fault: String?, adding elements: String) {
        self.init(name, fault, "</svg>", by: elements + "</svg>")
    }

    static let all = [
        PlantedDrawing("sound", nil),
        PlantedDrawing("not-closed", "parser error", "</g>"),
        PlantedDrawing("no-role", "no role=", " role=\"img\""),
        PlantedDrawing("no-language", "lang", " lang=\"de\""),
        PlantedDrawing("two-languages", "xml:lang", "xml:lang=\"de\"", by: "xml:lang=\"en\""),
        PlantedDrawing("empty-title", "no <title>", "Vorfälle</title>", by: "</title>"),
        PlantedDrawing("no-title", "title", "<title id=\"a-title\">Vorfälle</title>"),
        PlantedDrawing("no-description", "no <desc>", "Zwei Werte.</desc>", by: "</desc>"),
        PlantedDrawing(
            "unresolved-label", "a-text, which is not there", "a-title a-desc\"", by: "a-title a-desc a-text\""),
        PlantedDrawing("description-not-named", "names <desc>", "a-title a-desc\"", by: "a-title\""),
        PlantedDrawing("title-not-named", "leaves out <title>", "a-title a-desc\"", by: "a-desc\""),
        PlantedDrawing("described", nil, "a-title a-desc\"", by: "a-title\" aria-describedby=\"a-desc\""),
        PlantedDrawing(
            "unresolved-description", "aria-describedby names a-text, which is not there", "a-title a-desc\"",
            by: "a-title a-desc\" aria-describedby=\"a-text\""),
        PlantedDrawing("same-id-twice", "id a-title stands twice", "<rect x", by: "<rect id=\"a-title\" x"),
        PlantedDrawing("script", "<script> does not belong", adding: "<script>1</script>"),
        PlantedDrawing("style-sheet", "<style> does not belong", adding: "<style>text{}</style>"),
        PlantedDrawing("page-inside", "<foreignObject> does not belong", adding: "<foreignObject/>"),
        PlantedDrawing("picture", "<image> does not belong", adding: "<image/>"),
        PlantedDrawing("part-from-outside", "href refers to", adding: "<use href=\"https://example.org/a.svg#b\"/>"),
        PlantedDrawing("event", "onclick acts", "<rect x", by: "<rect onclick=\"go()\" x"),
        PlantedDrawing("style", "style= instead", "<rect x", by: "<rect style=\"\" x"),
        PlantedDrawing(
            "reference-outside", "refers to", "fill=\"#0b5fa5\"", by: "fill=\"url(https://example.org/#a)\""),
        PlantedDrawing("pattern-missing", "which is not in the drawing", "fill=\"#0b5fa5\"", by: "fill=\"url(#gone)\""),
        PlantedDrawing("no-view-box", "no viewBox", " viewBox=\"0 0 200 100\""),
        PlantedDrawing(
            "overlap", "“Peine” overlaps “Ilsede”", "<text x=\"10\" y=\"80\"", by: "<text x=\"30\" y=\"55\""),
        PlantedDrawing(
            "overlap-turned", "overlaps “hochkant”",
            adding:
                "<text x=\"20\" y=\"90\" font-size=\"11\" fill=\"#1f1f1f\" transform=\"rotate(-90 20 90)\">hochkant</text>"
        ),
        PlantedDrawing(
            "turned-beside", nil,
            adding:
                "<text x=\"190\" y=\"90\" font-size=\"11\" fill=\"#1f1f1f\" transform=\"rotate(-90 190 90)\">hochkant</text>"
        ),
        PlantedDrawing("outside-right", "“Peine” leaves", "<text x=\"10\" y=\"50\"", by: "<text x=\"180\" y=\"50\""),
        PlantedDrawing("outside-below", "“Ilsede” leaves", "y=\"80\"", by: "y=\"104\""),
        PlantedDrawing("outside-left", "“Peine” leaves", "y=\"50\"", by: "y=\"50\" text-anchor=\"middle\""),
        PlantedDrawing(
            "shape-outside", "<circle> leaves", adding: "<circle cx=\"195\" cy=\"85\" r=\"8\" fill=\"#0b5fa5\"/>"),
        PlantedDrawing("pale-text", "contrast below 4.5", "fill=\"#1f1f1f\">Peine", by: "fill=\"#8a8a8a\">Peine"),
        PlantedDrawing("pale-enough", nil, "fill=\"#1f1f1f\">Peine", by: "fill=\"#6f6f6f\">Peine"),
        PlantedDrawing(
            "dark-on-dark", "contrast below 4.5", "fill=\"#ffffff\" text-anchor", by: "fill=\"#1f1f1f\" text-anchor"),
        PlantedDrawing("half-on-dark", "contrast below 4.5", "x=\"150\" y=\"54\"", by: "x=\"132\" y=\"54\""),
        PlantedDrawing(
            "covered", "“Ilsede” is covered",
            adding: "<rect x=\"5\" y=\"70\" width=\"60\" height=\"7\" fill=\"#ffffff\"/>"),
        PlantedDrawing(
            "halo", nil, "fill=\"#ffffff\" text-anchor",
            by: "fill=\"#1f1f1f\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\" text-anchor"),
        PlantedDrawing(
            "pale-mark", "<circle>", "fill=\"#0b5fa5\"",
            by: "fill=\"#1f1f1f\" fill-opacity=\"1\" opacity=\"1\"/>"
                + "<circle cx=\"90\" cy=\"50\" r=\"5\" fill=\"#cfe2f0\""),
        PlantedDrawing(
            "pale-line", "<line>",
            adding: "<line x1=\"5\" y1=\"90\" x2=\"90\" y2=\"90\" stroke=\"#c0c0c0\" stroke-width=\"2\"/>"),
        PlantedDrawing(
            "pale-hairline", nil,
            adding: "<line x1=\"5\" y1=\"90\" x2=\"90\" y2=\"90\" stroke=\"#c0c0c0\" stroke-width=\"0.8\"/>"),
        PlantedDrawing(
            "line-of-paper", nil,
            adding: "<line x1=\"5\" y1=\"90\" x2=\"90\" y2=\"90\" stroke=\"#ffffff\" stroke-width=\"2\"/>"),
        PlantedDrawing(
            "pale-region", "<path>",
            adding: "<g stroke=\"#ffffff\"><path d=\"M100 5h30v20z\" fill=\"#e2f0f3\"/></g>"),
        PlantedDrawing(
            "pale-region-with-border", nil,
            adding: "<g stroke=\"#ffffff\"><path d=\"M100 5h30v20z\" fill=\"#e2f0f3\"/>"
                + "<path d=\"M100 5h30v20z\" fill=\"none\" stroke=\"#4d5a60\" stroke-width=\"0.7\"/></g>"),
        PlantedDrawing(
            "symbol-on-its-like", "to what it lies on",
            adding: "<circle cx=\"150\" cy=\"38\" r=\"4\" fill=\"#00705c\"/>"),
        PlantedDrawing(
            "symbol-with-outline", nil,
            adding: "<circle cx=\"150\" cy=\"38\" r=\"4\" fill=\"#00705c\" stroke=\"#ffffff\"/>"),
        PlantedDrawing(
            "watermark", nil,
            adding: "<text x=\"10\" y=\"70\" font-size=\"20\" fill=\"#7d7d7d\" fill-opacity=\"0.16\">FIKTIV</text>"),
    ]

    private static let sound = """
        <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" role="img" lang="de" \
        xml:lang="de" aria-labelledby="a-title a-desc" font-family="DejaVu Sans, sans-serif">
        <title id="a-title">Vorfälle</title>
        <desc id="a-desc">Zwei Werte.</desc>
        <rect x="0" y="0" width="200" height="100" fill="#ffffff"/>
        <g><text x="10" y="50" font-size="11" fill="#1f1f1f">Peine</text></g>
        <text x="10" y="80" font-size="11" fill="#1f1f1f">Ilsede</text>
        <circle cx="150" cy="50" r="20" fill="#0b5fa5"/>
        <text x="150" y="54" font-size="11" fill="#ffffff" text-anchor="middle">12</text>
        </svg>

        """
}

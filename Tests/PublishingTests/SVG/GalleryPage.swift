@testable import Publishing
import Wording

/// `docs/gallery.md`: every kind of drawing with what it is for, shown by the samples that the golden tests hold.
///
/// The page is written by `make gallery` from what the code draws, and a test says when it is out of date.
enum GalleryPage {
    /// What a reader wants to know of a kind before choosing it.
    struct Kind: Sendable {
        /// What names of its samples start with.
        let prefix: String
        let title: String
        let command: String
        let isFor: String
        let isNotFor: String
    }

    static let kinds = [
        Kind(
            prefix: "line", title: "Line chart", command: "kreisblick chart line",
            isFor:
                "The course of one rate or count over time, or of up to six beside each other, with the 95 % interval.",
            isNotFor: "Comparing regions in one period (a map or a table says more), or more than six series."),
        Kind(
            prefix: "map", title: "Choropleth map", command: "kreisblick map",
            isFor: "Where a rate is high or low: up to five classes of released figures.",
            isNotFor: "Counts, which show where many people live; small differences, since a class hides them; courses."
        ),
        Kind(
            prefix: "tiles", title: "Tile map", command: "kreisblick map --kind tiles",
            isFor:
                "Regions of very different size, or without boundaries: each gets the same room, its figure and its place.",
            isNotFor: "True distances, borders and neighbours."),
    ]

    /// Themes whose colours the page measures.
    static let themes: [(name: String, theme: Theme)] = [("print", .print)]

    /// What is to be seen in a sample, where its name alone does not tell.
    private static let captions = [
        "allWithheld": "Nothing is published.",
        "counts": "Counts on purpose, and names that try to be markup.",
        "crowded": "Six series whose names do not fit at the ends of the lines: a legend takes their place.",
        "english": "In English.",
        "extremes": "Values over ten orders of magnitude.",
        "grouped": "Tiles in named groups.",
        "house": "For the house alone, marked with its reason.",
        "many": "Many regions.",
        "multi": "Several series, named where their lines end.",
        "onePoint": "A single period.",
        "plain": "All regions have a figure.",
        "quarters": "Thirty-two quarters.",
        "schematic": "Schematic boundaries, and invented data that says so.",
        "single": "One series with marked days, and invented data that says so.",
        "states": "Withheld, missing, impossible and uncertain figures, each with a look of its own.",
    ]

    /// The samples of the page: each name once, in the language that its golden file has.
    static func pictures() throws -> [GalleryPicture] {
        try GalleryPicture.all().filter { $0.language == ($0.name.hasSuffix("english") ? .english : .german) }
    }

    /// File name in `docs/` → content.
    static func files() throws -> [(path: String, text: String)] {
        let pictures = try pictures()
        return [("gallery.md", page(of: pictures))]
            + pictures.map { ("gallery/\($0.name).svg", $0.drawing.svg) }
    }

    private static func page(of pictures: [GalleryPicture]) -> String {
        var lines = [
            "# Gallery", "",
            "Every kind of drawing, as the code draws it now. `make gallery` writes this page and its pictures from the samples",
            "of the tests; the figures are made up for them. Each picture names itself and its figures to screen readers in the",
            "words below it.", "",
        ]
        for kind in kinds {
            lines += [
                "## \(kind.title)", "", "`\(kind.command)`", "", "- **For:** \(kind.isFor)",
                "- **Not for:** \(kind.isNotFor)", "",
            ]
            for picture in pictures where picture.name.hasPrefix("\(kind.prefix)-") {
                let sample = String(picture.name.dropFirst(kind.prefix.count + 1))
                lines += ["### \(kind.title): \(spaced(sample))", ""]
                if let caption = captions[sample] { lines += [caption, ""] }
                lines += [properties(of: picture), ""]
                lines += [
                    "![\(inMarkdown(picture.drawing.title))](gallery/\(picture.name).svg)", "",
                    "> \(inMarkdown(picture.drawing.description))", "",
                ]
            }
        }
        return (lines + colours()).joined(separator: "\n") + "\n"
    }

    /// Language, theme, and which looks other than that of a plain figure are to be seen.
    private static func properties(of picture: GalleryPicture) -> String {
        let svg = picture.drawing.svg
        let theme = themes.first { picture.name.hasSuffix("-\($0.name)") }?.name ?? "print"
        var states = ["withheld", "missing", "impossible"].filter { svg.contains("-\($0)\" patternUnits") }
        if svg.contains("eingeschränkt aussagefähig") || svg.contains("of limited certainty") {
            states.append("uncertain")
        }
        return "*\(picture.language == .german ? "German" : "English"), theme `\(theme)`"
            + (states.isEmpty ? "" : ", figures that are " + states.joined(separator: ", ")) + "*"
    }

    /// How far the colours of each theme stand apart, for all eyes.
    private static func colours() -> [String] {
        var lines = [
            "## Colours", "",
            "How different the two most similar colours of a theme look (ΔE00, CIEDE2000: about 1 is just seen side by side, 10",
            "at a glance), with all three kinds of cones and without one of them (Machado, Oliveira and Fernandes 2009), and the",
            "lightness of each (CIE L*), which is what a grey copy keeps. Series differ by dashes and markers besides, so that",
            "none is told by its colour alone.", "",
        ]
        let eyes = ColourVision.allCases
        for (name, theme) in themes {
            lines += [
                "| theme `\(name)` | " + eyes.map(\.rawValue).joined(separator: " | ") + " | L* |",
                "| --- |" + eyes.map { _ in " --- |" }.joined() + " --- |",
            ]
            let series = theme.series.map(\.colour)
            let rows =
                (2...series.count).map { ("the first \($0) series", Array(series.prefix($0))) }
                + [("classes of a map", theme.sequence)]
            for (row, colours) in rows {
                let differences = eyes.map { tenths(ColourDifference.smallest(among: colours, by: $0)) }
                let lightness = colours.map { tenths(LabColour(LinearColour($0)).lightness) }
                lines.append(
                    "| \(row) | " + (differences + [lightness.joined(separator: ", ")]).joined(separator: " | ") + " |")
            }
            lines.append("")
        }
        return lines.dropLast()
    }

    private static func tenths(_ number: Double) -> String {
        let count = Int((number * 10).rounded())
        return "\(count / 10).\(count % 10)"
    }

    /// `onePoint` → `one point`.
    private static func spaced(_ name: String) -> String {
        name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
    }

    /// Text that Markdown shows as it stands.
    private static func inMarkdown(_ text: String) -> String {
        text.map { "\\`*_{}[]<>#|&".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

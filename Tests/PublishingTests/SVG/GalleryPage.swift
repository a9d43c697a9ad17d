@testable import Publishing
import Wording

/// `docs/gallery.md`: every kind of drawing with what it is for, shown by the samples that the golden tests hold.
enum GalleryPage {
    /// A drawing of the page: one that a golden file holds.
    struct Picture {
        let name: String
        let caption: String
        let language: Language
        let theme: Theme
        let drawing: Drawing
    }

    /// All golden drawings: those of the samples, then the others.
    static func pictures() throws -> [Picture] {
        try Sample.pairwise.map { sample in
            Picture(
                name: sample.name, caption: sample.state.caption, language: sample.language, theme: sample.theme,
                drawing: try sample.drawing())
        }
            + OtherDrawing.all.map {
                Picture(
                    name: $0.name, caption: $0.caption, language: .german, theme: .print,
                    drawing: try $0.drawing(.german))
            }
    }

    /// The page in Markdown.
    static func page(of pictures: [Picture]) -> String {
        var lines = [
            "# Gallery", "",
            "Every kind of drawing, as the code draws it now. `make gallery` writes this page and its pictures from the samples",
            "of the tests; the figures are made up for them. Each picture names itself and its figures to screen readers in the",
            "words below it. Each kind is shown in five states, three themes and two languages, so that each two of these meet.",
            "",
        ]
        lines += GalleryKind.all.map { "- [\($0.title)](#\(anchor($0.title))): \($0.isFor)" }
        lines += ["- [Beside others](#beside-others), [Colours](#colours)", ""]
        for kind in GalleryKind.all {
            lines += [
                "## \(kind.title)", "", "`kreisblick \(kind.command)`", "", "- **For:** \(kind.isFor)",
                "- **Not for:** \(kind.isNotFor)", "",
            ]
            for picture in pictures where picture.name.hasPrefix("\(kind.sample.name)-") {
                lines += [
                    picture.caption, "", properties(of: picture), "",
                    "![\(inMarkdown(picture.drawing.title))](gallery/\(picture.name).svg)", "",
                    "> \(inMarkdown(picture.drawing.description))", "",
                ]
            }
        }
        return (lines + besides() + colours()).joined(separator: "\n") + "\n"
    }

    /// `Line chart` → `line-chart`.
    private static func anchor(_ title: String) -> String {
        title.lowercased().map { $0 == " " ? "-" : String($0) }.joined()
    }

    /// Language, theme, and which looks other than that of a plain figure are to be seen.
    private static func properties(of picture: Picture) -> String {
        let svg = picture.drawing.svg
        var states = ["withheld", "missing", "impossible"].filter { svg.contains("-\($0)\" patternUnits") }
        if svg.contains("eingeschränkt aussagefähig") || svg.contains("of limited certainty") {
            states.append("uncertain")
        }
        return "*\(picture.language == .german ? "German" : "English"), theme `\(picture.theme.name)`"
            + (states.isEmpty ? "" : ", figures that are " + states.joined(separator: ", ")) + "*"
    }

    private static func besides() -> [String] {
        let kinds = GalleryKind.all.flatMap { kind in
            kind.besides.map { ["- **\(kind.title).** *There:* \($0.theirs)", "  *Here:* \($0.ours)"] } ?? []
        }
        let head = [
            "## Beside others", "",
            "The figures of the plain samples were drawn in the manner of Observable Plot, ggplot2, Datawrapper and plain Vega-Lite",
            "(with vl-convert 1.9) and held beside the drawings above. Of each kind that these have: what is clearer there, and what",
            "is clearer here.", "",
        ]
        return head + kinds + [""]
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
        for theme in Theme.all {
            lines += [
                "| theme `\(theme.name)` | " + eyes.map(\.rawValue).joined(separator: " | ") + " | L* |",
                "| --- |" + eyes.map { _ in " --- |" }.joined() + " --- |",
            ]
            let rows = ThemeColourTests.palettes.map { ($0.name, $0.colours(theme)) }
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

    /// Text that Markdown shows as it stands.
    private static func inMarkdown(_ text: String) -> String {
        text.map { "\\`*_{}[]<>#|&".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}

/// How a drawing looks: its width, its type and its colours.
///
/// In every theme texts stand out from their ground by at least 4.5 to 1, marks by 3 to 1, and nothing is told by colour alone.
public struct Theme: Hashable, Sendable {
    /// As commands and reviews call it.
    public let name: String
    /// The width of a drawing in pixels at 96 to the inch.
    let width: Double
    /// Space between the drawing's edge and its content, in pixels.
    let margin: Double
    /// Sans serifs that offices have, the widest last; `TextWidth` measures with that one.
    let fontFamily: String
    let paper: String
    let ink: String
    let grid: String
    let border: String
    /// Of a ring around what stands out.
    let alarm: String
    /// Pale words across figures that are invented.
    let watermark: String
    /// Of the band that nobody may overlook.
    let band: Band
    /// Of the fillings for what has no figure; far from every class.
    let pattern: Pattern
    let titleStyle: TextStyle
    let subtitleStyle: TextStyle
    let warningStyle: TextStyle
    let axisStyle: TextStyle
    let labelStyle: TextStyle
    let noteStyle: TextStyle
    /// One look a series: it differs from the others by colour, by dashes and by its marker.
    let series: [SeriesStyle]
    /// From little to much. The lightness (CIE L*) falls on paper, and rises on a dark ground, by at least ten a step, so that a grey
    /// copy keeps the order.
    let sequence: [String]
    /// Of the parts of a whole beside each other: neighbours differ in lightness (CIE L*) by at least fifteen, so that a grey copy keeps
    /// them apart, and texts on each by 4.5 to 1.
    let segments: [String]
    /// Of what was established beside the rest; a grey copy tells them by ▲ and ▼.
    let verdicts: Verdicts
    /// Of two figures at once, three classes each: rows from little to much of the first, columns of the second.
    let pairs: [[String]]

    struct Verdicts: Hashable, Sendable {
        let lower, same, higher: String
    }

    struct Band: Hashable, Sendable {
        let fill, stroke, ink: String
    }

    struct Pattern: Hashable, Sendable {
        let ground, stroke: String
    }

    /// For paper: the text width of an A4 page, safe in black and white.
    public static let print = light("print", paper: "#ffffff")

    /// For screens: the same on the ground that pages have.
    public static let screen = light("screen", paper: "#fbfbfa")

    /// For screens that are set dark.
    public static let dark = Theme(
        name: "dark", paper: "#15191c", ink: "#eceff1", quiet: "#b8c0c5", axis: "#c4ccd0", grid: "#333b40",
        border: "#93a0a7", alarm: "#ff8f80", warning: "#ffb3a8", watermark: "#a0a8ad",
        band: Band(fill: "#3a3110", stroke: "#d8b33c", ink: "#ffe9a6"),
        pattern: Pattern(ground: "#15191c", stroke: "#aeb8bd"),
        colours: ["#96a5ff", "#ffb400", "#a5ffc3", "#967896", "#e1e1f0", "#f03c5a"],
        sequence: ["#1b4b67", "#087095", "#159abc", "#6dc5da", "#c6f0f5"],
        segments: ["#cfe9f2", "#a54e22", "#7fd1b9", "#7357a6", "#b09a5a", "#f2ec70"],
        verdicts: Verdicts(lower: "#279acf", same: "#262b2f", higher: "#f69b5d"),
        pairs: [
            ["#392d2e", "#1d5972", "#0087db"], ["#7e492c", "#91858a", "#41d2fa"], ["#be784f", "#edc35d", "#fff2ee"],
        ])

    public static let all = [print, screen, dark]

    /// A theme by its name; `nil` for none of ours.
    public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

    private static func light(_ name: String, paper: String) -> Theme {
        Theme(
            name: name, paper: paper, ink: "#1f1f1f", quiet: "#595959", axis: "#4a4a4a", grid: "#e2e2e2",
            border: "#4d5a60", alarm: "#a3123a", warning: "#8b1a1a", watermark: "#7d7d7d",
            band: Band(fill: "#fff4d6", stroke: "#8a6d00", ink: "#5c4700"),
            pattern: Pattern(ground: "#ffffff", stroke: "#555555"),
            colours: ["#004279", "#a56316", "#00826c", "#7861d0", "#373737", "#632c00"],
            sequence: ["#e2f0f3", "#93cddc", "#45a4c2", "#007399", "#013f61"],
            segments: ["#0f4067", "#f0b27a", "#1b7a66", "#d9c9ec", "#b08a5a", "#4a1a1a"],
            verdicts: Verdicts(lower: "#0275a0", same: "#f3f3f1", higher: "#c9773e"),
            pairs: [
                ["#ebebeb", "#91b1d1", "#067ab4"], ["#c2aa8a", "#747474", "#1f435e"],
                ["#906e2f", "#4e3d22", "#1b1b1b"],
            ])
    }

    private init(
        name: String, paper: String, ink: String, quiet: String, axis: String, grid: String, border: String,
        alarm: String, warning: String, watermark: String, band: Band, pattern: Pattern, colours: [String],
        sequence: [String],
        segments: [String], verdicts: Verdicts, pairs: [[String]]
    ) {
        self.name = name
        width = 640
        margin = 12
        fontFamily = "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif"
        (self.paper, self.ink, self.grid, self.border) = (paper, ink, grid, border)
        (self.alarm, self.watermark, self.band, self.pattern) = (alarm, watermark, band, pattern)
        titleStyle = TextStyle(size: 15, isBold: true, colour: ink)
        subtitleStyle = TextStyle(size: 12, isBold: false, colour: quiet)
        warningStyle = TextStyle(size: 11, isBold: true, colour: warning)
        axisStyle = TextStyle(size: 11, isBold: false, colour: axis)
        labelStyle = TextStyle(size: 11, isBold: false, colour: ink)
        noteStyle = TextStyle(size: 10, isBold: false, colour: quiet)
        let dashes = [nil, "7 3", "2 2.5", "9 3 2 3", "13 4", "5 2 1 2 1 2"]
        series = zip(zip(colours, dashes), MarkerShape.allCases).map {
            SeriesStyle(colour: $0.0, dash: $0.1, marker: $1)
        }
        self.sequence = sequence
        self.segments = segments
        self.verdicts = verdicts
        self.pairs = pairs
    }

    /// The colours of one to five classes, light to dark, as far apart as the sequence lets them be.
    func shades(_ count: Int) -> [String] {
        let chosen =
            switch count {
            case ...1: [2]
            case 2: [1, 3]
            case 3: [0, 2, 4]
            case 4: [0, 2, 3, 4]
            default: [0, 1, 2, 3, 4]
            }
        return chosen.map { sequence[$0] }
    }

    /// The colour for text on a fill: ink or paper, whichever is easier to read.
    func ink(on fill: String) -> String {
        Contrast.ratio(ink, fill) >= Contrast.ratio(paper, fill) ? ink : paper
    }
}

/// How one series is told from the others, in colour and without.
struct SeriesStyle: Hashable, Sendable {
    let colour: String
    let dash: String?
    let marker: MarkerShape
}

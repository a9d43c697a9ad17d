/// How a drawing looks: its width, its type and its colours.
public struct Theme: Hashable, Sendable {
    /// The width of a drawing in pixels at 96 to the inch.
    let width: Double
    /// Space between the drawing's edge and its content, in pixels.
    let margin: Double
    /// Sans serifs that offices have; `TextWidth` reserves what the wider ones take.
    let fontFamily: String
    let paper: String
    let ink: String
    let grid: String
    let border: String
    let titleStyle: TextStyle
    let subtitleStyle: TextStyle
    let warningStyle: TextStyle
    let axisStyle: TextStyle
    let labelStyle: TextStyle
    let noteStyle: TextStyle
    /// One look a series: it differs from the others by colour, by dashes and by its marker.
    let series: [SeriesStyle]
    /// Light to dark. The lightness (CIE L*) falls by at least fourteen a step, so that a grey copy keeps the order.
    let sequence: [String]

    /// For paper: the text width of an A4 page, safe in black and white.
    public static let print = Theme(
        width: 640, margin: 12, fontFamily: "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif",
        paper: "#ffffff", ink: "#1f1f1f", grid: "#e2e2e2", border: "#4d5a60",
        titleStyle: TextStyle(size: 15, isBold: true, colour: "#1f1f1f"),
        subtitleStyle: TextStyle(size: 12, isBold: false, colour: "#595959"),
        warningStyle: TextStyle(size: 11, isBold: true, colour: "#8b1a1a"),
        axisStyle: TextStyle(size: 11, isBold: false, colour: "#4a4a4a"),
        labelStyle: TextStyle(size: 11, isBold: false, colour: "#1f1f1f"),
        noteStyle: TextStyle(size: 10, isBold: false, colour: "#595959"),
        series: [
            SeriesStyle(colour: "#004279", dash: nil, marker: .circle),
            SeriesStyle(colour: "#a56316", dash: "7 3", marker: .square),
            SeriesStyle(colour: "#00846e", dash: "2 2.5", marker: .triangle),
            SeriesStyle(colour: "#7963d1", dash: "9 3 2 3", marker: .diamond),
            SeriesStyle(colour: "#373737", dash: "13 4", marker: .wedge),
            SeriesStyle(colour: "#632c00", dash: "5 2 1 2 1 2", marker: .cross),
        ],
        sequence: ["#e2f0f3", "#93cddc", "#45a4c2", "#007399", "#013f61"])

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

/// Size in pixels, weight and colour of a text.
struct TextStyle: Hashable, Sendable {
    var size: Double
    var isBold: Bool
    var colour: String

    /// From base line to base line.
    var lineHeight: Double { (size * 1.35).rounded() }

    func width(of text: String) -> Double { TextWidth.width(of: text, size: size, isBold: isBold) }
}

/// How one series is told from the others, in colour and without.
struct SeriesStyle: Hashable, Sendable {
    let colour: String
    let dash: String?
    let marker: MarkerShape
}

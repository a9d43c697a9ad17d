import Glibc

/// Pale words across an area: figures that are invented cannot be cut out without them.
///
/// They let what is below shine through, so that they stand behind lines and over the filled regions of a map alike,
/// though never over a name.
struct WatermarkMark {
    let text: String
    /// Whether it stands on areas that may be as dark as its own colour: then a pale edge sets it off.
    var isOverFills = false

    /// Slope of the words in degrees.
    private static let angle = 18.0

    /// A piece of a coloured area below a text on it, so that the words across the area do not run through the text.
    static func plate(_ text: String, _ style: TextStyle, at centre: Point, on fill: String) -> SVGElement {
        .rectangle(Rectangle(around: centre, width: style.width(of: text) + 3, height: style.size), fill: fill)
            .with("fill-opacity", "0.9")
    }

    func elements(in area: Rectangle, theme: Theme) -> [SVGElement] {
        let radians = Self.angle * .pi / 180
        let unit = TextStyle(size: 1, isBold: true, colour: theme.watermark)
        let length = unit.width(of: text)
        // The turned box of the words, `length` long and about one high per pixel of type, must lie inside the area.
        let size = min(
            38, area.width * 0.94 / (length * cos(radians) + sin(radians)),
            area.height * 0.94 / (length * sin(radians) + cos(radians)))
        guard size >= 6 else { return [] }
        let style = TextStyle(size: size, isBold: true, colour: unit.colour)
        let centre = Point(x: area.centre.x, y: area.centre.y)
        let turn =
            "rotate(-\(Int(Self.angle)) \(Tenths.text(Tenths.count(centre.x))) \(Tenths.text(Tenths.count(centre.y))))"
        let words = SVGElement.text(
            text, at: Point(x: centre.x, y: centre.y + size * 0.35), style: style, anchor: .middle
        ).with("fill-opacity", "0.16").with("transform", .text(turn))
        guard isOverFills else { return [words] }
        return [words.with("stroke", .text(theme.paper)).with("stroke-width", 1).with("stroke-opacity", "0.4")]
    }
}

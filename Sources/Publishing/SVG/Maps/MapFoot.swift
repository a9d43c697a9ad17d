import Wording

/// The sheet below a map: the scale bar, and the words without which nobody may take the boundaries for real.
struct MapFoot {
    let sheet: MapSheet
    let isSchematic: Bool
    /// The room for words, in pixels.
    let width: Double

    private var lines: [String] {
        isSchematic ? sheet.theme.noteStyle.lines(of: MapPhrases.schematic(sheet.language), width: width) : []
    }

    var height: Double { 24 + Double(lines.count) * sheet.theme.noteStyle.lineHeight }

    /// From `top` on, which is where the map ends.
    func elements(left: Double, top: Double, pixelsPerKilometre: Double) -> [SVGElement] {
        var base = top + 20
        let style = sheet.theme.noteStyle
        let bar = ScaleBar(pixelsPerKilometre: pixelsPerKilometre, language: sheet.language)
        var elements = bar.elements(at: Point(x: left + 1, y: base), within: width * 0.25, theme: sheet.theme)
        for line in lines {
            base += style.lineHeight
            elements.append(
                .text(line, at: Point(x: left, y: base + 2), style: style, colour: sheet.theme.ink))
        }
        return elements
    }
}

import Regions
import Wording

/// The regions of a table that have a boundary, with it.
struct PlacedRegions {
    let entries: [RegionFigures.Entry]
    let boundaries: [Boundary]

    /// - Throws: `MapError.noPlaces` where none has.
    init(_ figures: RegionFigures, in set: BoundarySet) throws(MapError) {
        let known = Dictionary(set.boundaries.map { ($0.code, $0) }) { first, _ in first }
        var (entries, boundaries) = ([RegionFigures.Entry](), [Boundary]())
        for entry in figures.entries {
            guard let boundary = known[entry.code] else { continue }
            entries.append(entry)
            boundaries.append(boundary)
        }
        guard !entries.isEmpty else { throw .noPlaces(example: figures.entries[0].code) }
        (self.entries, self.boundaries) = (entries, boundaries)
    }
}

/// The sheet below a map: the scale bar, and the words without which nobody may take the boundaries for real.
struct MapFoot {
    let sheet: MapSheet
    let isSchematic: Bool
    /// The room for words, in pixels.
    let width: Double

    private var lines: [String] {
        isSchematic ? sheet.theme.noteStyle.lines(of: MapWords.schematic(sheet.language), width: width) : []
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

public import Regions
public import Trends
public import Wording

/// Regions coloured by their rate, darker for more.
///
/// Classes are computed from the released figures on the map. Withheld regions are hatched, missing ones dotted, and the
/// key counts both. Names stand inside the regions where they fit; every region has its name and figure in a `<title>`.
public struct ChoroplethMap: Sendable {
    let table: EstimateTable
    let boundaries: BoundarySet
    let options: MapOptions

    /// - Parameter table: one region dimension at one level; every other dimension has a single member.
    public init(_ table: EstimateTable, boundaries: BoundarySet, _ options: MapOptions = MapOptions()) {
        self.table = table
        self.boundaries = boundaries
        self.options = options
    }

    /// The drawing as an SVG document.
    public func render(language: Language) throws(MapError) -> String {
        try drawing(language: language).svg
    }

    /// The tallest that a map may be, in pixels.
    private static let tallest = 460.0

    /// The drawing with its title and alternative text.
    public func drawing(language: Language) throws(MapError) -> Drawing {
        let figures = try RegionFigures(table, allowCounts: options.allowCounts)
        let known = Dictionary(boundaries.boundaries.map { ($0.code, $0) }) { first, _ in first }
        let shown = figures.entries.filter { known[$0.code] != nil }
        guard !shown.isEmpty else { throw .noPlaces(example: figures.entries[0].code) }
        let words = MapWords(table: table, figures: figures, shown: shown, options: options, language: language)
        let sheet = MapSheet(words, options: options, language: language)
        let outlines = shown.compactMap { known[$0.code] }
        guard let projection = PlaneProjection(outlines, width: sheet.mapWidth, height: Self.tallest) else {
            throw .noArea
        }
        let attribution = boundaries.attribution
        let isSchematic = boundaries.isSchematic
        return Drawing(
            sheet.document(
                kind: Phrase(de: "Karte", en: "Map"), height: projection.height + footHeight(sheet),
                isSchematic: isSchematic, attribution: attribution
            ) { area in
                let placed = projection.moved(
                    to: Point(x: area.left + (area.width - projection.width) / 2, y: area.top))
                let (areas, names) = regions(outlines, sheet: sheet, projection: placed)
                return (areas, names + foot(area: area, projection: placed, sheet: sheet))
            })
    }

    /// Outlines and names apart, so that no outline crosses a name.
    private func regions(
        _ outlines: [Boundary], sheet: MapSheet, projection: PlaneProjection
    ) -> (areas: [SVGElement], names: [SVGElement]) {
        var areas: [SVGElement] = []
        var names: [SVGElement] = []
        for (entry, outline) in zip(sheet.shown, outlines) {
            let shape = PlaneShape(polygons: outline.polygons.map { $0.map { $0.map(projection.point) } })
            guard !shape.isEmpty else { continue }
            areas.append(
                SVGElement.path(
                    shape.path, fill: sheet.fill(entry.figure), stroke: sheet.theme.border, strokeWidth: 0.7
                )
                .with("fill-rule", "evenodd").titled(sheet.words.label(entry)))
            let label = RegionLabel(
                name: entry.name(sheet.language), value: sheet.words.value(entry.figure), in: shape,
                style: sheet.theme.labelStyle)
            if let label {
                names += sheet.label(
                    label.lines.map { ($0.text, $0.style) }, around: label.centre, on: entry.figure)
            }
        }
        return (areas, names)
    }

    /// Scale bar, and below it the words without which nobody may take the boundaries for real.
    private func foot(area: Rectangle, projection: PlaneProjection, sheet: MapSheet) -> [SVGElement] {
        var base = area.top + projection.height + 20
        let bar = ScaleBar(pixelsPerKilometre: projection.pixelsPerKilometre, language: sheet.language)
        var elements = bar.elements(at: Point(x: area.left + 1, y: base), within: area.width * 0.25, theme: sheet.theme)
        for line in footLines(sheet) {
            base += sheet.theme.noteStyle.lineHeight
            elements.append(
                .text(
                    line, at: Point(x: area.left, y: base + 2), style: sheet.theme.noteStyle, colour: sheet.theme.ink))
        }
        return elements
    }

    private func footLines(_ sheet: MapSheet) -> [String] {
        guard boundaries.isSchematic else { return [] }
        return sheet.theme.noteStyle.lines(of: MapWords.schematic(sheet.language), width: sheet.mapWidth)
    }

    private func footHeight(_ sheet: MapSheet) -> Double {
        24 + Double(footLines(sheet).count) * sheet.theme.noteStyle.lineHeight
    }
}

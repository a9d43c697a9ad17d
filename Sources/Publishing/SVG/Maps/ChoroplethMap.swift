public import Regions
public import Trends
public import Wording

/// Regions coloured by their rate, darker for more, or by what was established of it.
///
/// Classes are computed from the released figures on the map and its inset. Withheld regions are hatched, missing ones
/// dotted, and the key counts both, without those of the inset. Names stand inside the regions where they fit, else beside with a line; every region
/// has its name and figure in a `<title>`. Outlines are drawn to 0.4 pixels (`SharedOutlines`).
public struct ChoroplethMap: Sendable {
    let table: EstimateTable
    let boundaries: BoundarySet
    let inset: MapInset?
    let options: MapOptions

    /// - Parameters:
    ///   - table: one region dimension at one level; every other dimension has a single member.
    ///   - inset: parts of one of the regions in a box of their own, in the same classes.
    public init(
        _ table: EstimateTable, boundaries: BoundarySet, inset: MapInset? = nil, _ options: MapOptions = MapOptions()
    ) {
        self.table = table
        self.boundaries = boundaries
        self.inset = inset
        self.options = options
    }

    /// The drawing as an SVG document.
    public func render(language: Language) throws(MapError) -> String {
        try drawing(language: language).svg
    }

    /// The drawing with its title and alternative text.
    public func drawing(language: Language) throws(MapError) -> Drawing {
        let figures = try RegionFigures(table, allowCounts: options.allowCounts)
        let placed = try PlacedRegions(figures, in: boundaries)
        let box = try inset.map { inset throws(MapError) in try InsetBox(inset, allowCounts: options.allowCounts) }
        if let box, Set(placed.entries.map(\.code)).isSubset(of: [box.inset.region] + box.placed.entries.map(\.code)) {
            throw .insetShowsNoLess(box.inset.name)
        }
        let all = placed.entries + (box?.placed.entries ?? [])
        let words = MapWords(
            table: table, figures: figures, shown: placed.entries, options: options, language: language,
            manner: options.manner(all, wholeNumbers: table.per == nil))
        let sheet = MapSheet(options: options, language: language, figures: all.map(\.figure)) { patterns in
            options.key(words, patterns: patterns, entries: placed.entries, inset: box?.placed.entries ?? [])
        }
        guard let projection = PlaneProjection(placed.boundaries, width: sheet.mapWidth, height: sheet.tallest) else {
            throw .noArea
        }
        let foot = MapFoot(sheet: sheet, isSchematic: boundaries.isSchematic, width: sheet.mapWidth)
        let insetDrawing = try box.map { box throws(MapError) in
            try box.drawing(sheet: sheet, words: words, besides: projection.pixelsPerKilometre)
        }
        let text = words.sheet(
            kind: Phrase(de: "Karte", en: "Map"), isSchematic: boundaries.isSchematic,
            attribution: attribution(boundaries, inset?.boundaries), remarks: box?.footnotes(words) ?? [])
        return Drawing(
            sheet.document(
                text, height: projection.height + foot.height, below: insetDrawing
            ) { area in
                let corner = Point(x: area.left + (area.width - projection.width) / 2, y: area.top)
                let frame = MapFrame(
                    placed.entries, boundaries: placed.boundaries, projection: projection.moved(to: corner))
                var box = area
                box.bottom = area.top + projection.height
                let labels = frame.labels(
                    sheet: sheet, within: box, shade: sheet.ground, value: { words.value($0.figure) })
                return MapSheet.Content(
                    areas: [frame.outlines(sheet: sheet, label: words.label)]
                        + frame.emphasis(of: inset?.region, theme: sheet.theme),
                    labels: labels,
                    besides: foot.elements(
                        left: area.left, top: box.bottom, pixelsPerKilometre: projection.pixelsPerKilometre))
            })
    }

    private func attribution(_ sets: BoundarySet?...) -> String? {
        var names: [String] = []
        for name in sets.compactMap({ $0?.attribution }) where !names.contains(name) { names.append(name) }
        return names.isEmpty ? nil : names.joined(separator: "; ")
    }
}

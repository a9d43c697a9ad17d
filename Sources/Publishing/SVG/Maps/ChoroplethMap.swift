public import Regions
public import Trends
public import Wording

/// Regions coloured by their rate, darker for more, or by what was established of it.
///
/// Classes are computed from the released figures on the map and its inset. Withheld regions are hatched, missing ones dotted, and the key
/// counts both, without those of the inset. Names stand inside the regions where they fit, else beside with a line; every region has its
/// name and figure in a `<title>`. Outlines are drawn to 0.4 pixels (`SharedOutlines`).
public struct ChoroplethMap: MapDrawing {
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

    /// What drawing and style are made of: the figures, where they have a place, and the classes of all that are shown.
    struct Reading {
        let figures: RegionFigures
        let placed: PlacedRegions
        let box: InsetBox?
        let classes: ClassedFigures
    }

    func reading() throws(MapError) -> Reading {
        let figures = try RegionFigures(table, allowCounts: options.allowCounts)
        let placed = try PlacedRegions(figures, in: boundaries)
        let box = try inset.map { inset throws(MapError) in try InsetBox(inset, allowCounts: options.allowCounts) }
        if let box, Set(placed.entries.map(\.code)).isSubset(of: [box.inset.region] + box.placed.entries.map(\.code)) {
            throw .insetShowsNoLess(box.inset.name)
        }
        let all = placed.entries + (box?.placed.entries ?? [])
        return Reading(
            figures: figures, placed: placed, box: box, classes: options.classed(all, wholeNumbers: table.per == nil))
    }

    public func drawing(language: Language) throws(MapError) -> Drawing {
        let read = try reading()
        let (placed, box, classes) = (read.placed, read.box, read.classes)
        let all = placed.entries + (box?.placed.entries ?? [])
        let words = MapWords(
            table: table, figures: read.figures, shown: placed.entries, options: options, language: language,
            manner: options.manner(classes))
        let sheet = MapSheet(options: options, language: language, figures: all.map(\.figure)) { patterns in
            options.key(
                words, classes: classes, patterns: patterns, entries: placed.entries, inset: box?.placed.entries ?? [])
        }
        let map = try PlacedMap(placed, on: sheet)
        let below = try box.map { box throws(MapError) in
            try box.drawing(sheet: sheet, words: words, besides: map.pixelsPerKilometre)
        }
        let text = words.sheet(
            kind: Phrase(de: "Karte", en: "Map"), isSchematic: placed.isSchematic,
            attribution: attribution(placed, box?.placed), remarks: box?.footnotes(words) ?? [])
        return Drawing(
            sheet.document(text, height: map.height, below: below) { area in
                map.content(in: area) { frame, room in
                    PlacedMap.Layers(
                        areas: [frame.outlines(sheet: sheet, label: words.label)]
                            + frame.emphasis(of: inset?.region, theme: sheet.theme),
                        labels: frame.labels(
                            sheet: sheet, within: room, shade: sheet.ground, value: { words.value($0.figure) }))
                }
            })
    }

    private func attribution(_ maps: PlacedRegions?...) -> String? {
        let names = maps.compactMap { $0?.attribution }.eachOnce()
        return names.isEmpty ? nil : names.joined(separator: "; ")
    }
}

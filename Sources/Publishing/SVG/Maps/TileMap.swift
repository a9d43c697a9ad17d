import Regions
public import Trends
public import Wording

/// Regions as squares of one size, so that small ones are seen as well as large ones and no boundary is pretended.
///
/// Classes, states and key are those of `ChoroplethMap`. Notes say what short names stand for, and name the tiles and groups
/// without room for a name.
public struct TileMap: MapDrawing {
    let table: EstimateTable
    let tiles: [MapTile]
    let options: MapOptions

    /// - Parameter table: one region dimension at one level; every other dimension has a single member.
    public init(_ table: EstimateTable, tiles: [MapTile], _ options: MapOptions = MapOptions()) {
        self.table = table
        self.tiles = tiles
        self.options = options
    }

    /// What drawing and style are made of: the figures, those that have a tile, and their classes.
    struct Reading {
        let figures: RegionFigures
        let shown: [RegionFigures.Entry]
        let classes: ClassedFigures
    }

    func reading() throws(MapError) -> Reading {
        let figures = try RegionFigures(table, allowCounts: options.allowCounts)
        let known = Set(tiles.map(\.code))
        let shown = figures.entries.filter { known.contains($0.code) }
        guard !shown.isEmpty else { throw .noPlaces(example: figures.entries[0].code) }
        return Reading(
            figures: figures, shown: shown, classes: options.classed(shown, wholeNumbers: table.per == nil))
    }

    public func drawing(language: Language) throws(MapError) -> Drawing {
        let read = try reading()
        let (shown, classes) = (read.shown, read.classes)
        let known = Dictionary(tiles.map { ($0.code, $0) }) { first, _ in first }
        let words = MapWords(
            table: table, figures: read.figures, shown: shown, options: options, language: language,
            manner: options.manner(classes))
        let sheet = MapSheet(options: options, language: language, figures: shown.map(\.figure)) { patterns in
            options.key(words, classes: classes, patterns: patterns, entries: shown)
        }
        let grid = try TileGrid(shown.compactMap { known[$0.code] }, width: sheet.mapWidth)
        let texts = TileText.all(shown, grid: grid, sheet: sheet, words: words)
        return Drawing(
            sheet.document(
                words.sheet(
                    kind: Phrase(de: "Kachelkarte", en: "Tile map"), isSchematic: false, attribution: nil,
                    remarks: TileText.abbreviations(texts, shown, language)
                        + TileText.unnamed(texts, shown, grid.tiles, language)
                        + grid.unnamedGroups(sheet.theme, language)),
                height: grid.height
            ) { area in
                let grid = grid.moved(to: Point(x: area.left, y: area.top))
                let entries = zip(shown, grid.tiles)
                let squares = entries.flatMap { square($0, $1, grid: grid, sheet: sheet, words: words) }
                let names = zip(entries, texts).flatMap { entry, text in
                    label(text, of: entry.0, in: grid.box(of: entry.1), grid: grid, sheet: sheet, words: words)
                }
                return MapSheet.Content(
                    areas: squares + grid.groupBorders(theme: sheet.theme),
                    names: names + grid.groupNames(theme: sheet.theme))
            })
    }

    private func square(
        _ entry: RegionFigures.Entry, _ tile: MapTile, grid: TileGrid, sheet: MapSheet, words: MapWords
    ) -> [SVGElement] {
        let group = tile.group.map { " (\($0))" } ?? ""
        let (box, title) = (grid.box(of: tile), words.label(entry) + group)
        let square = SVGElement.rectangle(
            box, fill: sheet.fill(entry), stroke: sheet.theme.border, strokeWidth: 0.6
        ).titled(title)
        return [square]
            + (sheet.patterns.overlay(entry.figure.state).map {
                [.rectangle(box, fill: $0).with("pointer-events", "none")]
            } ?? [])
    }

    /// The name, and the figure below it.
    private func label(
        _ text: TileText, of entry: RegionFigures.Entry, in box: Rectangle, grid: TileGrid, sheet: MapSheet,
        words: MapWords
    ) -> [SVGElement] {
        let styles = TileText.styles(grid, sheet.theme)
        let lines = text.name.map { (text: $0, style: styles.name) } + (text.value.map { [($0, styles.value)] } ?? [])
        guard !lines.isEmpty else { return [] }
        return sheet.label(lines, around: box.centre, on: entry).map { $0.titled(words.label(entry)) }
    }
}

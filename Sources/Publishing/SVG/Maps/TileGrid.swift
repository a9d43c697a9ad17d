import Wording

/// The squares of a tile map: how large they are, where they stand, and where groups meet.
struct TileGrid {
    let tiles: [MapTile]
    /// The side of a tile in pixels, the gap to the next among it.
    let side: Double
    private let firstColumn: Int
    private let firstRow: Int
    private let rows: Int
    private var origin = Point(x: 0, y: 0)
    private let byPlace: [Place: MapTile]

    private struct Place: Hashable {
        let column: Int
        let row: Int
    }

    private static let largest = 72.0
    /// Below this side in pixels neither colour nor pattern can be told.
    private static let smallest = 14.0
    /// Room above the first row for the names of groups.
    private static let headroom = 16.0

    /// Tiles in a width, as large as they can be up to 72 pixels.
    init(_ tiles: [MapTile], width: Double) throws(MapError) {
        self.tiles = tiles
        let columns = tiles.map(\.column)
        let rowNumbers = tiles.map(\.row)
        firstColumn = columns.min() ?? 0
        firstRow = rowNumbers.min() ?? 0
        // Places may be far apart by mistake: distances are compared without overflow.
        let (span, columnOverflow) = (columns.max() ?? 0).subtractingReportingOverflow(firstColumn)
        let (depth, rowOverflow) = (rowNumbers.max() ?? 0).subtractingReportingOverflow(firstRow)
        let limit = Int(width / Self.smallest)
        let farthest = max(columnOverflow ? Int.max - 1 : span, rowOverflow ? Int.max - 1 : depth / 2)
        guard farthest < limit else { throw .tooManyColumns(count: farthest + 1, limit: limit) }
        rows = depth + 1
        side = min(Self.largest, width / Double(span + 1))
        var byPlace: [Place: MapTile] = [:]
        for tile in tiles {
            let place = Place(column: tile.column, row: tile.row)
            if let other = byPlace[place] { throw .tilesOverlap(other.code, tile.code) }
            byPlace[place] = tile
        }
        self.byPlace = byPlace
    }

    func moved(to origin: Point) -> TileGrid {
        var copy = self
        copy.origin = origin
        return copy
    }

    private var hasGroups: Bool { tiles.contains { $0.group != nil } }
    private var top: Double { origin.y + (hasGroups ? Self.headroom : 0) }

    var height: Double { (hasGroups ? Self.headroom : 0) + Double(rows) * side + 2 }

    func box(of tile: MapTile) -> Rectangle {
        let left = origin.x + Double(tile.column - firstColumn) * side
        let upper = top + Double(tile.row - firstRow) * side
        return Rectangle(left: left + 1, top: upper + 1, right: left + side - 1, bottom: upper + side - 1)
    }

    /// Thick lines around each group, wherever a neighbour belongs to another or there is none.
    func groupBorders(theme: Theme) -> [SVGElement] {
        guard hasGroups else { return [] }
        var path = SVGPath()
        for tile in tiles.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            guard tile.group != nil else { continue }
            let inner = box(of: tile)
            let (left, right, top, bottom) = (inner.left - 1, inner.right + 1, inner.top - 1, inner.bottom + 1)
            let edges = [
                (-1, 0, Point(x: left, y: top), Point(x: left, y: bottom)),
                (1, 0, Point(x: right, y: top), Point(x: right, y: bottom)),
                (0, -1, Point(x: left, y: top), Point(x: right, y: top)),
                (0, 1, Point(x: left, y: bottom), Point(x: right, y: bottom)),
            ]
            for (across, down, start, end) in edges {
                let neighbour = neighbour(of: tile, across: across, down: down)
                guard neighbour?.group != tile.group else { continue }
                // A border between two groups is drawn once, by the tile on its left or upper side.
                if neighbour?.group != nil, across < 0 || down < 0 { continue }
                path.move(to: start)
                path.line(to: end)
            }
        }
        return [SVGElement.path(path, fill: "none", stroke: theme.ink, strokeWidth: 2).with("stroke-linecap", "square")]
    }

    /// The name of each group above tiles of its own that have nothing above them, where it fits whole.
    func groupNames(theme: Theme) -> [SVGElement] {
        let style = Self.groupStyle(theme)
        return groups(style).compactMap { group, _, run in
            run.map { .text(group, at: Point(x: $0.left, y: $0.top - 5), style: style) }
        }
    }

    /// The groups without room for their name, by the row in which they begin.
    func unnamedGroups(_ theme: Theme, _ language: Language) -> [String] {
        let texts = groups(Self.groupStyle(theme)).filter { $0.run == nil }.map { group, row, _ in
            Phrase(de: "\(group) (ab Reihe \(row))", en: "\(group) (from row \(row))")(language)
        }
        guard !texts.isEmpty else { return [] }
        let list = texts.joined(separator: ", ")
        return [
            Phrase(
                de: "Umrandet, ohne Platz für den Namen: \(list).", en: "Framed, without room for the name: \(list).")(
                    language)
        ]
    }

    private static func groupStyle(_ theme: Theme) -> TextStyle {
        var style = theme.noteStyle
        style.isBold = true
        style.colour = theme.ink
        return style
    }

    /// The groups from top to bottom, their first row from 1, and the highest stretch that their name fits above.
    private func groups(_ style: TextStyle) -> [(name: String, row: Int, run: Rectangle?)] {
        let ordered = tiles.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        return ordered.compactMap(\.group).eachOnce().map { group in
            let own = ordered.filter { $0.group == group }
            let runs = own.filter(isOpenAbove).map(stretch)
            return (
                group, (own.first?.row ?? firstRow) - firstRow + 1, runs.first { style.width(of: group) <= $0.width }
            )
        }
    }

    private func isOpenAbove(_ tile: MapTile) -> Bool { neighbour(of: tile, across: 0, down: -1) == nil }

    /// A tile and those of its group to the right, as far as nothing stands above them.
    private func stretch(from tile: MapTile) -> Rectangle {
        var last = tile
        while let next = neighbour(of: last, across: 1, down: 0), next.group == tile.group, isOpenAbove(next) {
            last = next
        }
        let (start, end) = (box(of: tile), box(of: last))
        return Rectangle(left: start.left, top: start.top, right: end.right, bottom: end.bottom)
    }

    private func neighbour(of tile: MapTile, across: Int, down: Int) -> MapTile? {
        byPlace[Place(column: tile.column &+ across, row: tile.row &+ down)]
    }
}

/// Regions in their boundaries as they stand on a sheet, the scale and what must be said of the boundaries below them.
struct PlacedMap {
    let placed: PlacedRegions
    let sheet: MapSheet
    private let projection: PlaneProjection
    private let foot: MapFoot
    /// Room around the regions in pixels, half of it on each side.
    private let margin: Double

    /// What is drawn of the regions, from below to above; the scale bar stands between marks and labels.
    struct Layers {
        var areas: [SVGElement]
        var marks: [SVGElement] = []
        var labels: MapFrame.Labels
    }

    /// A map beside the key, as large as the sheet lets it be.
    ///
    /// - Parameter margin: room for marks on the outermost regions, which must not leave the sheet.
    /// - Throws: `MapError.noArea`.
    init(_ placed: PlacedRegions, on sheet: MapSheet, margin: Double = 0) throws(MapError) {
        let projection = PlaneProjection(
            placed.boundaries, width: sheet.mapWidth - margin, height: sheet.tallest - margin)
        guard let projection else { throw .noArea }
        self.init(placed, on: sheet, projection: projection, width: sheet.mapWidth, margin: margin)
    }

    /// - Parameter width: the room for words below the map, in pixels.
    init(
        _ placed: PlacedRegions, on sheet: MapSheet, projection: PlaneProjection, width: Double, margin: Double = 0
    ) {
        (self.placed, self.sheet, self.projection, self.margin) = (placed, sheet, projection, margin)
        foot = MapFoot(sheet: sheet, isSchematic: placed.isSchematic, width: width)
    }

    /// With what stands below the regions, in pixels.
    var height: Double { projection.height + margin + foot.height }
    var pixelsPerKilometre: Double { projection.pixelsPerKilometre }

    /// The regions in the middle of a box from its top on.
    ///
    /// - Parameter layers: draws a frame of regions, with the room that their labels may take.
    func content(in area: Rectangle, layers: (MapFrame, Rectangle) -> Layers) -> MapSheet.Content {
        let corner = Point(x: area.left + (area.width - projection.width) / 2, y: area.top + margin / 2)
        let frame = MapFrame(
            placed.entries, boundaries: placed.boundaries, projection: projection.moved(to: corner))
        var room = area
        room.bottom = corner.y + projection.height + margin / 2
        let layers = layers(frame, room)
        let scale = foot.elements(
            left: area.left, top: room.bottom, pixelsPerKilometre: projection.pixelsPerKilometre)
        return MapSheet.Content(
            areas: layers.areas, names: layers.marks + scale + layers.labels.elements,
            unnamed: layers.labels.unnamed, unvalued: layers.labels.unvalued)
    }
}

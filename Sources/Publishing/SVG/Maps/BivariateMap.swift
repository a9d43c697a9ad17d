import Records
public import Regions
public import Trends
public import Wording

/// Two figures of each region at once, such as need and provision: three classes of each, nine colours.
///
/// Colours mix the two of the key, and each region carries a letter for the first figure and a number for the second
/// (`C1`: much need, little provision), so that the map holds in black and white. A region of which either figure is
/// withheld or missing is patterned and has neither. Limits come from the released figures on the map, zeros among them.
public struct BivariateMap: Sendable {
    let first: EstimateTable
    let second: EstimateTable
    let boundaries: BoundarySet
    let options: MapOptions

    /// - Parameters:
    ///   - first: read by letters, such as the rate of incidents; one region dimension at one level, every other dimension
    ///     with a single member.
    ///   - second: read by numbers, such as the rate of participation, of the same regions.
    public init(
        _ first: EstimateTable, _ second: EstimateTable, boundaries: BoundarySet, _ options: MapOptions = MapOptions()
    ) {
        self.first = first
        self.second = second
        self.boundaries = boundaries
        self.options = options
    }

    /// The drawing as an SVG document.
    public func render(language: Language) throws(MapError) -> String {
        try drawing(language: language).svg
    }

    /// The drawing with its title and alternative text.
    ///
    /// - Throws: `MapError.noCommonRegions` where the tables share none; `.countsNeedConsent`.
    public func drawing(language: Language) throws(MapError) -> Drawing {
        let figures = [
            try RegionFigures(first, allowCounts: options.allowCounts),
            try RegionFigures(second, allowCounts: options.allowCounts),
        ]
        let others = Dictionary(figures[1].entries.map { ($0.code, $0.figure) }) { first, _ in first }
        let common = figures[0].entries.filter { others[$0.code] != nil }
        guard !common.isEmpty else { throw .noCommonRegions }
        let placed = try PlacedRegions(
            figures[0].keeping(common.map { $0.joined(with: others[$0.code]) }), in: boundaries)
        let tables = [first, second]
        // Only figures of regions that show both set limits.
        let shown = Set(placed.entries.filter { $0.figure.known != nil }.map(\.code))
        let sides = zip(tables, figures).map { table, figures in
            BivariateLegend.Side(
                name: table.measure.title(language), unit: TableHeading(table: table, spread: nil).unit(language),
                entries: figures.entries.filter { shown.contains($0.code) }, method: sideMethod,
                wholeNumbers: table.per == nil)
        }
        let sheet = MapSheet(options: options, language: language, figures: placed.entries.map(\.figure)) { patterns in
            BivariateLegend(
                first: sides[0], second: sides[1], entries: placed.entries, patterns: patterns, language: language)
        }
        let words = BivariateWords(
            tables: tables, figures: figures, placed: placed.entries, key: sheet.key, options: options,
            language: language)
        guard let projection = PlaneProjection(placed.boundaries, width: sheet.mapWidth, height: sheet.tallest) else {
            throw .noArea
        }
        let foot = MapFoot(sheet: sheet, isSchematic: boundaries.isSchematic, width: sheet.mapWidth)
        return Drawing(
            sheet.document(
                words.sheet(method: sideMethod, boundaries: boundaries), height: projection.height + foot.height
            ) { area in
                let corner = Point(x: area.left + (area.width - projection.width) / 2, y: area.top)
                let frame = MapFrame(
                    placed.entries, boundaries: placed.boundaries, projection: projection.moved(to: corner))
                var room = area
                room.bottom = area.top + projection.height
                let labels = frame.labels(
                    sheet: sheet, within: room, shade: sheet.ground, value: words.values)
                return MapSheet.Content(
                    areas: [frame.outlines(sheet: sheet, label: words.label)],
                    labels: labels,
                    besides: foot.elements(
                        left: area.left, top: room.bottom, pixelsPerKilometre: projection.pixelsPerKilometre))
            })
    }

    /// Thirds of the regions, unless another method was asked for.
    private var sideMethod: ClassMethod { options.classes == MapOptions().classes ? .quantiles : options.classes }
}

extension RegionFigures.Entry {
    /// The region with a figure that is known only where both are: otherwise in the state of the one that is not.
    fileprivate func joined(with other: Figure?) -> RegionFigures.Entry {
        let figures = [figure, other ?? .missing]
        let lacking: [Figure] = [.withheld, .impossible, .missing]
        return RegionFigures.Entry(
            code: code, name: name, level: level,
            figure: lacking.first(where: figures.contains) ?? figures.first { $0.state != nil } ?? figure)
    }
}

public import Regions
public import Trends
public import Wording

/// Two figures of each region at once, such as need and provision: three classes of each, nine colours.
///
/// Colours mix the two of the key, and each region carries a letter for the first figure and a number for the second
/// (`C1`: much need, little provision), so that the map holds in black and white. A region of which either figure is
/// withheld or missing is patterned and has neither. Limits come from the released figures on the map, zeros among them.
public struct BivariateMap: MapDrawing {
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

    /// The drawing with its title and alternative text.
    ///
    /// - Throws: `MapError.noCommonRegions` where the tables share none; `.countsNeedConsent`.
    public func drawing(language: Language) throws(MapError) -> Drawing {
        let (figures, placed, sides) = try sides(language)
        let tables = [first, second]
        let sheet = MapSheet(options: options, language: language, figures: placed.entries.map(\.figure)) { patterns in
            BivariateLegend(
                first: sides[0], second: sides[1], entries: placed.entries, patterns: patterns, language: language)
        }
        let words = BivariateWords(
            tables: tables, figures: figures, placed: placed.entries, key: sheet.key, options: options,
            language: language)
        let map = try PlacedMap(placed, on: sheet)
        return Drawing(
            sheet.document(words.sheet(method: sideMethod, boundaries: boundaries), height: map.height) { area in
                map.content(in: area) { frame, room in
                    PlacedMap.Layers(
                        areas: [frame.outlines(sheet: sheet, label: words.label)],
                        labels: frame.labels(sheet: sheet, within: room, shade: sheet.ground, value: words.values))
                }
            })
    }

    /// Figures, regions that have both, and the classes of each.
    func sides(
        _ language: Language
    ) throws(MapError) -> (figures: [RegionFigures], placed: PlacedRegions, sides: [BivariateLegend.Side]) {
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
            let entries = figures.entries.filter { shown.contains($0.code) }
            let heading = TableHeading(table: table, spread: nil)
            return BivariateLegend.Side(
                name: heading.subject(language), unit: heading.unit(language), entries: entries,
                classes: ClassedFigures(
                    entries.map(\.figure), method: sideMethod, wholeNumbers: table.per == nil, holdsZeros: true,
                    most: BivariateLegend.Side.mostClasses))
        }
        return (figures, placed, sides)
    }

    /// Thirds of the regions, unless another method was asked for.
    private var sideMethod: ClassMethod { options.classes ?? .quantiles }
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

public import Regions
public import Trends
public import Wording

/// Counts as circles on the regions, their areas as the counts.
///
/// This is how counts are shown: a large region is no darker for its size. Circles are drawn from the largest to the
/// smallest; a true zero is a cross; regions without a figure are patterned as on every map. The largest circle and the
/// key come from the released figures on the map.
public struct SymbolMap: MapDrawing {
    let table: EstimateTable
    let boundaries: BoundarySet
    let options: MapOptions

    /// The radius of the largest circle in pixels, on a map with room for it.
    private static let largest = 34.0
    private static let smallest = 8.0
    /// What all circles together may cover of the map, so that they seldom overlap.
    private static let mostCover = 0.35

    /// - Parameter table: counts of one region dimension at one level; every other dimension has a single member.
    public init(_ table: EstimateTable, boundaries: BoundarySet, _ options: MapOptions = MapOptions()) {
        self.table = table
        self.boundaries = boundaries
        self.options = options
    }

    /// The drawing with its title and alternative text.
    ///
    /// - Throws: `MapError.symbolsNeedCounts` for rates.
    public func drawing(language: Language) throws(MapError) -> Drawing {
        guard table.per == nil else { throw .symbolsNeedCounts }
        let figures = try RegionFigures(table, allowCounts: true)
        let placed = try PlacedRegions(figures, in: boundaries)
        let words = MapWords(
            table: table, figures: figures, shown: placed.entries, options: options, language: language,
            manner: Phrase(de: "Kreise mit Flächen im Verhältnis der Anzahlen", en: "circles with areas as the counts"),
            warnsOfCounts: false)
        let amounts = placed.entries.compactMap(\.figure.known?.value)
        let scale = Self.scale(amounts, on: placed.boundaries, width: MapSheet.mapWidth(options))
        let sheet = MapSheet(options: options, language: language, figures: placed.entries.map(\.figure)) { patterns in
            SymbolLegend(
                unit: words.unit, scale: scale, figures: placed.entries.map(\.figure), wholeNumbers: true,
                patterns: patterns, language: language)
        }
        // Circles on the outermost regions must not leave the sheet.
        let map = try PlacedMap(placed, on: sheet, margin: scale?.radius ?? 0)
        let text = words.sheet(
            kind: Phrase(de: "Karte mit Kreisen", en: "Map of circles"), isSchematic: placed.isSchematic,
            attribution: placed.attribution)
        return Drawing(
            sheet.document(text, height: map.height) { area in
                map.content(in: area) { frame, room in
                    let symbols = Self.symbols(frame, scale: scale, theme: sheet.theme)
                    let numbers = Self.numbers(frame, scale: scale, sheet: sheet, words: words)
                    return PlacedMap.Layers(
                        areas: [frame.outlines(sheet: sheet, label: words.label)] + symbols.elements,
                        marks: numbers.sorted { $0.key < $1.key }.map(\.value),
                        labels: frame.labels(
                            sheet: sheet, within: room, avoiding: symbols.boxes,
                            shade: { $0.figure.state == nil ? sheet.theme.paper : nil },
                            value: { numbers[$0.code] == nil ? words.value($0.figure) : nil }))
                }
            })
    }

    /// Circles as large as leaves the map to be seen; `nil` without an amount.
    static func scale(_ amounts: [Double], on boundaries: [Boundary], width: Double) -> AreaScale? {
        guard let most = amounts.max(), most > 0, let map = PlaneProjection(boundaries, width: width, height: width)
        else { return nil }
        let circles = amounts.reduce(0) { $0 + $1 / most } * .pi
        let radius = (mostCover * map.width * map.height / circles).squareRoot()
        return AreaScale(largest: most, radius: max(smallest, min(largest, radius)))
    }

    /// Figures inside those circles that have room for them.
    private static func numbers(
        _ frame: MapFrame, scale: AreaScale?, sheet: MapSheet, words: MapWords
    ) -> [RegionCode: SVGElement] {
        var style = sheet.theme.labelStyle
        style.isBold = true
        var numbers: [RegionCode: SVGElement] = [:]
        var taken: [Rectangle] = []
        for (entry, shape) in zip(frame.entries, frame.shapes) {
            guard let scale, let known = entry.figure.known, !known.isZero, let centre = shape.interiorPoint,
                let text = words.value(entry.figure), style.width(of: text) + 6 <= 2 * scale.radius(of: known.value)
            else { continue }
            let box = Rectangle(around: centre, width: style.width(of: text), height: style.lineHeight)
            guard !taken.contains(where: box.overlaps) else { continue }
            taken.append(box)
            numbers[entry.code] = .text(
                text, at: Point(x: centre.x, y: centre.y + style.middle), style: style, anchor: .middle,
                colour: sheet.theme.ink(on: sheet.theme.series[0].colour))
        }
        return numbers
    }

    /// Circles from the largest to the smallest, and the boxes that no name may cover.
    private static func symbols(
        _ frame: MapFrame, scale: AreaScale?, theme: Theme
    ) -> (elements: [SVGElement], boxes: [Rectangle]) {
        var elements: [SVGElement] = []
        var boxes: [Rectangle] = []
        let marked = zip(frame.entries, frame.shapes).compactMap { entry, shape in
            entry.figure.known.flatMap { known in shape.interiorPoint.map { (known, $0) } }
        }
        for (known, centre) in marked.filter({ !$0.0.isZero }).sorted(by: { $0.0.value > $1.0.value }) {
            guard let scale else { continue }
            let radius = scale.radius(of: known.value)
            elements.append(SymbolMark.circle(centre, radius: radius, theme: theme))
            boxes.append(Rectangle(around: centre, width: 2 * radius, height: 2 * radius))
        }
        for (_, centre) in marked.filter(\.0.isZero) {
            elements += SymbolMark.zero(at: centre, theme: theme)
            boxes.append(Rectangle(around: centre, width: 6, height: 6))
        }
        return (elements, boxes)
    }
}

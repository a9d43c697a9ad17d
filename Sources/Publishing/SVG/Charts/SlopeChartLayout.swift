import Wording

/// Where everything in a slope chart goes: two uprights, the lines between them, figures and names on both sides.
struct SlopeChartLayout {
    let words: SlopeChartWords

    private var theme: Theme { words.options.theme }
    private var type: TextStyle { theme.labelStyle }

    /// Between an upright and its figures, between these and the names, and the least between the uprights.
    private static let gap = 10.0
    private static let between = 6.0
    private static let narrowest = 70.0

    func document() -> SVGDocument {
        let sheet = ChartSheet(words, figures: words.known)
        return sheet.document { add(to: &$0, sheet) }
    }

    private func add(to page: inout Page, _ sheet: ChartSheet) {
        let columns = columns(width: page.right - page.left)
        let height =
            sheet.hasFigures
            ? max(sheet.plotHeight, Double(words.slopes.count) * type.lineHeight) : sheet.plotHeight
        // Labels may stand half a line above the area, and the names of the periods above them.
        let top = page.bottom + 2 * type.lineHeight + 6
        let area = Rectangle(
            left: page.left + columns.left, top: top, right: page.right - columns.right, bottom: top + height)
        let plot = Plot(area: area, x: TwoPlaces(area: area), y: heights(area), theme: theme)
        page.add(sheet.watermark(in: area))
        page.add(uprights(area, within: page.left...page.right))
        var lines = words.slopes.map { slope in line(slope, plot) }
        lines.sort { !$0.isClaim && $1.isClaim }
        page.add(lines.flatMap(\.elements))
        for side in [SlopeLabelMark.Side.first, .last] {
            let labels = words.slopes.compactMap { slope -> SlopeLabelMark.Label? in
                let figure = side == .first ? slope.first : slope.last
                return figure.known.map {
                    SlopeLabelMark.Label(
                        name: slope.name, value: words.text($0.value), amount: $0.value, isBold: slope.isClaim)
                }
            }
            let names = side == .first && !columns.hasNamesLeft ? 0 : columns.names
            page.add(
                SlopeLabelMark(
                    labels: labels, side: side, valueWidth: columns.values, nameWidth: names, gap: Self.gap,
                    between: Self.between
                ).elements(in: plot))
        }
        page.add(
            sheet.emptiness(in: Rectangle(left: page.left, top: area.top, right: page.right, bottom: area.bottom)))
        page.fill(to: area.bottom + type.lineHeight / 2)
    }

    private struct TwoPlaces: PositionScale {
        let area: Rectangle
        /// 0 for the first period, 1 for the last.
        func position(_ value: Double) -> Double { area.left + value * area.width }
    }

    private func heights(_ area: Rectangle) -> LinearScale {
        let values = words.known.compactMap { $0.known?.value }
        let (lowest, highest) = (values.min() ?? 0, values.max() ?? 0)
        let isWhole = words.table.hasWholeNumbers
        return words.startsAtZero
            ? LinearScale(
                upTo: highest, downTo: lowest, wholeNumbers: isWhole, ticks: 20, start: area.bottom, end: area.top)
            : LinearScale(
                over: lowest...highest, wholeNumbers: isWhole, ticks: 20, start: area.bottom, end: area.top)
    }

    // MARK: Columns

    private struct Columns {
        let values: Double
        let names: Double
        let hasNamesLeft: Bool
        let left: Double
        let right: Double
    }

    /// Names stand on both sides where there is room, else on the right alone.
    private func columns(width: Double) -> Columns {
        let bold = TextStyle(size: type.size, isBold: true, colour: type.colour)
        let values = words.known.compactMap(\.known).map { bold.width(of: words.text($0.value)) }.max() ?? 0
        let wanted = words.slopes.map { bold.width(of: $0.name) }.max() ?? 0
        let room = width - Self.narrowest - 2 * (values + Self.gap)
        let both = room / 2 - Self.between
        if both >= min(wanted, 80) {
            let names = min(wanted, both, max(80, width * 0.23))
            let side = values + Self.gap + Self.between + names
            return Columns(values: values, names: names, hasNamesLeft: true, left: side, right: side)
        }
        let names = max(24, min(wanted, room - Self.between))
        return Columns(
            values: values, names: names, hasNamesLeft: false, left: values + Self.gap,
            right: values + Self.gap + Self.between + names)
    }

    // MARK: Lines

    /// The grey of lines of which no claim was found.
    static func quiet(_ theme: Theme) -> String { Tint.mixed(theme.border, theme.paper, share: 0.75) }

    private func uprights(_ area: Rectangle, within room: ClosedRange<Double>) -> [SVGElement] {
        let bold = TextStyle(size: type.size, isBold: true, colour: theme.ink)
        let base = area.top - type.lineHeight - 2
        // Names run outwards, or inwards as far as there is no room.
        let first = max(area.left, room.lowerBound + bold.width(of: words.periods.first))
        let last = min(area.right, room.upperBound - bold.width(of: words.periods.last))
        return [
            (area.left, first, words.periods.first, SVGElement.Anchor.end),
            (area.right, last, words.periods.last, .start),
        ].flatMap { x, place, name, anchor -> [SVGElement] in
            [
                .line(
                    from: Point(x: x, y: area.top - 4), to: Point(x: x, y: area.bottom + 4), stroke: theme.border,
                    width: 1),
                .text(name, at: Point(x: place, y: base), style: bold, anchor: anchor),
            ]
        }
    }

    private func line(
        _ slope: SlopeChartWords.Slope, _ plot: Plot
    ) -> (isClaim: Bool, elements: [SVGElement]) {
        let colour = slope.isClaim ? theme.series[0].colour : Self.quiet(theme)
        let ends = [(0.0, slope.first), (1.0, slope.last)].compactMap { x, figure in
            figure.known.map { (place: plot.point(x, $0.value), known: $0) }
        }
        var elements: [SVGElement] = []
        if ends.count == 2 {
            elements.append(
                .line(from: ends[0].place, to: ends[1].place, stroke: colour, width: slope.isClaim ? 2.4 : 1.2))
        }
        elements += ends.map {
            MarkerShape.circle.element(
                at: $0.place, colour: colour, paper: theme.paper, isHollow: $0.known.isLimited,
                isDotted: $0.known.isEstimated)
        }
        return (slope.isClaim, [SVGElement("g", children: elements).titled(title(slope))])
    }

    private func title(_ slope: SlopeChartWords.Slope) -> String {
        func part(_ period: String, _ figure: Figure) -> String {
            "\(period) \(figure.known.map { words.text($0.value) } ?? figure.state?.meaningOfCount(words.language) ?? "")"
        }
        return "\(slope.name): \(part(words.periods.first, slope.first)), \(part(words.periods.last, slope.last))"
    }
}

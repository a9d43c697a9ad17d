import Records
import Wording

/// Where everything in small multiples goes: panels in rows on shared scales, texts of axes at the outer panels alone.
struct SmallMultiplesLayout {
    let words: SmallMultiplesWords

    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var series: TimeSeries { words.lines.series }
    private var style: SeriesStyle { theme.series[0] }

    /// A panel is about so wide; two to four stand side by side.
    private static let panelWidth = 150.0
    private var panelHeight: Double { series.figures.contains { $0.known != nil } ? 84 : 24 }
    private static let gap = 12.0

    /// Where a panel stands, and whether it bears the texts of the axes.
    private struct Place {
        let area: Rectangle
        let isLeft: Bool
        let isLowest: Bool
    }

    func document() -> SVGDocument {
        let sheet = ChartSheet(words, figures: series.figures)
        return sheet.document { page in
            addKey(to: &page)
            if !sheet.hasFigures {
                let top = page.bottom
                page.fill(to: top + 2 * theme.subtitleStyle.lineHeight)
                page.add(
                    sheet.emptiness(
                        in: Rectangle(left: page.left, top: top, right: page.right, bottom: page.bottom)))
            }
            addPanels(to: &page, sheet)
        }
    }

    private func addKey(to page: inout Page) {
        guard let background = words.background else { return }
        let colour = BackgroundLineMark.colour(theme)
        let entry = SampleLegend.Entry.line(background.name(language), colour: colour, width: 1.4, theme: theme)
        let legend = SampleLegend(entries: [entry])
            .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
        page.add(legend.elements)
        page.fill(to: legend.bottom + 2)
    }

    private func amounts(from start: Double) -> LinearScale {
        LineChartScale.amounts(
            series.figures + (words.background?.figures ?? []), wholeNumbers: words.table.hasWholeNumbers, from: start,
            height: panelHeight, tickDistance: 26)
    }

    private func addPanels(to page: inout Page, _ sheet: ChartSheet) {
        let count = series.series.count
        let wanted = Int((page.right - page.left) / Self.panelWidth)
        let columns = min(count, max(2, min(4, wanted)))
        let ticks = amounts(from: 0).ticks(language).map { theme.axisStyle.width(of: $0.text) }
        let left = page.left + max((ticks.max() ?? 0) + 6, 18)
        let width = (page.right - left - Double(columns - 1) * Self.gap) / Double(columns)
        let names = series.series.map { RowNameMark.lines(of: $0.name(language), style: nameStyle, width: width) }
        let hasStrip = series.figures.contains { $0.known == nil }
        let stripHeight = StateStripMark.height(rows: hasStrip ? 1 : 0)
        var places: [Place] = []
        var bottom = page.bottom
        for start in stride(from: 0, to: count, by: columns) {
            let row = start..<min(start + columns, count)
            let lines = names[row].map(\.count).max() ?? 1
            let top = bottom + Double(lines) * nameStyle.lineHeight + 5
            places += row.map { index in
                let x = left + Double(index - start) * (width + Self.gap)
                return Place(
                    area: Rectangle(left: x, top: top, right: x + width, bottom: top + panelHeight),
                    isLeft: index == start, isLowest: index + columns >= count)
            }
            bottom = top + panelHeight + stripHeight + 6
        }
        let top = page.bottom
        page.add(sheet.watermark(in: Rectangle(left: left, top: top, right: page.right, bottom: bottom)))
        for (index, line) in series.series.enumerated() {
            page.add([name(names[index], of: line, above: places[index].area)])
            add(line, at: places[index], stripHeight, to: &page, sheet)
        }
    }

    private func add(
        _ line: TimeSeries.Series, at place: Place, _ stripHeight: Double, to page: inout Page, _ sheet: ChartSheet
    ) {
        let area = place.area
        let time = TimeScale(
            from: series.firstPeriod, through: series.lastPeriod, left: area.left, right: area.right)
        let scale = amounts(from: area.bottom)
        let plot = Plot(area: area, x: time, y: scale, theme: theme)
        let points = series.points(line)
        let rows = place.isLowest ? bands(time) : []
        let axisTop = area.bottom + max(stripHeight, 2) + 3
        var marks: [any Mark] = [
            ValueAxisMark(ticks: scale.ticks(language), isLabelled: sheet.hasFigures, hasTexts: place.isLeft),
            TimeAxisMark(scale: time, rows: rows, tickTop: area.bottom, top: axisTop),
            EventLineMark(days: words.shownEvents.map { Double($0.date.dayNumber) }),
        ]
        if let opacity = RibbonMark.opacity(among: 1) {
            marks.append(RibbonMark(points: points, style: style, opacity: opacity))
        }
        if let background = words.background { marks.append(BackgroundLineMark(points: series.points(background))) }
        marks +=
            [
                LineMark(points: points, style: style), AlarmMark(points: words.lines.alarms(line)),
                strip(line, time, sheet.patterns),
            ] as [any Mark]
        for mark in marks { page.add(mark.elements(in: plot)) }
        page.fill(to: axisTop + Double(rows.count) * theme.axisStyle.lineHeight)
    }

    private var nameStyle: TextStyle { TextStyle(size: theme.labelStyle.size, isBold: true, colour: theme.ink) }

    private func name(_ lines: [String], of line: TimeSeries.Series, above area: Rectangle) -> SVGElement {
        let texts = lines.reversed().enumerated().map { index, text in
            let base = area.top - 6 - Double(index) * nameStyle.lineHeight
            return SVGElement.text(text, at: Point(x: area.left, y: base), style: nameStyle)
        }
        let group = SVGElement("g", children: texts.reversed())
        return lines.last?.hasSuffix("…") == true ? group.titled(line.name(language)) : group
    }

    /// The names of periods; where there is no room for each year, of the first and the last alone.
    private func bands(_ time: TimeScale) -> [[TimeScale.Band]] {
        let rows = time.bands(series.grain, language, width: theme.axisStyle.width)
        let years = time.periods(.year)
        guard rows.count == 1, let first = years.first, let last = years.last, let row = rows.first,
            row.allSatisfy({ $0.period.grain == .year }), row.count < years.count
        else { return rows }
        return [[first, last].map { TimeScale.Band(period: $0, text: $0.code) }]
    }

    private func strip(_ line: TimeSeries.Series, _ time: TimeScale, _ patterns: StatePatterns) -> StateStripMark {
        let boxes = series.boxes(line, on: time) { words.state($0, [line.name(language), $1.name(language)]) }
        let rows = boxes.isEmpty ? [] : [StateStripMark.Row(style: style, boxes: boxes)]
        return StateStripMark(rows: rows, patterns: patterns, isLed: false)
    }
}

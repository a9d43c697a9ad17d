import Records
import Wording

/// Where everything in a line chart goes: heading, legend or end labels, plot, axes, states, notes.
struct LineChartLayout {
    let words: LineChartWords

    private var series: TimeSeries { words.series }
    private var options: ChartOptions { words.options }
    private var language: Language { words.language }
    private var theme: Theme { options.theme }
    private var isSingle: Bool { series.series.count == 1 }
    private var names: [String] { series.series.map { $0.name(language) } }

    private var sheet: ChartSheet { ChartSheet(words, figures: series.figures) }

    func document() -> SVGDocument { sheet.document { addChart(to: &$0, patterns: sheet.patterns) } }

    private func addChart(to page: inout Page, patterns: StatePatterns) {
        // Labels at line ends need room on the right; if they do not fit, a legend above takes their place.
        if !isSingle, let room = EndLabelMark.room(for: names, type: theme.labelStyle) {
            let trial = plot(top: 0, page: page, labelRoom: room)
            if let labels = endLabels(in: trial.plot) {
                let placed = plot(top: page.bottom, page: page, labelRoom: room)
                add(placed, labels: endLabels(in: placed.plot) ?? labels, patterns: patterns, to: &page)
                return
            }
        }
        if !isSingle {
            let entries = zip(names, theme.series).map { name, style in
                SampleLegend.Entry.line(
                    name, colour: style.colour, width: 2, dash: style.dash, marker: style.marker, theme: theme)
            }
            let legend = SampleLegend(entries: entries)
                .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
            page.add(legend.elements)
            page.fill(to: legend.bottom + 4)
        }
        add(plot(top: page.bottom, page: page, labelRoom: 4), labels: nil, patterns: patterns, to: &page)
    }

    private struct Placed {
        let plot: Plot
        let time: TimeScale
        let amounts: LinearScale
        let events: EventMark
    }

    /// The line that all is held against, and what it is called: `2012 = 100`; `nil` where that is zero.
    private var base: (value: Double, text: String)? {
        words.indexBase.map { period in
            let name = period.name(language)
            let short = theme.axisStyle.width(of: name) > 50 ? period.code : name
            return (100, "\(short) = 100")
        }
    }

    private func amounts(from start: Double, height: Double) -> LinearScale {
        LineChartScale.amounts(
            series.figures, around: base?.value, wholeNumbers: words.table.hasWholeNumbers, from: start, height: height)
    }

    /// The plot whose event lanes begin at `top`.
    private func plot(top: Double, page: Page, labelRoom: Double) -> Placed {
        let height = sheet.plotHeight
        let texts = amounts(from: 0, height: height).ticks(language).map(\.text) + [base?.text ?? ""]
        let tickWidth = texts.map(theme.axisStyle.width).max() ?? 0
        let left = page.left + max(tickWidth + 6, 18)
        let right = page.right - labelRoom
        let time = TimeScale(from: series.firstPeriod, through: series.lastPeriod, left: left, right: right)
        let events = EventMark(
            options.events.filter(words.isShown), scale: time, style: theme.noteStyle, language: language)
        let areaTop = top + 8 + Double(events.lanes) * EventMark.laneHeight
        let area = Rectangle(left: left, top: areaTop, right: right, bottom: areaTop + height)
        let scale = amounts(from: area.bottom, height: height)
        return Placed(
            plot: Plot(area: area, x: time, y: scale, theme: theme), time: time, amounts: scale, events: events)
    }

    private func endLabels(in plot: Plot) -> EndLabelMark? {
        let ends = zip(series.series, theme.series).map { line, style in
            let last = series.points(line).last { $0.known != nil }
            let end = last.flatMap { point in point.known.map { plot.point(point.x, $0.value) } }
            return (name: line.name(language), style: style, end: end)
        }
        return EndLabelMark(ends, type: theme.labelStyle, area: plot.area)
    }

    private func add(_ placed: Placed, labels: EndLabelMark?, patterns: StatePatterns, to page: inout Page) {
        let plot = placed.plot
        let strip = strip(on: placed.time, patterns: patterns)
        let rows = placed.time.bands(
            series.grain, language, base: words.indexBase, width: theme.axisStyle.width)
        let axisTop = plot.area.bottom + max(strip.height, 2) + 3
        page.add(sheet.watermark(in: plot.area))
        let lines = zip(series.series, theme.series).map { (series.points($0), $1) }
        var marks: [any Mark] = [
            ValueAxisMark(ticks: placed.amounts.ticks(language), isLabelled: sheet.hasFigures, base: base),
            TimeAxisMark(scale: placed.time, rows: rows, tickTop: plot.area.bottom, top: axisTop),
        ]
        if let opacity = RibbonMark.opacity(among: lines.count) {
            marks += lines.map { RibbonMark(points: $0.0, style: $0.1, opacity: opacity) }
        }
        marks.append(placed.events)
        marks += lines.map { LineMark(points: $0.0, style: $0.1) }
        marks.append(AlarmMark(points: series.series.flatMap(words.alarms)))
        marks.append(strip)
        if let labels { marks.append(labels) }
        for mark in marks { page.add(mark.elements(in: plot)) }
        page.add(sheet.emptiness(in: plot.area))
        page.fill(to: axisTop + Double(rows.count) * theme.axisStyle.lineHeight)
    }

    /// The boxes below the base line, for those series that have any.
    private func strip(on time: TimeScale, patterns: StatePatterns) -> StateStripMark {
        let rows = zip(series.series, theme.series).map { line, style in
            StateStripMark.Row(
                style: style,
                boxes: series.boxes(line, on: time) { words.state($0, [line.name(language), $1.name(language)]) })
        }
        return StateStripMark(rows: rows.filter { !$0.boxes.isEmpty }, patterns: patterns, isLed: !isSingle)
    }
}

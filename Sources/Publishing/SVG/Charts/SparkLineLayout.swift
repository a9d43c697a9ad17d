import Disclosure
import Records
import Trends
import Wording

/// Where everything in a word-sized line goes: short marks on the left, the line, its last figure where there is room.
struct SparkLineLayout {
    let words: LineChartWords
    let height: Double
    let showsRange: Bool

    static let width = 120.0
    static let narrowest = 60.0
    /// From this width on the last figure is printed behind its dot.
    static let roomForFigures = 180.0
    private static let stub = 4.0

    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var series: TimeSeries { words.series }
    private var figures: [Figure] { series.figures }

    func document() -> SVGDocument {
        let id = SVGDocument.identifier(words.options.id)
        let patterns = StatePatterns(words.options)
        let width = max(Self.narrowest, words.options.width ?? Self.width)
        let marks = shortMarks
        let markWidth = marks.map { markStyle.width(of: $0) }.max().map { $0 + 4 } ?? 0
        let last = width >= Self.roomForFigures ? lastText : nil
        let valueWidth = last.map { theme.labelStyle.width(of: $0) + 6 } ?? 0
        let area = Rectangle(left: markWidth + 4, top: 5, right: width - 5 - valueWidth, bottom: height - 6)
        return SVGDocument(
            id: id, language: language, title: words.accessibleTitle, description: words.description, width: width,
            height: height, theme: theme,
            definitions: patterns.definitions(StateLegend.states(of: figures)),
            content: self.marks(marks) + line(in: area, patterns: patterns) + value(last, beside: area))
    }

    // MARK: Marks

    private var markStyle: TextStyle { TextStyle(size: 7.5, isBold: false, colour: theme.noteStyle.colour) }

    /// The marks of the table in a word each, for a drawing that has no room for bands; in full they are in its title.
    private var shortMarks: [String] {
        let source = words.table.source
        let audience: Phrase? =
            switch source.audience {
            case .everybody: nil
            case .draft: Phrase(de: "Entwurf", en: "draft")
            case .house: Phrase(de: "intern", en: "internal")
            }
        let invented = source.provenance.isFictitious ? Phrase(de: "fiktiv", en: "fictitious") : nil
        return [invented, audience].compactMap { $0?(language) }
    }

    private func marks(_ texts: [String]) -> [SVGElement] {
        let step = markStyle.size + 1.5
        let first = height / 2 - Double(texts.count - 1) * step / 2 + markStyle.middle
        return texts.enumerated().map {
            .text($0.element, at: Point(x: 2, y: first + Double($0.offset) * step), style: markStyle)
        }
    }

    // MARK: Line

    private func line(in area: Rectangle, patterns: StatePatterns) -> [SVGElement] {
        let known = figures.compactMap(\.known)
        let lowest = known.map(\.value).min() ?? 0
        let highest = known.map(\.value).max() ?? 0
        let time = TimeScale(from: series.firstPeriod, through: series.lastPeriod, left: area.left, right: area.right)
        let heights = ExactScale(lowest: min(0, lowest), highest: max(0, highest), start: area.bottom, end: area.top)
        let plot = Plot(area: area, x: time, y: heights, theme: theme)
        let style = theme.series[0]
        let base = heights.position(0)
        var elements: [SVGElement] = []
        if showsRange, known.count > 1, lowest < highest {
            let band = Rectangle(
                left: area.left, top: heights.position(highest), right: area.right, bottom: heights.position(lowest))
            elements.append(.rectangle(band, fill: style.colour).with("fill-opacity", "0.1"))
        }
        elements.append(
            .line(
                from: Point(x: area.left, y: base), to: Point(x: area.right, y: base), stroke: theme.border, width: 0.6)
        )
        elements += stubs(on: time, base: base, patterns: patterns)
        let points = series.points(series.series[0])
        let (path, alone) = plot.line(through: points.runs())
        if !path.isEmpty { elements.append(.path(path, fill: "none", stroke: style.colour, strokeWidth: 1.4)) }
        elements += alone.map { dot($0, radius: 1.4) }
        if let last = points.last, let known = last.known {
            elements.append(dot(plot.point(last.x, known.value), radius: 2.4))
        }
        return elements
    }

    private func dot(_ place: Point, radius: Double) -> SVGElement {
        .circle(place, radius: radius, fill: theme.series[0].colour, stroke: theme.paper, strokeWidth: 0.5)
    }

    /// What stands on the base line for a period without a figure.
    private func stubs(on time: TimeScale, base: Double, patterns: StatePatterns) -> [SVGElement] {
        series.boxes(series.series[0], on: time) { words.state($0, [$1.name(language)]) }.map { box in
            let stub = Rectangle(
                left: box.extent.lowerBound, top: base - Self.stub,
                right: max(box.extent.lowerBound + 1.5, box.extent.upperBound), bottom: base)
            return SVGElement.rectangle(stub, fill: patterns.fill(box.state), stroke: theme.border, strokeWidth: 0.4)
                .titled(box.title)
        }
    }

    /// The figure of the last period.
    private var lastText: String? { figures.last?.known.map { words.heading.text($0.value, language) } }

    private func value(_ text: String?, beside area: Rectangle) -> [SVGElement] {
        guard let text else { return [] }
        let style = theme.labelStyle
        return [.text(text, at: Point(x: area.right + 6, y: height / 2 + style.middle), style: style)]
    }
}

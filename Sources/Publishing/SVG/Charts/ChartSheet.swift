import Records
import Wording

/// The sheet of every chart: marks and heading above, the plot, the key of states, the notes.
struct ChartSheet {
    let words: any ChartWords
    /// All figures that are drawn, for the key of states.
    let figures: [Figure]
    let id: String
    let patterns: StatePatterns
    /// Whether a figure of limited certainty has a hollow marker, which the key then explains.
    let marksLimited: Bool

    init(_ words: any ChartWords, figures: [Figure], marksLimited: Bool = true) {
        self.words = words
        self.figures = figures
        self.marksLimited = marksLimited
        id = SVGDocument.identifier(words.options.id)
        patterns = StatePatterns(words.options)
    }

    var theme: Theme { words.options.theme }
    var language: Language { words.language }
    var hasFigures: Bool { figures.contains { $0.known != nil } }

    /// The height of a plot in pixels: low where there is nothing to see but that there is nothing.
    var plotHeight: Double { hasFigures ? max(80, words.options.plotHeight) : 56 }

    /// The whole drawing around a plot, which `body` adds to the page from its bottom on.
    func document(definitions: [SVGElement] = [], _ body: (inout Page) -> Void) -> SVGDocument {
        let states = StateLegend.states(of: figures).filter { marksLimited || !$0.limitsFigure }
        var page = Page(theme: theme, width: words.options.width)
        page.addMarks(words.marks)
        page.addHeading(title: words.title, subtitle: words.subtitle)
        page.skip(6)
        body(&page)
        page.skip(8)
        let legend = StateLegend(states: states, patterns: patterns, language: language)
            .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
        page.add(legend.elements)
        page.fill(to: legend.bottom)
        page.skip(states.isEmpty ? 0 : 4)
        page.addNotes(words.footnotes)
        return SVGDocument(
            id: id, language: language, title: words.accessibleTitle, description: words.description,
            width: page.width, height: page.bottom, theme: theme,
            definitions: patterns.definitions(states) + definitions, content: page.elements)
    }

    /// The mark of invented figures across an area, to be drawn before what it must not hide.
    ///
    /// - Parameter isOverFills: whether it stands on coloured areas, on which it needs a pale edge.
    func watermark(in area: Rectangle, isOverFills: Bool = false) -> [SVGElement] {
        guard words.isFictitious else { return [] }
        return WatermarkMark(text: Markings.fictitious(language), isOverFills: isOverFills)
            .elements(in: area, theme: theme)
    }

    /// What stands in the middle of a plot without any figure, on a piece of paper.
    func emptiness(in area: Rectangle) -> [SVGElement] {
        guard !hasFigures else { return [] }
        let style = theme.subtitleStyle
        let lines = style.lines(of: words.noFigures, width: area.width - 12)
        let height = Double(lines.count) * style.lineHeight
        let width = lines.map(style.width).max() ?? 0
        let top = area.centre.y - height / 2
        let ground = Rectangle(around: area.centre, width: width + 12, height: height + 6)
        return [.rectangle(ground, fill: theme.paper)]
            + lines.enumerated().map { index, line in
                let base = top + (Double(index) + 0.5) * style.lineHeight + style.middle
                return .text(line, at: Point(x: area.centre.x, y: base), style: style, anchor: .middle)
            }
    }
}

extension StatePatterns {
    /// Those of a chart.
    init(_ options: ChartOptions) {
        self.init(id: SVGDocument.identifier(options.id), theme: options.theme)
    }
}

import Records
import Regions
import Trends
import Wording

/// What all maps share: key, patterns, labels, and the sheet around the regions.
struct MapSheet {
    let key: any MapKey
    let patterns: StatePatterns
    let options: MapOptions
    let language: Language

    /// Those whose states the drawing shows.
    private let figures: [Figure]
    private let id: String

    init(options: MapOptions, language: Language, figures: [Figure], key: (StatePatterns) -> any MapKey) {
        self.options = options
        self.language = language
        self.figures = figures
        id = SVGDocument.identifier(options.id)
        patterns = StatePatterns(id: id, theme: options.theme)
        self.key = key(patterns)
    }

    var theme: Theme { options.theme }

    /// The width that a map may take, the key standing to its right.
    static func mapWidth(_ options: MapOptions) -> Double {
        let page = page(options)
        return page.right - page.left - KeyRows.width - beforeKey
    }

    var mapWidth: Double { Self.mapWidth(options) }

    /// The width of the sheet between its margins.
    var width: Double { page.right - page.left }

    /// The tallest that a map may be, in pixels: more only on sheets wider than a page, less where there is no figure to see.
    var tallest: Double { figures.contains { $0.known != nil } ? max(460, mapWidth * 1.1) : 250 }

    /// The narrowest drawing in which a map keeps its room beside the key.
    private static let narrowest = 440.0

    /// Between a map and its key, in pixels.
    private static let beforeKey = 20.0

    private static func page(_ options: MapOptions) -> Page {
        Page(theme: options.theme, width: options.width.map { max(narrowest, $0) })
    }

    private var page: Page { Self.page(options) }

    /// The colour of a region, the pattern of its state, or white.
    func fill(_ entry: RegionFigures.Entry) -> String {
        guard let state = entry.figure.state, !state.limitsFigure else { return key.shade(of: entry) ?? theme.paper }
        return patterns.fill(state)
    }

    /// The colour that a name stands on; `nil` where a pattern would run through it.
    func ground(of entry: RegionFigures.Entry) -> String? {
        entry.figure.state == nil ? key.shade(of: entry) : nil
    }

    /// A name in or on a region: dark on light or light on dark, and on paper where the region is patterned.
    func label(
        _ lines: [(text: String, style: TextStyle)], around centre: Point, on entry: RegionFigures.Entry
    ) -> [SVGElement] {
        label(lines, around: centre, on: ground(of: entry))
    }

    /// A name on a colour, or on a box of paper where there is none.
    func label(
        _ lines: [(text: String, style: TextStyle)], around centre: Point, on shade: String?
    ) -> [SVGElement] {
        let height = lines.reduce(0) { $0 + $1.style.lineHeight }
        var elements: [SVGElement] = []
        if shade == nil {
            let width = lines.map { $0.style.width(of: $0.text) }.max() ?? 0
            elements.append(
                .rectangle(Rectangle(around: centre, width: width + 4, height: height), fill: theme.paper))
        }
        var top = centre.y - height / 2
        for (text, style) in lines {
            let base = top + style.lineHeight / 2 + style.middle
            elements.append(
                .text(
                    text, at: Point(x: centre.x, y: base), style: style, anchor: .middle,
                    colour: theme.ink(on: shade ?? theme.paper)))
            top += style.lineHeight
        }
        return elements
    }

    /// What a map drew into the box it was handed.
    struct Content {
        /// The regions and what lies on them.
        var areas: [SVGElement]
        /// What stands over everything: names, scale bar.
        var names: [SVGElement]
        /// Regions that lack their name or figure on the map.
        var unnamed: [String] = []
        var unvalued: [String] = []
    }

    /// What stands below map and key, as wide as the sheet.
    struct Below {
        let height: Double
        let content: (Rectangle) -> Content
    }

    /// The whole drawing around a map of the given height.
    func document(
        _ words: SheetWords, height: Double, below: Below? = nil, body: (Rectangle) -> Content
    ) -> SVGDocument {
        var page = page
        page.addMarks(words.marks)
        page.addHeading(title: words.title, subtitle: words.subtitle, warning: words.warning)
        page.skip(10)
        let area = Rectangle(
            left: page.left, top: page.bottom, right: page.left + mapWidth, bottom: page.bottom + height)
        let content = body(area)
        add(content, in: area, to: &page, isFictitious: words.isFictitious)
        var (unnamed, unvalued) = (content.unnamed, content.unvalued)
        let legend = key.elements(left: page.right - KeyRows.width, top: area.top, theme: theme)
        page.add(legend.elements)
        page.fill(to: max(area.bottom, legend.bottom))
        page.skip(10)
        if let below {
            let area = Rectangle(
                left: page.left, top: page.bottom, right: page.right, bottom: page.bottom + below.height)
            let content = below.content(area)
            add(content, in: area, to: &page, isFictitious: words.isFictitious)
            unnamed += content.unnamed
            unvalued += content.unvalued
            page.fill(to: area.bottom)
            page.skip(10)
        }
        page.addNotes(lists(unnamed, unvalued) + words.footnotes)
        let states = StateLegend.states(of: figures)
        return SVGDocument(
            id: id, language: language, title: words.accessibleTitle, description: words.description,
            width: page.width, height: page.bottom, theme: theme,
            definitions: patterns.definitions(states) + patterns.overlayDefinitions(states), content: page.elements)
    }

    /// Invented figures carry their mark in each part that could be cut out.
    private func add(_ content: Content, in area: Rectangle, to page: inout Page, isFictitious: Bool) {
        page.add(content.areas)
        if isFictitious {
            let mark = WatermarkMark(text: Markings.fictitious(language))
            page.add(mark.elements(in: area, theme: theme))
        }
        page.add(content.names)
    }

    private func lists(_ unnamed: [String], _ unvalued: [String]) -> [String] {
        let kinds = [
            (unnamed, Phrase(de: "Ohne Beschriftung", en: "Without a label")),
            (unvalued, Phrase(de: "Ohne Wert auf der Karte", en: "Without a figure on the map")),
        ]
        return kinds.filter { !$0.0.isEmpty }.map { "\($1(language)): \($0.joined(separator: ", "))." }
    }
}

import Records
import Regions
import Trends
import Wording

/// What choropleth and tile map share: classes, colours, key, words, and the sheet around the regions.
struct MapSheet {
    let words: MapWords
    let shown: [RegionFigures.Entry]
    let scale: ClassScale?
    let shades: [String]
    let patterns: StatePatterns
    let options: MapOptions
    let language: Language

    private let id: String

    /// Classes come from the figures of the regions on the map.
    init(_ words: MapWords, options: MapOptions, language: Language) {
        self.words = words
        shown = words.shown
        self.options = options
        self.language = language
        id = SVGDocument.identifier(options.id)
        patterns = StatePatterns(id: id, theme: options.theme)
        let values = shown.compactMap(\.figure.known).filter { !$0.isZero }.map {
            ValueText.printed($0.value, wholeNumbers: words.isCount)
        }
        scale = ClassScale(values, method: options.classes, wholeNumbers: words.isCount)
        shades = options.theme.shades(scale?.count ?? 0)
    }

    var theme: Theme { options.theme }

    /// The width that a map may take, the key standing to its right.
    var mapWidth: Double { page.right - page.left - ClassLegend.width - 20 }

    /// The narrowest drawing in which a map keeps its room beside the key.
    private static let narrowest = 440.0

    private var page: Page { Page(theme: theme, width: options.width.map { max(Self.narrowest, $0) }) }

    func fill(_ figure: Figure) -> String {
        guard let state = figure.state, !state.limitsFigure else { return shade(figure) ?? theme.paper }
        return patterns.fill(state)
    }

    /// The colour of a class; `nil` for a region without a figure, and for a true zero, which stays white.
    func shade(_ figure: Figure) -> String? {
        guard let known = figure.known, !known.isZero, let scale else { return nil }
        return shades[scale.index(of: ValueText.printed(known.value, wholeNumbers: words.isCount))]
    }

    /// A name in or on a region: dark on light or light on dark, and on paper where the region is patterned.
    func label(_ lines: [(text: String, style: TextStyle)], around centre: Point, on figure: Figure) -> [SVGElement] {
        let height = lines.reduce(0) { $0 + $1.style.lineHeight }
        let shade = shade(figure)
        var elements: [SVGElement] = []
        if shade == nil {
            let width = lines.map { $0.style.width(of: $0.text) }.max() ?? 0
            elements.append(
                .rectangle(Rectangle(around: centre, width: width + 4, height: height), fill: theme.paper))
        }
        var top = centre.y - height / 2
        for (text, style) in lines {
            let base = top + style.lineHeight / 2 + style.size * 0.36
            elements.append(
                .text(
                    text, at: Point(x: centre.x, y: base), style: style, anchor: .middle,
                    colour: theme.ink(on: shade ?? theme.paper)))
            top += style.lineHeight
        }
        return elements
    }

    /// The whole drawing around a map of the given height, which `body` draws into the box it is handed:
    /// the regions, and the names that stand over all of them.
    func document(
        kind: Phrase, height: Double, isSchematic: Bool, attribution: String?,
        body: (Rectangle) -> (areas: [SVGElement], names: [SVGElement])
    ) -> SVGDocument {
        var page = page
        page.addMarks(words.marks)
        page.addHeading(title: words.title, subtitle: words.subtitle, warning: words.warning)
        page.skip(10)
        let area = Rectangle(
            left: page.left, top: page.bottom, right: page.left + mapWidth, bottom: page.bottom + height)
        let (areas, names) = body(area)
        page.add(areas)
        if words.isFictitious {
            let mark = WatermarkMark(text: Markings.fictitious(language))
            page.add(mark.elements(in: area, theme: theme))
        }
        page.add(names)
        let legend = ClassLegend(
            unit: words.unit, scale: scale, shades: shades, figures: shown.map(\.figure), wholeNumbers: words.isCount,
            patterns: patterns, language: language
        ).elements(left: page.right - ClassLegend.width, top: area.top, theme: theme)
        page.add(legend.elements)
        page.fill(to: max(area.bottom, legend.bottom))
        page.skip(10)
        page.addNotes(words.footnotes(attribution: attribution))
        return SVGDocument(
            id: id, language: language, title: words.accessibleTitle,
            description: words.description(kind: kind, isSchematic: isSchematic), width: page.width,
            height: page.bottom, theme: theme,
            definitions: patterns.definitions(StateLegend.states(of: shown.map(\.figure))), content: page.elements)
    }
}

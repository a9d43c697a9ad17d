import Wording

/// The key of a map of circles: round amounts as circles within each other, then zeros and what is not shown.
struct SymbolLegend: MapKey {
    let unit: String
    /// `nil` where no amount is known.
    let scale: AreaScale?
    let figures: [Figure]
    let wholeNumbers: Bool
    let patterns: StatePatterns
    let language: Language

    /// Regions stay white below their circles.
    func shade(of entry: RegionFigures.Entry) -> String? { nil }

    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var (elements, y) = KeyRows.heading(unit, left: left, top: top, theme: theme)
        y += 6
        if let scale { elements += circles(scale, left: left, top: &y, theme: theme) }
        let zeros = figures.compactMap(\.known).filter(\.isZero)
        if !zeros.isEmpty {
            let base = y + KeyRows.base
            let sample = KeyRows.sample.centre
            elements += SymbolMark.zero(at: Point(x: left + sample.x, y: y + sample.y), theme: theme)
            elements += [
                .text(
                    ClassLegend.zero(zeros)(language), at: Point(x: left + KeyRows.textStart, y: base),
                    style: theme.labelStyle),
                .text(
                    language.text(zeros.count), at: Point(x: left + KeyRows.width, y: base), style: theme.noteStyle,
                    anchor: .end),
            ]
            y += KeyRows.rowHeight
        }
        let rows = StateLegend.rows(of: figures, patterns: patterns, language: language)
        guard !rows.isEmpty else { return (elements, y) }
        let states = KeyRows(heading: "", rows: rows, language: language)
            .elements(left: left, top: y, theme: theme)
        return (elements + states.elements, states.bottom)
    }

    private func circles(_ scale: AreaScale, left: Double, top: inout Double, theme: Theme) -> [SVGElement] {
        let style = theme.labelStyle
        let samples = scale.samples(apart: style.lineHeight, wholeNumbers: wholeNumbers)
        guard let most = samples.first else { return [] }
        let radius = max(scale.exactRadius(of: most), style.lineHeight / 2)
        let (middle, floor) = (left + radius + 1, top + 2 * radius)
        var elements: [SVGElement] = []
        for sample in samples {
            let size = scale.radius(of: sample)
            let edge = Point(x: middle, y: floor - 2 * size)
            elements += [
                .circle(
                    Point(x: middle, y: floor - size), radius: size, fill: "none", stroke: theme.ink, strokeWidth: 0.9),
                .line(from: edge, to: Point(x: left + 2 * radius + 10, y: edge.y), stroke: theme.ink, width: 0.6),
                .text(
                    ValueText.text(sample, wholeNumbers: wholeNumbers, language),
                    at: Point(x: left + 2 * radius + 14, y: edge.y + style.middle), style: style),
            ]
        }
        top = floor + 12
        if figures.compactMap(\.known).contains(where: {
            !$0.isZero && scale.exactRadius(of: $0.value) < AreaScale.smallestRadius
        }) {
            let note = Phrase(
                de: "Die kleinsten Anzahlen sind größer gezeichnet, damit man sie sieht.",
                en: "The smallest counts are drawn larger, so that they are seen.")
            for line in theme.noteStyle.lines(of: note(language), width: KeyRows.width) {
                elements.append(
                    .text(line, at: Point(x: left, y: top + theme.noteStyle.size), style: theme.noteStyle))
                top += theme.noteStyle.lineHeight
            }
            top += 6
        }
        return elements
    }
}

import Records
import Wording

/// Where everything in a pyramid goes: ages in the middle, men left and women right of them, an axis below each.
struct PopulationPyramidLayout {
    let heights: BandHeights
    let words: PopulationPyramidWords

    private var pyramid: AgePyramid { words.pyramid }
    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var type: TextStyle { theme.axisStyle }
    private var headStyle: TextStyle { TextStyle(size: 12, isBold: true, colour: theme.ink) }

    func document() -> SVGDocument {
        let sheet = ChartSheet(words, figures: pyramid.figures, marksLimited: false)
        return sheet.document { page in
            page.skip(4)
            let caption = Phrase(de: "Alter", en: "age")(language)
            let gutter = (pyramid.bands.map { type.width(of: $0.text) } + [type.width(of: caption)]).max() ?? 0
            let middle = (page.left + page.right) / 2
            let head = page.bottom + headStyle.lineHeight + 4
            let area = Rectangle(
                left: page.left, top: head, right: page.right, bottom: head + heights.total)
            page.add([
                .text(
                    caption, at: Point(x: middle, y: head - 8), style: type, anchor: .middle)
            ])
            page.add(headings(left: page.left, right: page.right, middle: middle, gutter: gutter, base: head - 8))
            let sides = [true, false].map { side(isToTheLeft: $0, area: area, middle: middle, gutter: gutter) }
            for side in sides { page.add(axis(side, in: area, page: page, isLabelled: sheet.hasFigures)) }
            let bars = sides.map { self.bars($0, in: area, patterns: sheet.patterns) }
            page.add(bars.flatMap { $0.elements() } + sheet.watermark(in: area, isOverFills: true))
            page.add(bars.flatMap { $0.texts() } + ages(in: area, middle: middle))
            page.fill(to: area.bottom + AmountAxisMark.height(theme.axisStyle))
            if !sheet.hasFigures { page.add(emptiness(in: area)) }
        }
    }

    private struct Side {
        let isToTheLeft: Bool
        let sex: AxisMember
        let scale: LinearScale
        let style: SeriesStyle
        /// From side to side, in pixels.
        let room: ClosedRange<Double>
    }

    /// Both sides have one scale, on which the longest bar leaves room for its figure.
    private func side(isToTheLeft: Bool, area: Rectangle, middle: Double, gutter: Double) -> Side {
        let known = pyramid.figures.compactMap(\.known)
        let highest = known.map { max($0.value, $0.limits?.upperBound ?? 0) }.max() ?? 0
        let widest =
            pyramid.figures.filter { $0.known != nil }.map { theme.noteStyle.width(of: words.told($0)) }.max() ?? 0
        let start = isToTheLeft ? middle - gutter / 2 - 7 : middle + gutter / 2 + 7
        let edge = isToTheLeft ? area.left : area.right
        let end = edge + (isToTheLeft ? 1 : -1) * (widest + 6)
        let scale = LinearScale.fitting(type, language) {
            LinearScale(
                upTo: highest, wholeNumbers: words.table.hasWholeNumbers, ticks: min($0, 4), start: start, end: end)
        }
        return Side(
            isToTheLeft: isToTheLeft, sex: isToTheLeft ? pyramid.men : pyramid.women, scale: scale,
            style: theme.series[isToTheLeft ? 0 : 1], room: min(start, edge)...max(start, edge))
    }

    private func headings(left: Double, right: Double, middle: Double, gutter: Double, base: Double) -> [SVGElement] {
        [true, false].flatMap { isToTheLeft -> [SVGElement] in
            let name = (isToTheLeft ? pyramid.men : pyramid.women).name(language)
            let inner = isToTheLeft ? middle - gutter / 2 - 7 : middle + gutter / 2 + 7
            let text = headStyle.shortened(name, width: (isToTheLeft ? inner - left : right - inner) - 20)
            let box = Rectangle(
                left: isToTheLeft ? inner - 14 : inner, top: base - 10, right: isToTheLeft ? inner : inner + 14,
                bottom: base + 1)
            return [
                PyramidBarMark.box(box, isToTheLeft: isToTheLeft, style: theme.series[isToTheLeft ? 0 : 1]),
                .text(
                    text, at: Point(x: inner + (isToTheLeft ? -20 : 20), y: base), style: headStyle,
                    anchor: isToTheLeft ? .end : .start),
            ]
        }
    }

    private func axis(_ side: Side, in area: Rectangle, page: Page, isLabelled: Bool) -> [SVGElement] {
        let plot = Plot(area: area, x: side.scale, y: side.scale, theme: theme)
        let axis = AmountAxisMark(ticks: side.scale.ticks(language), isLabelled: isLabelled, room: side.room)
        let base = SVGElement.line(
            from: Point(x: side.scale.start, y: area.top), to: Point(x: side.scale.start, y: area.bottom),
            stroke: theme.border, width: 1)
        return axis.elements(in: plot) + [base]
    }

    /// A band's place from the top of the page, the youngest at the bottom.
    private func extent(_ index: Int, in area: Rectangle) -> ClosedRange<Double> {
        let extent = heights.extents[index]
        return (area.bottom - extent.upperBound)...(area.bottom - extent.lowerBound)
    }

    private func bars(_ side: Side, in area: Rectangle, patterns: StatePatterns) -> PyramidBarMark {
        let bars = pyramid.bands.enumerated().map { index, band in
            let figure = side.isToTheLeft ? band.men : band.women
            let extent = extent(index, in: area)
            let hasRoom = extent.upperBound - extent.lowerBound >= PyramidBarMark.roomForText
            return PyramidBarMark.Bar(
                extent: extent, figure: figure,
                text: hasRoom && figure.known != nil ? words.told(figure) : nil,
                title: words.label(side.sex, band, figure))
        }
        return PyramidBarMark(
            bars: bars, scale: side.scale, isToTheLeft: side.isToTheLeft, style: side.style, patterns: patterns)
    }

    /// The bands' ages in the middle: all, or those at every fifth, tenth … year where they would touch.
    private func ages(in area: Rectangle, middle: Double) -> [SVGElement] {
        let centres = pyramid.bands.indices.map { index in
            let extent = extent(index, in: area)
            return (extent.lowerBound + extent.upperBound) / 2
        }
        let steps = [1, 5, 10, 20, AgeBand.oldest + 1]
        let chosen = steps.lazy.map { step in
            centres.indices.filter { pyramid.bands[$0].ages.lower.isMultiple(of: step) }
        }.first { chosen in
            zip(chosen, chosen.dropFirst()).allSatisfy { centres[$0] - centres[$1] >= type.size + 1 }
        }
        return (chosen ?? []).map { index in
            .text(
                pyramid.bands[index].text, at: Point(x: middle, y: centres[index] + type.middle), style: type,
                anchor: .middle)
        }
    }

    /// Below the bars, where nothing lies in the way.
    private func emptiness(in area: Rectangle) -> [SVGElement] {
        let style = theme.subtitleStyle
        let place = Point(x: area.centre.x, y: area.bottom + style.size + 4)
        return [.text(words.noFigures, at: place, style: style, anchor: .middle)]
    }
}

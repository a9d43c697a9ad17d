import Records
import Trends
import Wording

/// Where everything in a funnel goes: key above, rates upwards, people to the right, curves, points and their names.
struct FunnelChartLayout {
    let words: FunnelChartWords

    private var funnel: FunnelPlaces { words.funnel }
    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var sheet: ChartSheet { ChartSheet(words, figures: funnel.places.map { .known($0.known) }) }
    private static let dotRadius = 2.8

    func document() -> SVGDocument {
        let sheet = sheet
        return sheet.document { page in
            if sheet.hasFigures {
                let legend = SampleLegend(entries: legend)
                    .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
                page.add(legend.elements)
                page.fill(to: legend.bottom)
            }
            addPlot(to: &page, sheet: sheet)
        }
    }

    private func addPlot(to page: inout Page, sheet: ChartSheet) {
        let height = sheet.plotHeight
        func rates(from start: Double) -> LinearScale {
            LinearScale(
                upTo: highest, wholeNumbers: false, ticks: max(2, min(6, Int(height / 36))), start: start,
                end: start - height)
        }
        let tickWidth = rates(from: 0).ticks(language).map { theme.axisStyle.width(of: $0.text) }.max() ?? 0
        let area = Rectangle(
            left: page.left + max(tickWidth + 6, 18), top: page.bottom + 8, right: page.right - 6,
            bottom: page.bottom + 8 + height)
        let people = LinearScale.fitting(theme.axisStyle, language) {
            LinearScale(
                upTo: funnel.places.map(\.people).max() ?? 0, wholeNumbers: true, ticks: $0, start: area.left,
                end: area.right)
        }
        let scale = rates(from: area.bottom)
        let plot = Plot(area: area, x: people, y: scale, theme: theme)
        let limits = FunnelLimitsMark(funnel: funnel, most: people.highest, highest: scale.highest)
        page.add(sheet.watermark(in: area))
        let marks: [any Mark] = [
            AmountAxisMark(
                ticks: people.ticks(language), isLabelled: sheet.hasFigures, room: page.left...page.right),
            ValueAxisMark(ticks: scale.ticks(language), isLabelled: sheet.hasFigures), limits,
        ]
        for mark in marks { page.add(mark.elements(in: plot)) }
        page.add(points(in: plot))
        let labels = PlaceLabelMark(
            entries: funnel.places.map {
                .init(
                    name: $0.name(language), place: plot.point($0.people, $0.known.value),
                    isForemost: funnel.position(of: $0)?.isFarOut == true)
            }, curves: curvePoints(limits, in: plot), style: theme.labelStyle)
        page.add(labels.elements(in: plot))
        page.add(sheet.emptiness(in: area))
        page.fill(to: area.bottom + AmountAxisMark.height(theme.axisStyle))
        if sheet.hasFigures {
            page.add([
                .text(
                    theme.axisStyle.shortened(words.people, width: area.width),
                    at: Point(x: area.right, y: page.bottom + theme.axisStyle.size + 2), style: theme.axisStyle,
                    anchor: .end)
            ])
            page.skip(theme.axisStyle.lineHeight + 2)
        }
    }

    /// The top of the axis: above all rates, and above the limits of the smallest place where these are not far beyond.
    private var highest: Double {
        let rate = funnel.places.map(\.known.value).max() ?? 0
        let smallest = funnel.places.map(\.people).min()
        let limit = smallest.flatMap { funnel.limits(people: $0)?.upper998 } ?? 0
        return max(rate, funnel.target ?? 0, min(limit, max(1.3 * rate, 2 * (funnel.target ?? 0))))
    }

    /// The curves and the line of the target, close enough that no name slips between.
    private func curvePoints(_ limits: FunnelLimitsMark, in plot: Plot) -> [Point] {
        let curves = limits.curves(in: plot).map(\.points).flatMap { points in
            zip(points, points.dropFirst()).flatMap { one, other in
                (0..<6).map { step in
                    let part = Double(step) / 6
                    return Point(x: one.x + (other.x - one.x) * part, y: one.y + (other.y - one.y) * part)
                }
            }
        }
        guard let target = funnel.target else { return curves }
        let y = plot.y.position(target)
        return curves + stride(from: plot.area.left, through: plot.area.right, by: 4).map { Point(x: $0, y: y) }
    }

    private func points(in plot: Plot) -> [SVGElement] {
        func isFar(_ place: FunnelPlaces.Place) -> Bool { funnel.position(of: place)?.isFarOut == true }
        return (funnel.places.filter { !isFar($0) } + funnel.places.filter(isFar)).map { place in
            let centre = plot.point(place.people, place.known.value)
            let isFar = isFar(place)
            return point(at: centre, isFar: isFar, known: place.known).titled(words.label(place))
        }
    }

    private func point(at centre: Point, isFar: Bool, known: Figure.Known?) -> SVGElement {
        if !isFar, known?.isLimited != true {
            return .circle(
                centre, radius: Self.dotRadius, fill: theme.series[0].colour, stroke: theme.paper, strokeWidth: 0.6)
        }
        return (isFar ? MarkerShape.diamond : .circle).element(
            at: centre, colour: theme.series[isFar ? 1 : 0].colour, paper: theme.paper,
            isHollow: known?.isLimited == true, isDotted: known?.isEstimated == true)
    }

    private var legend: [SampleLegend.Entry] {
        func line(_ name: Phrase, _ colour: String, width: Double, dash: String? = nil) -> SampleLegend.Entry {
            .line(name(language), colour: colour, width: width, dash: dash, theme: theme)
        }
        var entries = [line(FunnelChartWords.target, theme.ink, width: FunnelLimitsMark.targetWidth)]
        guard funnel.limits(people: 1) != nil else { return entries }
        entries += [
            line(FunnelChartWords.limits95, theme.border, width: FunnelLimitsMark.limitWidth),
            line(
                FunnelChartWords.limits998, theme.border, width: FunnelLimitsMark.limitWidth,
                dash: FunnelLimitsMark.dash),
        ]
        if funnel.places.contains(where: { funnel.position(of: $0)?.isFarOut == true }) {
            entries.append(
                SampleLegend.Entry(name: FunnelChartWords.outside(language)) { box in
                    [point(at: box.centre, isFar: true, known: nil)]
                })
        }
        return entries
    }
}

import Records
import Wording

/// Where everything in bars of shares goes: names of parts above, names of bars on the left, bars, percent below.
struct StackedSharesLayout {
    let words: StackedSharesWords

    private var shares: ShareRows { words.shares }
    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var names: TextStyle { theme.labelStyle }
    private static let gap = 6.0

    private var barHeight: Double { shares.rows.count > 20 ? 16 : 22 }
    private var step: Double { barHeight + Self.gap }

    func document() -> SVGDocument {
        // The states of whole bars: a share that is shown nowhere has no box of its own.
        let states = shares.rows.flatMap { row -> [Figure] in
            switch row.state {
            case .withheld: [.withheld]
            case .missing: [.missing]
            case .cannotExist: [.impossible]
            default: row.figures
            }
        }
        let sheet = ChartSheet(words, figures: states, marksLimited: false)
        return sheet.document { page in
            let widest = shares.rows.map { names.width(of: $0.name(language)) }.max() ?? 0
            let nameRoom = min(widest, (page.right - page.left) / 3)
            let left = page.left + nameRoom + 8
            let right = page.right - theme.axisStyle.width(of: percent(100)) / 2
            if let labels = directLabels(left: left, right: right, base: page.bottom + names.size) {
                page.add(labels)
                page.skip(names.lineHeight + 2)
            } else if sheet.hasFigures {
                let legend = SampleLegend(entries: legend)
                    .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
                page.add(legend.elements)
                page.fill(to: legend.bottom + 2)
            }
            let area = Rectangle(
                left: left, top: page.bottom, right: right,
                bottom: page.bottom + step * Double(shares.rows.count))
            addBars(to: &page, in: area, sheet: sheet)
            page.fill(to: area.bottom + AmountAxisMark.height(theme.axisStyle))
        }
    }

    private func addBars(to page: inout Page, in area: Rectangle, sheet: ChartSheet) {
        let scale = ExactScale(lowest: 0, highest: 100, start: area.left, end: area.right)
        let axis = AmountAxisMark(
            ticks: [0, 25, 50, 75, 100].map { ($0, percent($0)) }, isLabelled: sheet.hasFigures,
            room: page.left...page.right)
        page.add(axis.elements(in: Plot(area: area, x: scale, y: scale, theme: theme)))
        var texts: [SVGElement] = []
        for (index, row) in shares.rows.enumerated() {
            let top = area.top + Double(index) * step + Self.gap / 2
            let box = Rectangle(left: area.left, top: top, right: area.right, bottom: top + barHeight)
            page.add(name(row, left: page.left, before: area.left - 8, middle: box.centre.y))
            if let state = row.state {
                page.add([sheet.patterns.box(box, state: state).titled(words.label(row, state))])
                continue
            }
            let mark = SegmentMark(segments: segments(row), box: box, theme: theme)
            page.add(mark.elements())
            texts += mark.texts(isMarked: words.isFictitious)
        }
        page.add(sheet.watermark(in: area, isOverFills: true) + texts)
        page.add(sheet.emptiness(in: area))
    }

    private func percent(_ value: Double) -> String { "\(Int(value))\u{A0}%" }

    private func segments(_ row: ShareRows.Row) -> [SegmentMark.Segment] {
        var start = 0.0
        return row.parts.enumerated().map { part, length in
            defer { start = min(1, start + length) }
            let extent = start...min(1, start + length)
            guard part < row.figures.count else {
                return SegmentMark.Segment(
                    extent: extent, fill: theme.paper, text: "",
                    title: "\(row.name(language)): \(StackedSharesWords.rest(language))")
            }
            return SegmentMark.Segment(
                extent: extent, fill: theme.segments[part], text: words.told(row.figures[part]),
                title: words.label(row, part))
        }
    }

    private func name(_ row: ShareRows.Row, left: Double, before right: Double, middle: Double) -> [SVGElement] {
        let full = row.name(language)
        let text = names.shortened(full, width: right - left)
        let element = SVGElement.text(
            text, at: Point(x: right, y: middle + names.middle), style: names, anchor: .end)
        return [text == full ? element : element.titled(full)]
    }

    // MARK: Names of parts

    private var legend: [SampleLegend.Entry] {
        let parts = zip(shares.parts, theme.segments).map {
            SampleLegend.Entry.box($0(language), fill: $1, theme: theme)
        }
        guard shares.rows.contains(where: \.hasRest) else { return parts }
        return parts + [.box(StackedSharesWords.rest(language), fill: theme.paper, theme: theme)]
    }

    /// The parts' names above the first bar, each over its segment; `nil` where one does not fit or the first bar tells nothing.
    private func directLabels(left: Double, right: Double, base: Double) -> [SVGElement]? {
        guard let first = shares.rows.first, !first.parts.isEmpty, !shares.rows.contains(where: \.hasRest) else {
            return nil
        }
        var elements: [SVGElement] = []
        for (segment, name) in zip(segments(first), shares.parts) {
            let width = (segment.extent.upperBound - segment.extent.lowerBound) * (right - left)
            let text = name(language)
            guard names.width(of: text) + 8 <= width else { return nil }
            elements.append(
                .text(
                    text, at: Point(x: left + segment.extent.lowerBound * (right - left), y: base), style: names))
        }
        return elements
    }
}

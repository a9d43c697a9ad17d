import Records
import Wording

/// Where everything in a chart of rows goes: key of groups, names on the left, bars or dots, figures in print, the axis below.
struct RowChartLayout {
    let words: RowChartWords

    private var rows: MemberRows { words.rows }
    private var axis: RowChartScale { words.scale }
    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var isBars: Bool { words.look == .bars }
    private var lanes: Int { max(1, rows.groups.count) }
    /// Dots of several groups stand too close together for their figures.
    private var printsValues: Bool { isBars || lanes == 1 }
    private var valueStyle: TextStyle {
        TextStyle(size: lanes == 1 ? theme.labelStyle.size : theme.noteStyle.size, isBold: false, colour: theme.ink)
    }

    /// Names get at most this part of the sheet.
    private static let widestNames = 0.36

    func document() -> SVGDocument {
        let sheet = ChartSheet(words, figures: rows.figures)
        let fills = BarFills(id: sheet.id, theme: theme)
        return sheet.document(definitions: isBars ? fills.definitions(groups: rows.groups.count) : []) { page in
            addKey(to: &page, fills)
            addPlot(to: &page, sheet, fills)
        }
    }

    private func addKey(to page: inout Page, _ fills: BarFills) {
        guard !rows.groups.isEmpty else { return }
        let entries = rows.groups.enumerated().map { group, member in
            SampleLegend.Entry(name: member.name(language)) { sample(group, in: $0, fills) }
        }
        let legend = SampleLegend(entries: entries)
            .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
        page.add(legend.elements)
        page.fill(to: legend.bottom + 4)
    }

    private func sample(_ group: Int, in box: Rectangle, _ fills: BarFills) -> [SVGElement] {
        if isBars { return [fills.bar(Rectangle(around: box.centre, width: box.width, height: 9), group: group)] }
        let style = theme.series[group]
        return SampleLegend.Entry.line("", colour: style.colour, width: 1.3, marker: style.marker, theme: theme).sample(
            box)
    }

    // MARK: Names

    private func names(width: Double) -> [(lines: [String], isBold: Bool)] {
        rows.rows.map { row in
            var style = theme.labelStyle
            style.isBold = words.isClaim(row)
            return (RowNameMark.lines(of: row.name(language), style: style, width: width), style.isBold)
        }
    }

    private func width(_ names: [(lines: [String], isBold: Bool)]) -> Double {
        names.flatMap { name in
            var style = theme.labelStyle
            style.isBold = name.isBold
            return name.lines.map(style.width)
        }.max() ?? 0
    }

    // MARK: Plot

    private func addPlot(to page: inout Page, _ sheet: ChartSheet, _ fills: BarFills) {
        let names = names(width: (page.right - page.left) * Self.widestNames)
        let top = page.bottom + (axis.reference == nil ? 2 : ReferenceMark.height(theme.noteStyle) + 2)
        let scale = RowScale(
            heights: names.map { Double($0.lines.count) * theme.labelStyle.lineHeight - (isBars ? 1 : 0) },
            lanes: lanes,
            laneHeight: laneHeight, gap: (isBars ? 6 : 5) + (lanes == 1 ? 0 : 4), top: top)
        let bottom = sheet.hasFigures ? scale.bottom + 2 : max(scale.bottom + 2, top + 70)
        let (before, behind) = printsValues ? valueRooms : (0, 10)
        let area = Rectangle(
            left: page.left + width(names) + RowNameMark.gap, top: top, right: page.right - behind, bottom: bottom)
        let amounts = LinearScale.fitting(theme.axisStyle, language) {
            axis.amounts(ticks: $0, start: area.left + before, end: area.right)
        }
        let plot = Plot(area: area, x: amounts, y: scale, theme: theme)
        let figures = figures(on: scale)
        page.add(sheet.watermark(in: Rectangle(left: area.left, top: top, right: page.right, bottom: bottom)))
        var marks: [any Mark] = [
            AmountAxisMark(
                ticks: amounts.ticks(language), isLabelled: sheet.hasFigures, room: page.left...page.right)
        ]
        if !isBars, lanes == 1 { marks.append(RowGuideMark(rows: scale.centres)) }
        if let reference = axis.reference {
            marks.append(
                ReferenceMark(
                    value: reference.known.value, text: words.referenceText, room: page.left...page.right))
        }
        marks += figureMarks(figures, fills)
        marks.append(
            RowStateMark(
                figures: figures, patterns: sheet.patterns,
                left: amounts.hasZero ? amounts.position(0) : area.left))
        marks.append(
            RowNameMark(
                names: zip(rows.rows, names).enumerated().map { index, entry in
                    RowNameMark.Name(
                        lines: entry.1.lines, full: entry.0.name(language), isBold: entry.1.isBold,
                        y: scale.position(Double(index)))
                }))
        if printsValues {
            let values = figures.compactMap { row in
                row.figure.known.map { RowValueMark.Value(row: row, text: words.text($0)) }
            }
            marks.append(RowValueMark(values: values, style: valueStyle, line: axis.reference?.known.value))
        }
        for mark in marks { page.add(mark.elements(in: plot)) }
        page.add(sheet.emptiness(in: area))
        page.fill(to: bottom + AmountAxisMark.height(theme.axisStyle))
    }

    private func figureMarks(_ figures: [RowFigure], _ fills: BarFills) -> [any Mark] {
        let theme = theme
        guard !isBars else {
            return [
                BarMark(figures: figures, fills: fills, height: laneHeight - (lanes == 1 ? 0 : 2)),
                WhiskerMark(figures: figures, colour: { _ in theme.ink }), DotMark(figures: figures, showsAll: false),
            ]
        }
        return [
            WhiskerMark(figures: figures, colour: { theme.series[$0].colour }),
            DotMark(figures: figures, showsAll: true),
        ]
    }

    private var laneHeight: Double { isBars ? (lanes == 1 ? 15 : 14) : (lanes == 1 ? 15 : 10) }

    /// What the printed figures need on either side of what is drawn.
    private var valueRooms: (before: Double, behind: Double) {
        func room(_ belongs: (Figure.Known) -> Bool) -> Double {
            let texts = rows.figures.compactMap(\.known).filter(belongs).map(words.text)
            return texts.map { valueStyle.width(of: $0) + RowValueMark.gap + 4 }.max() ?? 0
        }
        return (room { $0.value < 0 }, max(10, room { $0.value >= 0 }))
    }

    private func figures(on scale: RowScale) -> [RowFigure] {
        rows.rows.enumerated().flatMap { index, row in
            row.figures.enumerated().map { group, figure in
                RowFigure(
                    figure: figure, y: scale.position(row: index, lane: group), group: group,
                    title: words.title(row, group))
            }
        }
    }
}

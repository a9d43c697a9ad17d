import Records
import Wording

/// Where everything in a heat map goes: names of columns above, names of rows on the left, cells, the key of classes.
struct HeatMapLayout {
    let words: HeatMapWords

    private var grid: CellGrid { words.grid }
    private var theme: Theme { words.options.theme }
    private var language: Language { words.language }
    private var names: TextStyle { theme.axisStyle }

    func document() -> SVGDocument {
        let classes = words.classes
        // Places are the same on any page: what is printed is settled before the key of states, which depends on it.
        let trial = Page(theme: theme, width: words.options.width)
        let box = area(left: trial.left, right: trial.right, top: 0)
        let mark = CellMark(
            cells: cells(in: classes), size: (box.width / Double(grid.columns.count), rowHeight), theme: theme)
        let sheet = ChartSheet(words, figures: grid.figures, marksLimited: mark.hasRings)
        return sheet.document { page in
            let top = page.bottom + columnRoom(cellWidth: mark.size.width) + 4
            let area = area(left: page.left, right: page.right, top: top)
            page.add(columnNames(above: area, left: page.left, cellWidth: mark.size.width))
            page.add(rowNames(beside: area, left: page.left))
            page.add(mark.fills(in: area) + sheet.watermark(in: area, isOverFills: true))
            page.add(mark.texts(in: area, isMarked: words.isFictitious))
            page.add(sheet.emptiness(in: area))
            page.fill(to: area.bottom)
            page.skip(10)
            let key = ClassLegend(
                unit: "", classes: classes, figures: grid.figures, patterns: sheet.patterns, language: language)
            let legend = SampleLegend(entries: key.classRows.map { .box($0.text, fill: $0.fill, theme: theme) })
                .elements(left: page.left, right: page.right, top: page.bottom, theme: theme)
            page.add(legend.elements)
            page.fill(to: legend.bottom)
        }
    }

    private func cells(in classes: ClassedFigures) -> [[CellMark.Cell?]] {
        let (patterns, shades) = (StatePatterns(words.options), theme.shades(classes.count))
        func fill(_ figure: Figure) -> String {
            guard figure.known != nil else { return patterns.fill(figure.state ?? .missing) }
            return classes.index(of: figure).map { shades[$0] } ?? theme.paper
        }
        return grid.cells.map { row in
            row.map { cell in
                cell.map {
                    CellMark.Cell(
                        figure: $0.figure, fill: fill($0.figure),
                        text: $0.figure.known == nil ? nil : words.told($0.figure), title: words.label($0),
                        isAlarm: words.isAlarm($0))
                }
            }
        }
    }

    // MARK: Places

    private var rowHeight: Double { grid.rows.count > 30 ? 18 : 24 }

    private var nameWidth: Double {
        let widest = grid.rows.map { names.width(of: $0.name(language)) }.max() ?? 0
        return max(widest, grid.form == .daysAndHours ? names.width(of: hourCaption) : 0)
    }

    /// Where the cells stand: names of rows have at most a third of the width.
    private func area(left: Double, right: Double, top: Double) -> Rectangle {
        let room = grid.form == .daysAndHours ? names.width(of: "24") / 2 + 1 : 0
        let start = left + min(nameWidth, (right - left) / 3) + 8
        return Rectangle(
            left: start, top: top, right: right - room, bottom: top + rowHeight * Double(grid.rows.count))
    }

    // MARK: Names

    private func rowNames(beside area: Rectangle, left: Double) -> [SVGElement] {
        grid.rows.enumerated().map { index, row in
            let full = row.name(language)
            let text = names.shortened(full, width: area.left - 6 - left)
            let middle = area.top + (Double(index) + 0.5) * rowHeight
            let element = SVGElement.text(
                text, at: Point(x: area.left - 6, y: middle + names.middle), style: names, anchor: .end)
            return text == full ? element : element.titled(full)
        }
    }

    private var hourCaption: String { Phrase(de: "Uhr", en: "hour")(language) }

    private func lines(_ column: CellGrid.Line, cellWidth: Double) -> [String] {
        let name = column.name(language)
        guard grid.form == .yearsAndMonths else {
            let room = max(8, cellWidth - 4)
            if hasYears { return [year(name, cellWidth: cellWidth)] }
            // Where not even what stands for a name has room, names are told by the cells' titles.
            guard names.width(of: "…") + 2 <= cellWidth else { return [] }
            let lines = names.lines(of: name, width: room)
            // Pieces of a word or a number on several lines are read as other ones.
            let breaksWords = zip(lines, lines.dropFirst()).contains { line, next in
                !line.hasSuffix("-") && !line.hasSuffix("/") && !name.contains("\(line) \(next)")
            }
            return lines.count <= 3 && !breaksWords ? lines : [names.shortened(name, width: room)]
        }
        let short = String(name.prefix(3))
        return [names.width(of: "Wwi") + 2 <= cellWidth ? short : String(name.prefix(1))]
    }

    private var hasYears: Bool {
        grid.form == .categories && grid.columns.allSatisfy { $0.code.count == 4 && $0.code.allSatisfy(\.isNumber) }
    }

    /// `2012`, in narrow columns `’12`, and in very narrow ones `’12` at every second, fifth, tenth … year.
    private func year(_ name: String, cellWidth: Double) -> String {
        if names.width(of: "2000") + 2 <= cellWidth { return name }
        let short = "’\(name.suffix(2))"
        var step = RoundStep(mantissa: 1, exponent: 0)
        while Double(Int(step.value)) * cellWidth < names.width(of: "’00") + 2 { step = step.next }
        return Int(name)?.isMultiple(of: Int(step.value)) == true ? short : ""
    }

    private func columnRoom(cellWidth: Double) -> Double {
        guard grid.form != .daysAndHours else { return names.lineHeight + 3 }
        let most = grid.columns.map { lines($0, cellWidth: cellWidth).count }.max() ?? 1
        return Double(most) * names.lineHeight
    }

    private func columnNames(above area: Rectangle, left: Double, cellWidth: Double) -> [SVGElement] {
        guard grid.form != .daysAndHours else { return hours(above: area, cellWidth: cellWidth) }
        return grid.columns.enumerated().flatMap { index, column -> [SVGElement] in
            let lines = lines(column, cellWidth: cellWidth)
            let x = area.left + (Double(index) + 0.5) * cellWidth
            let elements = lines.reversed().filter { !$0.isEmpty }.enumerated().map { place, line in
                SVGElement.text(
                    line, at: Point(x: x, y: area.top - 5 - Double(place) * names.lineHeight), style: names,
                    anchor: .middle)
            }
            let isWhole = grid.form == .categories && lines.joined(separator: " ") == column.name(language)
            return isWhole ? elements : [SVGElement("g", children: elements).titled(column.name(language))]
        }
    }

    /// Clock times stand at the borders between cells, where they are.
    private func hours(above area: Rectangle, cellWidth: Double) -> [SVGElement] {
        let caption = SVGElement.text(
            hourCaption, at: Point(x: area.left - 6 - names.width(of: "0") / 2, y: area.top - 6), style: names,
            anchor: .end)
        return [caption]
            + stride(from: 0, through: 24, by: 3).flatMap { hour -> [SVGElement] in
                let x = area.left + Double(hour) * cellWidth
                return [
                    .text(String(hour), at: Point(x: x, y: area.top - 6), style: names, anchor: .middle),
                    .line(
                        from: Point(x: x, y: area.top - 4), to: Point(x: x, y: area.top), stroke: theme.border,
                        width: 0.8),
                ]
            }
    }
}

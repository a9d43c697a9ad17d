import Records
import Wording

/// Cells of a grid in the colours of their classes, with their figures where these fit.
struct CellMark {
    let grid: CellGrid
    let words: HeatMapWords
    let classes: ClassedFigures
    /// From the lowest class to the highest.
    private let shades: [String]
    let patterns: StatePatterns
    /// Of a cell, in pixels.
    let size: (width: Double, height: Double)
    /// The largest size at which all figures fit, or the smallest one, at which some do.
    private let style: TextStyle

    init(
        grid: CellGrid, words: HeatMapWords, classes: ClassedFigures, patterns: StatePatterns,
        size: (width: Double, height: Double)
    ) {
        (self.grid, self.words, self.classes) = (grid, words, classes)
        shades = patterns.theme.shades(classes.count)
        (self.patterns, self.size) = (patterns, size)
        let texts = grid.figures.filter { $0.known != nil }.map(words.told)
        func style(_ size: Double) -> TextStyle {
            TextStyle(size: size, isBold: false, colour: words.options.theme.ink)
        }
        let sizes = [11.0, 10, 9]
        let fitting = sizes.first { points in texts.allSatisfy { style(points).width(of: $0) + 4 <= size.width } }
        self.style = style(fitting ?? 9)
    }

    private var theme: Theme { patterns.theme }
    private var language: Language { words.language }

    /// Whether a figure of limited certainty has no room for its number, so that a ring marks it.
    var hasRings: Bool { grid.figures.contains { $0.known?.isLimited == true && printed($0) == nil } }

    private func printed(_ figure: Figure) -> String? {
        guard figure.known != nil else { return nil }
        let text = words.told(figure)
        return style.width(of: text) + 4 <= size.width ? text : nil
    }

    private func fill(_ figure: Figure) -> String {
        guard figure.known != nil else { return patterns.fill(figure.state ?? .missing) }
        return classes.index(of: figure).map { shades[$0] } ?? theme.paper
    }

    private func places(in area: Rectangle) -> [(cell: CellGrid.Cell, box: Rectangle)] {
        grid.cells.enumerated().flatMap { row, cells in
            cells.enumerated().compactMap { column, cell in
                guard let cell else { return nil }
                let left = area.left + Double(column) * size.width
                let top = area.top + Double(row) * size.height
                return (
                    cell,
                    Rectangle(
                        left: left + 0.5, top: top + 0.5, right: left + size.width - 0.5,
                        bottom: top + size.height - 0.5)
                )
            }
        }
    }

    /// The cells, each with what it is and shows as its title; then the edges of those that stand out.
    func fills(in area: Rectangle) -> [SVGElement] {
        let places = places(in: area)
        let cells = places.map { cell, box in
            SVGElement.rectangle(box, fill: fill(cell.figure), stroke: theme.border, strokeWidth: 0.4)
                .titled(words.label(cell))
        }
        let edges = places.filter { words.isAlarm($0.cell) }.map {
            SVGElement.rectangle($0.box, fill: "none", stroke: theme.alarm, strokeWidth: 2.4)
        }
        return cells + edges
    }

    func texts(in area: Rectangle) -> [SVGElement] {
        places(in: area).flatMap { cell, box -> [SVGElement] in
            guard let known = cell.figure.known else { return [] }
            let ink = theme.ink(on: fill(cell.figure))
            if let text = printed(cell.figure) {
                let place = Point(x: box.centre.x, y: box.centre.y + style.size * 0.36)
                let written = SVGElement.text(text, at: place, style: style, anchor: .middle, colour: ink)
                guard words.isFictitious else { return [written] }
                return [WatermarkMark.plate(text, style, at: box.centre, on: fill(cell.figure)), written]
            }
            guard known.isLimited else { return [] }
            return [
                MarkerShape.circle.element(
                    at: box.centre, colour: ink, paper: fill(cell.figure), isHollow: true, isDotted: known.isEstimated)
            ]
        }
    }
}

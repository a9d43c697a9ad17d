import Records

/// Cells of a grid in the colours of their classes, with their figures where these fit.
struct CellMark {
    struct Cell {
        let figure: Figure
        /// The colour of the figure's class, or the pattern of its state.
        let fill: String
        /// The figure in print; `nil` for none.
        let text: String?
        /// What the cell is and shows, for pointers and readers.
        let title: String
        let isAlarm: Bool
    }

    /// One row after the other; `nil` where nothing stands.
    let cells: [[Cell?]]
    /// Of a cell, in pixels.
    let size: (width: Double, height: Double)
    let theme: Theme
    /// The largest size at which all figures fit, or the smallest one, at which some do.
    private let style: TextStyle

    init(cells: [[Cell?]], size: (width: Double, height: Double), theme: Theme) {
        (self.cells, self.size, self.theme) = (cells, size, theme)
        let texts = cells.joined().compactMap { $0?.text }
        func style(_ size: Double) -> TextStyle { TextStyle(size: size, isBold: false, colour: theme.ink) }
        let sizes = [11.0, 10, 9]
        let fitting = sizes.first { points in texts.allSatisfy { style(points).width(of: $0) + 4 <= size.width } }
        self.style = style(fitting ?? 9)
    }

    /// Whether a figure of limited certainty has no room for its number, so that a ring marks it.
    var hasRings: Bool {
        cells.joined().contains { cell in
            cell.map { $0.figure.known?.isLimited == true && printed($0) == nil } ?? false
        }
    }

    private func printed(_ cell: Cell) -> String? {
        cell.text.flatMap { style.width(of: $0) + 4 <= size.width ? $0 : nil }
    }

    private func places(in area: Rectangle) -> [(cell: Cell, box: Rectangle)] {
        cells.enumerated().flatMap { row, cells in
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

    /// The cells, each with its title; then the edges of those that stand out.
    func fills(in area: Rectangle) -> [SVGElement] {
        let places = places(in: area)
        let cells = places.map { cell, box in
            SVGElement.rectangle(box, fill: cell.fill, stroke: theme.border, strokeWidth: 0.4).titled(cell.title)
        }
        let edges = places.filter(\.cell.isAlarm).map {
            SVGElement.rectangle($0.box, fill: "none", stroke: theme.alarm, strokeWidth: 2.4)
        }
        return cells + edges
    }

    /// The figures.
    ///
    /// - Parameter isMarked: whether the words of invented figures run below them.
    func texts(in area: Rectangle, isMarked: Bool) -> [SVGElement] {
        places(in: area).flatMap { cell, box -> [SVGElement] in
            guard let known = cell.figure.known else { return [] }
            let ink = theme.ink(on: cell.fill)
            if let text = printed(cell) {
                let place = Point(x: box.centre.x, y: box.centre.y + style.middle)
                let written = SVGElement.text(text, at: place, style: style, anchor: .middle, colour: ink)
                return isMarked
                    ? [WatermarkMark.plate(text, style, at: box.centre, on: cell.fill), written] : [written]
            }
            guard known.isLimited else { return [] }
            return [
                MarkerShape.circle.element(
                    at: box.centre, colour: ink, paper: cell.fill, isHollow: true, isDotted: known.isEstimated)
            ]
        }
    }
}

import Records

/// What stands below the base line where a series has no figure: a box as wide as the period, hatched where the figure
/// is withheld and dotted where it is missing.
///
/// With several series each one concerned has its own row: a thin frame that begins left of the axis with the series' marker, smaller
/// than on its line, so that it is the head of the row and no figure.
struct StateStripMark: Mark {
    struct Row: Hashable {
        let style: SeriesStyle
        let boxes: [Box]
    }

    struct Box: Hashable {
        let extent: ClosedRange<Double>
        let state: ObservationStatus
        let title: String
    }

    let rows: [Row]
    let patterns: StatePatterns
    /// False for a single series, which needs no marker.
    let isLed: Bool

    static let rowHeight = 9.0
    /// How far the head of a row reaches to the left of the axis, and what its marker is of one on a line.
    private static let head = 15.0
    private static let markerScale = 0.75
    static let gap = 7.0

    var height: Double { Self.height(rows: rows.count) }

    static func height(rows: Int) -> Double { rows == 0 ? 0 : gap + Double(rows) * (rowHeight + 2) }

    func elements(in plot: Plot) -> [SVGElement] {
        rows.enumerated().flatMap { index, row in
            let top = plot.area.bottom + Self.gap + Double(index) * (Self.rowHeight + 2)
            let boxes = row.boxes.map { box in
                patterns.box(
                    Rectangle(
                        left: box.extent.lowerBound + 0.5, top: top,
                        right: max(box.extent.lowerBound + 2, box.extent.upperBound - 0.5), bottom: top + Self.rowHeight
                    ),
                    state: box.state
                ).titled(box.title)
            }
            guard isLed else { return boxes }
            let frame = Rectangle(
                left: plot.area.left - Self.head, top: top - 1, right: plot.area.right, bottom: top + Self.rowHeight + 1
            )
            let head = Rectangle(left: frame.left, top: frame.top, right: plot.area.left - 1, bottom: frame.bottom)
            let marker = row.style.marker.element(
                at: Point(x: 0, y: 0), colour: row.style.colour, paper: plot.theme.paper)
            let place =
                "translate(\(Tenths.text(Tenths.count(head.centre.x))) \(Tenths.text(Tenths.count(head.centre.y)))) "
                + "scale(\(Self.markerScale))"
            return [
                .rectangle(frame, fill: "none", stroke: plot.theme.border, strokeWidth: 0.5),
                .rectangle(head, fill: "none", stroke: plot.theme.border, strokeWidth: 0.5),
                SVGElement("g", ["transform": .text(place)], children: [marker]),
            ] + boxes
        }
    }
}

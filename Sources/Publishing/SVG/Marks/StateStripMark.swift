import Records

/// What stands below the base line where a series has no figure: a box as wide as the period, hatched where the figure
/// is withheld and dotted where it is missing.
///
/// With several series each one concerned has its own row, led by its marker.
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
    static let gap = 7.0

    var height: Double { rows.isEmpty ? 0 : Self.gap + Double(rows.count) * (Self.rowHeight + 2) }

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
            let place = Point(x: plot.area.left - 8, y: top + Self.rowHeight / 2)
            return [row.style.marker.element(at: place, colour: row.style.colour, paper: plot.theme.paper)] + boxes
        }
    }
}

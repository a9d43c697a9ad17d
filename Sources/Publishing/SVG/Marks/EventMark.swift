import Wording

/// Upright dashed lines at events; their labels stand in lanes above the plot so that they never touch.
struct EventMark: Mark {
    struct Placed: Hashable {
        let text: String
        let full: String
        let x: Double
        let lane: Int
        /// True where the label stands left of its line because the right has no room.
        let isLeft: Bool

        /// What the line and its label take up from side to side.
        func extent(_ style: TextStyle) -> ClosedRange<Double> {
            let width = style.width(of: text) + 2 * EventMark.gap
            return isLeft ? (x - width)...x : x...(x + width)
        }
    }

    static let laneHeight = 15.0
    private static let gap = 5.0

    let placed: [Placed]
    let lanes: Int

    /// Gives each event the lowest lane in which its label touches no other label and crosses no other line.
    init(_ events: [ChartEvent], scale: TimeScale, style: TextStyle, language: Language) {
        let sorted = events.sorted { ($0.date, $0.label(language)) < ($1.date, $1.label(language)) }
        let wanted = sorted.map { event in
            let x = scale.position(event.date)
            let full = event.label(language)
            let text = style.shortened(full, width: max(scale.right - x, x - scale.left) - Self.gap)
            let isLeft = x + style.width(of: text) + Self.gap > scale.right
            return Placed(text: text, full: full, x: x, lane: 0, isLeft: isLeft)
        }
        // Lines rise past the lanes below their label. Taken from the outside in, they seldom meet a label there.
        var placed: [Placed] = []
        for event in wanted.filter({ !$0.isLeft }).reversed() + wanted.filter(\.isLeft) {
            let top = (placed.map(\.lane).max() ?? -1) + 1
            let lane = (0..<top).first { Self.isFree($0, for: event, among: placed, style: style) } ?? top
            placed.append(Placed(text: event.text, full: event.full, x: event.x, lane: lane, isLeft: event.isLeft))
        }
        self.placed = placed
        lanes = (placed.map(\.lane).max() ?? -1) + 1
    }

    private static func isFree(_ lane: Int, for event: Placed, among placed: [Placed], style: TextStyle) -> Bool {
        let own = event.extent(style)
        return placed.allSatisfy { other in
            let extent = other.extent(style)
            if other.lane == lane { return !extent.overlaps(own) }
            return other.lane > lane ? !own.contains(other.x) : !extent.contains(event.x)
        }
    }

    func elements(in plot: Plot) -> [SVGElement] {
        let style = plot.theme.noteStyle
        func base(_ event: Placed) -> Double { plot.area.top - 4 - Double(event.lane) * Self.laneHeight }
        let lines = placed.map { event in
            SVGElement.line(
                from: Point(x: event.x, y: base(event) - style.size + 1), to: Point(x: event.x, y: plot.area.bottom),
                stroke: plot.theme.border, width: 1, dash: "3 2.5")
        }
        // A line that rises to a higher lane gives way to the labels it passes: they stand on paper.
        let labels = placed.map { event in
            let edge = event.x + (event.isLeft ? -Self.gap : Self.gap)
            let width = style.width(of: event.text)
            let left = event.isLeft ? edge - width : edge
            let ground = Rectangle(
                left: left - 2, top: base(event) - style.size, right: left + width + 2, bottom: base(event) + 3)
            let label = SVGElement.text(
                event.text, at: Point(x: edge, y: base(event)), style: style, anchor: event.isLeft ? .end : .start,
                colour: plot.theme.ink)
            let group = SVGElement("g", children: [.rectangle(ground, fill: plot.theme.paper), label])
            return event.text == event.full ? group : group.titled(event.full)
        }
        return lines + labels
    }
}

/// Names beside points, each where it lies on no other name, point or curve; a name without such a place is left out.
struct PlaceLabelMark: Mark {
    struct Entry {
        let name: String
        let place: Point
        /// Named first, and allowed to lie on a curve.
        let isForemost: Bool
    }

    let entries: [Entry]
    /// Points of curves that names keep clear of.
    let curves: [Point]
    let style: TextStyle

    private static let widest = 150.0
    private static let reach = 6.0

    func elements(in plot: Plot) -> [SVGElement] {
        var taken = entries.map { Rectangle(around: $0.place, width: 8, height: 8) }
        var elements: [SVGElement] = []
        for entry in entries.filter(\.isForemost) + entries.filter({ !$0.isForemost }) {
            let text = style.shortened(entry.name, width: Self.widest)
            let free = boxes(text, at: entry.place).filter { box in
                box.isInside(plot.area) && !taken.contains(where: box.overlaps)
            }
            let clear = free.first { box in !curves.contains(where: box.holds) }
            guard let box = clear ?? (entry.isForemost ? free.first : nil) else { continue }
            taken.append(box)
            let label = SVGElement.text(
                text, at: Point(x: box.left, y: box.centre.y + style.middle), style: style)
            elements.append(text == entry.name ? label : label.titled(entry.name))
        }
        return elements
    }

    /// Right, left, above and below a point.
    private func boxes(_ text: String, at place: Point) -> [Rectangle] {
        let (width, height) = (style.width(of: text), style.size * 1.1)
        return [
            Point(x: place.x + Self.reach + width / 2, y: place.y),
            Point(x: place.x - Self.reach - width / 2, y: place.y),
            Point(x: place.x, y: place.y - Self.reach - height / 2),
            Point(x: place.x, y: place.y + Self.reach + height / 2),
        ].map { Rectangle(around: $0, width: width, height: height) }
    }
}

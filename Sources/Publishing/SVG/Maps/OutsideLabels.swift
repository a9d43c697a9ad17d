import Glibc

/// Names that do not fit into their region, on the paper around all regions with a line to theirs.
///
/// A name over another region would be read as that one's.
struct OutsideLabels {
    let shapes: [PlaneShape]
    /// The sheet that labels may take.
    let area: Rectangle
    /// Labels that stand already.
    private(set) var taken: [Rectangle]
    /// From regions to the names that were placed.
    private var lines: [(start: Point, end: Point)] = []

    /// The longest line, in pixels, that an eye follows.
    private static let farthest = 120.0

    init(shapes: [PlaneShape], area: Rectangle, taken: [Rectangle]) {
        self.shapes = shapes
        self.area = area
        self.taken = taken
    }

    /// The name and its line at the nearest free place; `nil` where there is none.
    mutating func place(_ name: String, of shape: PlaneShape, style: TextStyle, theme: Theme) -> [SVGElement]? {
        guard let target = shape.interiorPoint else { return nil }
        let (width, height) = (style.width(of: name) + 2, style.lineHeight)
        for distance in stride(from: 10.0, through: Self.farthest, by: 5) {
            for step in 0..<16 {
                let angle = Double(step) * .pi / 8
                let end = Point(x: target.x + distance * cos(angle), y: target.y + distance * sin(angle))
                // The box touches the line's end with the middle of the side that faces the region.
                let centre = Point(
                    x: end.x + (abs(cos(angle)) < 0.3 ? 0 : cos(angle) > 0 ? width / 2 : -width / 2),
                    y: end.y + (abs(cos(angle)) < 0.3 ? (sin(angle) > 0 ? height / 2 : -height / 2) : 0))
                let box = Rectangle(around: centre, width: width, height: height)
                guard isFree(box), !taken.contains(where: { $0.isCrossed(from: target, to: end) }),
                    !lines.contains(where: { Self.cross($0, (target, end)) })
                else { continue }
                taken.append(box)
                lines.append((target, end))
                return [
                    .line(from: target, to: end, stroke: theme.ink, width: 0.7),
                    .circle(target, radius: 1.2, fill: theme.ink, stroke: theme.paper, strokeWidth: 0.4),
                    .text(
                        name, at: Point(x: centre.x, y: centre.y + style.size * 0.36), style: style, anchor: .middle,
                        colour: theme.ink),
                ]
            }
        }
        return nil
    }

    private func isFree(_ box: Rectangle) -> Bool {
        area.left <= box.left && box.right <= area.right && area.top <= box.top && box.bottom <= area.bottom
            && !taken.contains { $0.overlaps(box) } && !shapes.contains { $0.touches(box) }
            && !lines.contains { box.isCrossed(from: $0.start, to: $0.end) }
    }

    /// Whether two lines cross: the ends of each lie on different sides of the other.
    private static func cross(_ one: (start: Point, end: Point), _ other: (start: Point, end: Point)) -> Bool {
        func side(_ line: (start: Point, end: Point), _ point: Point) -> Double {
            (line.end.x - line.start.x) * (point.y - line.start.y)
                - (line.end.y - line.start.y) * (point.x - line.start.x)
        }
        return side(one, other.start) * side(one, other.end) < 0 && side(other, one.start) * side(other, one.end) < 0
    }
}

extension Rectangle {
    func overlaps(_ other: Rectangle) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether a straight line passes through the box (R. Liang and B. Barsky (1984), A new concept and method for line
    /// clipping, ACM Transactions on Graphics 3).
    func isCrossed(from start: Point, to end: Point) -> Bool {
        var (enters, leaves) = (0.0, 1.0)
        for (step, room) in [
            (start.x - end.x, start.x - left), (end.x - start.x, right - start.x), (start.y - end.y, start.y - top),
            (end.y - start.y, bottom - start.y),
        ] {
            if step == 0 {
                if room < 0 { return false }
            } else if step < 0 {
                enters = max(enters, room / step)
            } else {
                leaves = min(leaves, room / step)
            }
        }
        return enters <= leaves
    }
}

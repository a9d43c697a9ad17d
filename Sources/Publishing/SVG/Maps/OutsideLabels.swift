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

    /// The name and its line at the nearest free place, on several lines where one has none; `nil` where none has.
    ///
    /// - Parameter own: what stands in the region already, from whose edge the line starts.
    mutating func place(
        _ name: String, of shape: PlaneShape, from own: Rectangle? = nil, style: TextStyle, theme: Theme
    ) -> [SVGElement]? {
        guard let target = own?.centre ?? shape.interiorPoint else { return nil }
        for lines in Self.wordings(name, style: style) {
            let width = (lines.map(style.width).max() ?? 0) + 2
            let height = style.lineHeight * Double(lines.count)
            for distance in stride(from: 10.0, through: max(Self.farthest, area.width / 4), by: 5) {
                for step in 0..<16 {
                    let angle = Double(step) * .pi / 8
                    let start = Self.start(from: target, leaving: own, angle)
                    if own != nil, !shape.contains(Rectangle(around: start, width: 1, height: 1)) { continue }
                    let end = Point(x: start.x + distance * cos(angle), y: start.y + distance * sin(angle))
                    // The box touches the line's end with the middle of the side that faces the region.
                    let centre = Point(
                        x: end.x + (abs(cos(angle)) < 0.3 ? 0 : cos(angle) > 0 ? width / 2 : -width / 2),
                        y: end.y + (abs(cos(angle)) < 0.3 ? (sin(angle) > 0 ? height / 2 : -height / 2) : 0))
                    let box = Rectangle(around: centre, width: width, height: height)
                    guard isFree(box), !taken.contains(where: { $0.isCrossed(from: start, to: end) }),
                        !self.lines.contains(where: { Self.cross($0, (start, end)) })
                    else { continue }
                    taken.append(box)
                    self.lines.append((start, end))
                    return [
                        .line(from: start, to: end, stroke: theme.ink, width: 0.7),
                        .circle(start, radius: 1.2, fill: theme.ink, stroke: theme.paper, strokeWidth: 0.4),
                    ]
                        + lines.enumerated().map { index, line in
                            let base = box.top + (Double(index) + 0.5) * style.lineHeight + style.middle
                            return .text(
                                line, at: Point(x: centre.x, y: base), style: style, anchor: .middle,
                                colour: theme.ink)
                        }
                }
            }
        }
        return nil
    }

    /// Where a line starts: in the region, or beside what stands in it.
    private static func start(from target: Point, leaving own: Rectangle?, _ angle: Double) -> Point {
        guard let own else { return target }
        let across = abs(cos(angle)) < 1e-9 ? .infinity : own.width / 2 / abs(cos(angle))
        let down = abs(sin(angle)) < 1e-9 ? .infinity : own.height / 2 / abs(sin(angle))
        let reach = min(across, down) + 2
        return Point(x: target.x + reach * cos(angle), y: target.y + reach * sin(angle))
    }

    /// A name on one line, and a long one on two and three, broken between words alone.
    private static func wordings(_ name: String, style: TextStyle) -> [[String]] {
        guard style.width(of: name) > 90 else { return [[name]] }
        return [[name]] + [2, 3].compactMap { style.lines(of: name, about: $0) }
    }

    /// Whether a label may stand in a region: on no other one, and on no line.
    func mayHold(_ box: Rectangle) -> Bool {
        !taken.contains { $0.overlaps(box) } && !lines.contains { box.isCrossed(from: $0.start, to: $0.end) }
    }

    /// Keeps a place for a label, which no other may cover.
    mutating func take(_ box: Rectangle) { taken.append(box) }

    /// Gives up a place.
    mutating func free(_ box: Rectangle) {
        if let index = taken.lastIndex(of: box) { taken.remove(at: index) }
    }

    private func isFree(_ box: Rectangle) -> Bool {
        box.isInside(area) && !taken.contains { $0.overlaps(box) } && !shapes.contains { $0.touches(box) }
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

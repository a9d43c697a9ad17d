/// The shape of a point, which tells series apart where colour does not.
enum MarkerShape: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangle, diamond, wedge, cross

    /// The marker around a place, filled, or hollow for a figure of limited certainty, with a dot in it for an estimate.
    func element(
        at centre: Point, colour: String, paper: String, isHollow: Bool = false, isDotted: Bool = false
    ) -> SVGElement {
        let outline = outline(at: centre, colour: colour, paper: paper, isHollow: isHollow)
        guard isDotted else { return outline }
        let dot = SVGElement.circle(centre, radius: 1.1, fill: colour, stroke: "none", strokeWidth: 0)
        return SVGElement("g", children: [outline, dot])
    }

    private func outline(at centre: Point, colour: String, paper: String, isHollow: Bool) -> SVGElement {
        let fill = isHollow ? paper : colour
        let stroke = isHollow ? colour : paper
        let width = isHollow ? 1.4 : 0.8
        func corners(_ offsets: [(Double, Double)]) -> SVGElement {
            let points = offsets.map { Point(x: centre.x + $0.0, y: centre.y + $0.1) }
            return .path(SVGPath(through: points, closed: true), fill: fill, stroke: stroke, strokeWidth: width)
        }
        switch self {
        case .circle:
            return .circle(centre, radius: 3.4, fill: fill, stroke: stroke, strokeWidth: width)
        case .square:
            return corners([(-3.1, -3.1), (3.1, -3.1), (3.1, 3.1), (-3.1, 3.1)])
        case .triangle:
            return corners([(0, -4.2), (4, 3), (-4, 3)])
        case .diamond:
            return corners([(0, -4.6), (4.2, 0), (0, 4.6), (-4.2, 0)])
        case .wedge:
            return corners([(0, 4.2), (4, -3), (-4, -3)])
        case .cross:
            return corners([
                (-1.3, -4), (1.3, -4), (1.3, -1.3), (4, -1.3), (4, 1.3), (1.3, 1.3), (1.3, 4), (-1.3, 4), (-1.3, 1.3),
                (-4, 1.3), (-4, -1.3), (-1.3, -1.3),
            ])
        }
    }
}

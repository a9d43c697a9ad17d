/// The name of a region inside its outline, with its value where there is room, or not at all.
struct RegionLabel {
    struct Line: Hashable {
        let text: String
        let style: TextStyle
    }

    let lines: [Line]
    let centre: Point

    private static let scanLines = 28
    private static let padding = 2.0

    /// The fullest wording that fits into a shape, as near as can be to its interior point.
    ///
    /// Tried in turn: name and value, name on two lines and value, name, name on two lines; then all of these in
    /// smaller type.
    init?(name: String, value: String?, in shape: PlaneShape, style: TextStyle) {
        guard let bounds = shape.bounds, let interior = shape.interiorPoint else { return nil }
        for size in [style.size, style.size - 1.5] {
            for lines in Self.wordings(name: name, value: value, style: style, size: size) {
                let width = (lines.map { $0.style.width(of: $0.text) }.max() ?? 0) + 2 * Self.padding
                let height = lines.reduce(0) { $0 + $1.style.lineHeight }
                guard width <= bounds.width, height <= bounds.height else { continue }
                guard
                    let centre = Self.place(width: width, height: height, in: shape, bounds: bounds, near: interior)
                else { continue }
                self.lines = lines
                self.centre = centre
                return
            }
        }
        return nil
    }

    private static func wordings(name: String, value: String?, style: TextStyle, size: Double) -> [[Line]] {
        var plain = style
        plain.size = size
        var bold = plain
        bold.isBold = true
        let whole = [Line(text: name, style: plain)]
        let names = [whole] + (halves(of: name, style: plain).map { [$0] } ?? [])
        guard let value else { return names }
        return names.map { $0 + [Line(text: value, style: bold)] } + names
    }

    /// A name on two lines, as narrow as can be: broken at a space, or after a hyphen or slash, never inside a word.
    private static func halves(of name: String, style: TextStyle) -> [Line]? {
        var best: (width: Double, lines: [String])?
        for index in name.indices.dropFirst() where " -/".contains(name[index]) {
            let isSpace = name[index] == " "
            let first = String(isSpace ? name[..<index] : name[...index])
            let second = String(name[name.index(after: index)...])
            guard !second.isEmpty, !second.hasPrefix(" "), isSpace || second.first?.isLetter == true else { continue }
            let width = max(style.width(of: first), style.width(of: second))
            if width < best?.width ?? .infinity { best = (width, [first, second]) }
        }
        return best?.lines.map { Line(text: $0, style: style) }
    }

    /// The middle of a box of that size inside a shape, the nearest to `interior` that was found on level lines.
    private static func place(
        width: Double, height: Double, in shape: PlaneShape, bounds: Rectangle, near interior: Point
    ) -> Point? {
        var best: (distance: Double, centre: Point)?
        var levels = [interior.y]
        for step in 1...scanLines {
            levels.append(bounds.top + bounds.height * Double(step) / Double(scanLines + 1))
        }
        for y in levels {
            guard y - height / 2 >= bounds.top, y + height / 2 <= bounds.bottom else { continue }
            for stretch in shape.stretches(at: y) where stretch.upperBound - stretch.lowerBound >= width {
                let (left, right) = (stretch.lowerBound + width / 2, stretch.upperBound - width / 2)
                let nearest = max(left, min(right, interior.x))
                for x in [nearest, (left + right) / 2, (nearest + left) / 2, (nearest + right) / 2] {
                    let distance = (x - interior.x) * (x - interior.x) + (y - interior.y) * (y - interior.y)
                    guard distance < best?.distance ?? .infinity else { continue }
                    let centre = Point(x: x, y: y)
                    if shape.contains(Rectangle(around: centre, width: width, height: height)) {
                        best = (distance, centre)
                    }
                }
            }
        }
        return best?.centre
    }
}

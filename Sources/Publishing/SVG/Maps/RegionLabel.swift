/// The name of a region inside its outline, with its value where there is room, or not at all.
struct RegionLabel {
    struct Line: Hashable {
        let text: String
        let style: TextStyle
    }

    let lines: [Line]
    let centre: Point
    /// False where only the sign had room.
    let hasName: Bool

    private static let scanLines = 28
    private static let padding = 2.0
    /// What the second type is smaller than the first, in pixels.
    private static let step = 1.5

    /// What the label takes up.
    var box: Rectangle {
        Rectangle(
            around: centre, width: lines.map { $0.style.width(of: $0.text) }.max() ?? 0,
            height: lines.reduce(0) { $0 + $1.style.lineHeight })
    }

    /// Whether a box could hold a label: a quick no for the thousands of small regions.
    ///
    /// The longer of two lines has at least two fifths of the name's width.
    static func mayFit(_ name: String, sign: String?, in bounds: Rectangle, style: TextStyle) -> Bool {
        guard bounds.width >= style.size, bounds.height >= style.size - step else { return false }
        return sign != nil || bounds.width >= style.width(of: name) * (style.size - step) / style.size * 0.4
    }

    /// The fullest wording that fits into a shape, as near as can be to its interior point.
    ///
    /// Tried in turn: name and value, name on two lines and value, name, name on two lines; then all of these in
    /// smaller type. A sign stands before the value, in every wording, and last of all alone.
    ///
    /// - Parameter isFree: whether a place may be taken.
    init?(
        name: String, value: String?, sign: String? = nil, in shape: PlaneShape, style: TextStyle,
        isFree: (Rectangle) -> Bool = { _ in true }
    ) {
        guard let bounds = shape.bounds, let interior = shape.interiorPoint else { return nil }
        for size in [style.size, style.size - Self.step] {
            for lines in Self.wordings(name: name, value: value, sign: sign, style: style, size: size) {
                let width = (lines.map { $0.style.width(of: $0.text) }.max() ?? 0) + 2 * Self.padding
                let height = lines.reduce(0) { $0 + $1.style.lineHeight }
                guard width <= bounds.width, height <= bounds.height else { continue }
                let place = Self.place(
                    width: width, height: height, in: shape, bounds: bounds, near: interior, isFree: isFree)
                guard let place else { continue }
                self.lines = lines
                centre = place
                hasName = true
                return
            }
        }
        guard let sign else { return nil }
        lines = [Self.signLine(sign, style: style, size: style.size)]
        hasName = false
        let (width, height) = (lines[0].style.width(of: sign), lines[0].style.lineHeight - 2)
        let place = Self.place(
            width: width, height: height, in: shape, bounds: bounds, near: interior, isFree: isFree)
        guard let place else { return nil }
        centre = place
    }

    private static func signLine(_ text: String, style: TextStyle, size: Double) -> Line {
        var bold = style
        bold.size = size
        bold.isBold = true
        return Line(text: text, style: bold)
    }

    private static func wordings(
        name: String, value: String?, sign: String?, style: TextStyle, size: Double
    ) -> [[Line]] {
        var plain = style
        plain.size = size
        let whole = [Line(text: name, style: plain)]
        let names = [whole] + (halves(of: name, style: plain).map { [$0] } ?? [])
        let figures = [[sign, value].compactMap { $0 }.joined(separator: " "), sign ?? ""].filter { !$0.isEmpty }
        var wordings: [[Line]] = []
        for figure in figures {
            wordings += names.map { $0 + [signLine(figure, style: style, size: size)] }
        }
        return sign == nil ? wordings + names : wordings
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
        width: Double, height: Double, in shape: PlaneShape, bounds: Rectangle, near interior: Point,
        isFree: (Rectangle) -> Bool
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
                    let box = Rectangle(around: centre, width: width, height: height)
                    if isFree(box), shape.contains(box) { best = (distance, centre) }
                }
            }
        }
        return best?.centre
    }
}

/// What stands inside the outline of a region: its name with its figure, or one of them, or nothing.
struct RegionLabel {
    /// What a label has to hold; it holds that or there is none.
    enum Content {
        /// Name, sign and value.
        case whole
        /// The sign and the value, or at least the sign.
        case figure
        /// The name, and the sign where there is one.
        case name
    }

    struct Line: Hashable {
        let text: String
        let style: TextStyle
    }

    let lines: [Line]
    let centre: Point
    /// False where only the sign had room.
    let hasValue: Bool

    private static let scanLines = 28
    private static let padding = 2.0
    /// Names of at least this width in pixels may stand on three lines.
    private static let long = 180.0
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
    /// The longer of two lines has at least two fifths of the name's width, the longest of three a quarter.
    static func mayFit(_ name: String, sign: String?, in bounds: Rectangle, style: TextStyle) -> Bool {
        guard bounds.width >= style.size, bounds.height >= style.size - step else { return false }
        let width = style.width(of: name)
        return sign != nil || bounds.width >= width * (style.size - step) / style.size * (width < long ? 0.4 : 0.25)
    }

    /// A label that fits into a shape, as near as can be to its interior point; `nil` where none does.
    ///
    /// The name is tried on one line and on two, a long one on three, the sign before the value and above it; then all of these in smaller
    /// type.
    ///
    /// - Parameter isFree: whether a place may be taken.
    init?(
        _ content: Content = .whole, name: String, value: String?, sign: String? = nil, separator: String = " ",
        in shape: PlaneShape, style: TextStyle, isFree: (Rectangle) -> Bool = { _ in true }
    ) {
        guard let bounds = shape.bounds, bounds.height >= style.size - Self.step else { return nil }
        var interior: Point?
        let wordings = Self.wordings(
            content, name: name, value: value, sign: sign, separator: separator, style: style)
        for wording in wordings where wording.width <= bounds.width && wording.height <= bounds.height {
            interior = interior ?? shape.interiorPoint
            guard let near = interior else { return nil }
            let place = Self.place(
                width: wording.width, height: wording.height, in: shape, bounds: bounds, near: near, isFree: isFree)
            guard let place else { continue }
            (lines, centre, hasValue) = (wording.lines, place, wording.hasValue)
            return
        }
        return nil
    }

    /// One way to write what a label has to hold.
    private struct Wording {
        let lines: [Line]
        let hasValue: Bool
        /// The sign alone, which may be as high as its letters, without room to its sides.
        let isSign: Bool

        var width: Double { (lines.map { $0.style.width(of: $0.text) }.max() ?? 0) + (isSign ? 0 : 2 * padding) }
        var height: Double { lines.reduce(0) { $0 + $1.style.lineHeight } - (isSign ? 2 : 0) }
    }

    /// The wordings of a content, the best first: all in the given type, then all in smaller type.
    private static func wordings(
        _ content: Content, name: String, value: String?, sign: String?, separator: String, style: TextStyle
    ) -> [Wording] {
        func names(_ type: TextStyle) -> [[Line]] {
            let thirds = type.width(of: name) < long ? nil : type.lines(of: name, about: 3)
            return [[Line(text: name, style: type)]] + (halves(of: name, style: type).map { [$0] } ?? [])
                + (thirds.map { [$0.map { Line(text: $0, style: type) }] } ?? [])
        }
        func bold(_ text: String, _ type: TextStyle) -> Line {
            var bold = type
            bold.isBold = true
            return Line(text: text, style: bold)
        }
        func figures(_ type: TextStyle) -> [[Line]] {
            let parts = [sign, value].compactMap { $0 }.filter { !$0.isEmpty }
            guard !parts.isEmpty else { return [[]] }
            let whole = [bold(parts.joined(separator: separator), type)]
            return parts.count < 2 ? [whole] : [whole, parts.map { bold($0, type) }]
        }
        func signs(_ type: TextStyle) -> [Line] { sign.map { [bold($0, type)] } ?? [] }
        var small = style
        small.size -= step
        func all(hasValue: Bool, _ lines: (TextStyle) -> [[Line]]) -> [Wording] {
            [style, small].flatMap(lines).map {
                Wording(lines: $0, hasValue: hasValue, isSign: $0.count == 1 && $0[0].text == sign)
            }
        }
        switch content {
        case .whole:
            return all(hasValue: value != nil) { type in
                figures(type).flatMap { figure in names(type).map { $0 + figure } }
            }
        case .name:
            return all(hasValue: false) { type in names(type).map { $0 + signs(type) } }
        case .figure:
            return (value == nil ? [] : all(hasValue: true, figures))
                + (sign == nil ? [] : all(hasValue: false) { [signs($0)] })
        }
    }

    /// A name on two lines, as narrow as can be: broken at a space, or after a hyphen or slash, never inside a word
    /// nor before a number, which would be read as a figure.
    private static func halves(of name: String, style: TextStyle) -> [Line]? {
        var best: (width: Double, lines: [String])?
        for index in name.indices.dropFirst() where " -/".contains(name[index]) {
            let isSpace = name[index] == " "
            let first = String(isSpace ? name[..<index] : name[...index])
            let second = String(name[name.index(after: index)...])
            guard !second.isEmpty, !second.hasPrefix(" "), !second.allSatisfy(\.isNumber),
                isSpace || second.first?.isLetter == true
            else { continue }
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

import Regions
import Wording

/// The key of a map of two figures: a square of classes with a letter for the first and a number for the second, and what
/// both stand for.
///
/// Every region carries its letter and number, so that a grey copy tells what the colours do.
struct BivariateLegend: MapKey {
    /// One of the two figures in its classes.
    struct Side {
        /// `Vorfälle`.
        let name: String
        let unit: String
        let classes: ClassedFigures
        let figures: [RegionCode: Figure]

        static let mostClasses = 3

        init(name: String, unit: String, entries: [RegionFigures.Entry], classes: ClassedFigures) {
            (self.name, self.unit, self.classes) = (name, unit, classes)
            figures = Dictionary(entries.map { ($0.code, $0.figure) }) { first, _ in first }
        }

        var count: Int { classes.count }

        func index(of code: RegionCode) -> Int? { figures[code].flatMap(classes.index) }
    }

    /// By letters, from bottom to top.
    let first: Side
    /// By numbers, from left to right.
    let second: Side
    /// The regions on the map; the state of the figure is that of either.
    let entries: [RegionFigures.Entry]
    let patterns: StatePatterns
    let language: Language

    /// The side of a field, in pixels.
    private static let cell = 34.0
    /// Left of the square for its arrow, and left of limits for the letter or number of their class.
    private static let indent = 18.0

    func shade(of entry: RegionFigures.Entry) -> String? {
        classes(of: entry).map { shade($0.row, $0.column) }
    }

    func sign(of entry: RegionFigures.Entry) -> String? {
        classes(of: entry).map { Self.sign($0.row, $0.column) }
    }

    /// The classes of both figures; `nil` where one has none.
    func classes(of entry: RegionFigures.Entry) -> (row: Int, column: Int)? {
        guard let row = first.index(of: entry.code), let column = second.index(of: entry.code) else { return nil }
        return (row, column)
    }

    var signSeparator: String { " · " }

    private static func sign(_ row: Int, _ column: Int) -> String { letter(row) + String(column + 1) }

    private static func letter(_ row: Int) -> String { ["A", "B", "C"][row] }

    private func shade(_ row: Int, _ column: Int) -> String {
        // Two classes take the first and the last of three colours.
        patterns.theme.pairs[first.count == 2 ? row * 2 : row][second.count == 2 ? column * 2 : column]
    }

    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var elements: [SVGElement] = []
        var y = top
        if first.count > 0, second.count > 0 {
            let codes = entries.compactMap(sign)
            let type = theme.noteStyle
            elements.append(axisName(first.name, at: Point(x: left, y: y + type.size), width: KeyRows.width, theme))
            y += type.lineHeight + 2
            let head = y
            for row in (0..<first.count).reversed() {
                for column in 0..<second.count {
                    let corner = Point(x: left + Self.indent + Double(column) * Self.cell, y: y)
                    let box = Rectangle(
                        left: corner.x, top: corner.y, right: corner.x + Self.cell, bottom: corner.y + Self.cell)
                    let (fill, sign) = (shade(row, column), Self.sign(row, column))
                    elements.append(.rectangle(box, fill: fill, stroke: theme.border, strokeWidth: 0.7))
                    let ink = theme.ink(on: fill)
                    elements += [
                        .text(
                            sign, at: Point(x: box.centre.x, y: box.centre.y - 1), style: theme.labelStyle,
                            anchor: .middle, colour: ink),
                        .text(
                            language.text(codes.count { $0 == sign }),
                            at: Point(x: box.centre.x, y: box.centre.y + 12), style: theme.noteStyle,
                            anchor: .middle, colour: ink),
                    ]
                }
                y += Self.cell
            }
            elements += arrows(left: left, top: head, bottom: y, theme: theme)
            y += 14
            elements.append(
                axisName(
                    second.name, at: Point(x: left + Self.indent, y: y + type.size), width: KeyRows.width - Self.indent,
                    theme))
            y += type.lineHeight + 8
            elements += side(first, name: Self.letter, left: left, top: &y, theme: theme)
            elements += side(second, name: { String($0 + 1) }, left: left, top: &y, theme: theme)
            let note = Phrase(
                de: "Im Feld unten: Zahl der Gebiete. Im Gebiet: Klasse · \(first.name) | \(second.name).",
                en: "Below in each field: number of areas. In each area: class · \(first.name) | \(second.name).")(
                    language)
            for line in theme.noteStyle.lines(of: note, width: KeyRows.width) {
                elements.append(.text(line, at: Point(x: left, y: y + theme.noteStyle.size), style: theme.noteStyle))
                y += theme.noteStyle.lineHeight
            }
            y += 6
        }
        let rows = StateLegend.rows(of: entries.map(\.figure), patterns: patterns, language: language)
        guard !rows.isEmpty else { return (elements, y) }
        let states = KeyRows(heading: "", rows: rows, language: language).elements(left: left, top: y, theme: theme)
        return (elements + states.elements, states.bottom)
    }

    /// What grows along an arrow, at its end.
    private func axisName(_ name: String, at place: Point, width: Double, _ theme: Theme) -> SVGElement {
        let text = theme.noteStyle.shortened(name, width: width)
        let element = SVGElement.text(text, at: place, style: theme.noteStyle, colour: theme.ink)
        return text == name ? element : element.titled(name)
    }

    /// Which way is more, left of the square and below it.
    private func arrows(left: Double, top: Double, bottom: Double, theme: Theme) -> [SVGElement] {
        let right = left + Self.indent + Double(second.count) * Self.cell
        var path = SVGPath()
        let (x, y) = (left + 8, bottom + 9)
        path.add([Point(x: x, y: bottom), Point(x: x, y: top + 2)], closed: false)
        path.add([Point(x: x - 3, y: top + 7), Point(x: x, y: top + 2), Point(x: x + 3, y: top + 7)], closed: false)
        path.add([Point(x: left + Self.indent, y: y), Point(x: right - 2, y: y)], closed: false)
        path.add(
            [Point(x: right - 7, y: y - 3), Point(x: right - 2, y: y), Point(x: right - 7, y: y + 3)], closed: false)
        return [.path(path, fill: "none", stroke: theme.ink, strokeWidth: 1)]
    }

    /// What one of the figures is, and the limits of its classes from high to low.
    private func side(
        _ side: Side, name: (Int) -> String, left: Double, top: inout Double, theme: Theme
    ) -> [SVGElement] {
        var (elements, y) = KeyRows.heading(side.unit, left: left, top: top, theme: theme)
        let style = theme.labelStyle
        for index in (0..<side.count).reversed() {
            let text = side.classes.text(index, language)
            elements.append(.text(name(index), at: Point(x: left + 2, y: y + style.size + 1), style: style))
            for line in style.lines(of: text, width: KeyRows.width - Self.indent) {
                elements.append(.text(line, at: Point(x: left + Self.indent, y: y + style.size + 1), style: style))
                y += style.lineHeight
            }
            y += 1
        }
        top = y + 6
        return elements
    }
}

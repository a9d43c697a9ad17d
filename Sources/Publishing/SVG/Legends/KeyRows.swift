import Wording

/// What stands beside a map: a heading, and rows of a sample, its meaning and how many regions have it.
struct KeyRows {
    struct Row {
        let text: String
        let fill: String
        let count: Int
        /// A letter or sign on the sample, as the regions carry it.
        var sign: String?
        /// A pattern over the sample.
        var overlay: String?
    }

    let heading: String
    let rows: [Row]
    /// Whether the numbers are those of the map without its inset, which the caption then says.
    var countsMapAlone = false
    let language: Language

    /// The width in pixels that a key needs beside a map.
    static let width = 190.0

    /// Where texts begin, behind the samples.
    static let textStart = 32.0
    /// From the top of a row to the base line of its text.
    static let base = 11.0
    /// From row to row.
    static let rowHeight = 20.0
    /// At the right end, for the numbers.
    private static let countWidth = 30.0
    /// The sample of a row that begins at zero.
    static let sample = Rectangle(left: 0, top: 0, right: 24, bottom: 14)

    /// The heading alone, broken to the key's width.
    static func heading(
        _ text: String, left: Double, top: Double, theme: Theme
    ) -> (elements: [SVGElement], bottom: Double) {
        let style = TextStyle(size: theme.labelStyle.size, isBold: true, colour: theme.ink)
        var elements: [SVGElement] = []
        var y = top
        for line in style.lines(of: text, width: width) {
            elements.append(.text(line, at: Point(x: left, y: y + style.size), style: style))
            y += style.lineHeight
        }
        return (elements, y)
    }

    /// Heading and rows from `top` on, and where they end.
    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        var (elements, y) = heading.isEmpty ? ([], top) : Self.heading(heading, left: left, top: top, theme: theme)
        guard !rows.isEmpty else { return (elements, y) }
        let right = left + Self.width
        let caption =
            countsMapAlone
            ? Phrase(de: "Gebiete der Karte ohne Nebenkarte", en: "Areas of the map without inset")(language)
            : Phrase(de: "Gebiete", en: "Areas")(language)
        elements.append(
            .text(caption, at: Point(x: right, y: y + theme.noteStyle.size), style: theme.noteStyle, anchor: .end))
        y += theme.noteStyle.lineHeight + 2
        for row in rows {
            let box = Rectangle(left: left, top: y, right: left + Self.sample.width, bottom: y + Self.sample.height)
            elements.append(.rectangle(box, fill: row.fill, stroke: theme.border, strokeWidth: 0.7))
            if let overlay = row.overlay { elements.append(.rectangle(box, fill: overlay)) }
            let base = y + Self.base
            if let sign = row.sign {
                let colour = row.fill.hasPrefix("#") ? theme.ink(on: row.fill) : theme.ink
                elements.append(
                    .text(
                        sign, at: Point(x: box.centre.x, y: base), style: theme.labelStyle, anchor: .middle,
                        colour: colour))
            }
            let width = Self.width - Self.textStart - Self.countWidth
            for (index, line) in theme.labelStyle.lines(of: row.text, width: width).enumerated() {
                let lineBase = base + Double(index) * theme.labelStyle.lineHeight
                elements.append(.text(line, at: Point(x: left + Self.textStart, y: lineBase), style: theme.labelStyle))
                y += index > 0 ? theme.labelStyle.lineHeight : 0
            }
            elements.append(
                .text(language.text(row.count), at: Point(x: right, y: base), style: theme.noteStyle, anchor: .end))
            y += Self.rowHeight
        }
        return (elements, y)
    }
}

/// The sheet a drawing stands on: marks, title and subtitle above, notes below, and how far down it is filled.
struct Page {
    let theme: Theme
    let width: Double
    private(set) var elements: [SVGElement] = []
    /// Where the next thing may start, in pixels from the top.
    private(set) var bottom: Double

    /// The narrowest drawing in which axes and legends keep their room.
    static let narrowest = 320.0

    init(theme: Theme, width: Double?) {
        self.theme = theme
        self.width = max(Self.narrowest, width ?? theme.width)
        bottom = theme.margin
    }

    var left: Double { theme.margin }
    var right: Double { width - theme.margin }

    mutating func add(_ new: [SVGElement]) { elements += new }

    mutating func skip(_ height: Double) { bottom += height }

    mutating func fill(to place: Double) { bottom = max(bottom, place) }

    /// A band across the sheet for each thing that nobody may overlook.
    mutating func addMarks(_ marks: [String]) {
        let style = TextStyle(size: 11, isBold: true, colour: theme.band.ink)
        for mark in marks {
            let lines = style.lines(of: mark, width: right - left - 16)
            let height = Double(lines.count) * style.lineHeight + 7
            elements.append(
                .rectangle(
                    Rectangle(left: left, top: bottom, right: right, bottom: bottom + height), fill: theme.band.fill,
                    stroke: theme.band.stroke))
            for (index, line) in lines.enumerated() {
                let base = bottom + 3 + Double(index + 1) * style.lineHeight - 3
                elements.append(.text(line, at: Point(x: (left + right) / 2, y: base), style: style, anchor: .middle))
            }
            bottom += height + 6
        }
        if !marks.isEmpty { bottom += 4 }
    }

    mutating func addHeading(title: String, subtitle: String, warning: String? = nil) {
        addLines(title, style: theme.titleStyle)
        bottom += 1
        addLines(subtitle, style: theme.subtitleStyle)
        if let warning { addLines(warning, style: theme.warningStyle) }
    }

    mutating func addNotes(_ notes: [String]) {
        for note in notes {
            addLines(note, style: theme.noteStyle)
            bottom += 1
        }
        bottom += theme.margin - 3
    }

    private mutating func addLines(_ text: String, style: TextStyle) {
        for line in style.lines(of: text, width: right - left) {
            elements.append(.text(line, at: Point(x: left, y: (bottom + style.size).rounded()), style: style))
            bottom += style.lineHeight
        }
    }
}

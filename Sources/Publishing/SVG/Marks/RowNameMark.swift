/// The names of rows on the left of a plot, in up to two lines each.
struct RowNameMark: Mark {
    struct Name {
        let lines: [String]
        let full: String
        let isBold: Bool
        /// The middle of the row.
        let y: Double
    }

    let names: [Name]

    static let gap = 8.0

    /// Lines and the width they need, where names may be so wide.
    static func lines(of name: String, style: TextStyle, width: Double) -> [String] {
        let lines = style.lines(of: name, width: width)
        guard lines.count > 2 else { return lines }
        var rest = name.dropFirst(lines[0].count)
        while rest.first == " " { rest.removeFirst() }
        return [lines[0], style.shortened(String(rest), width: width)]
    }

    func elements(in plot: Plot) -> [SVGElement] {
        names.flatMap { name -> [SVGElement] in
            var style = plot.theme.labelStyle
            style.isBold = name.isBold
            let top = name.y - Double(name.lines.count) * style.lineHeight / 2
            let texts = name.lines.enumerated().map { index, line in
                let base = top + (Double(index) + 0.5) * style.lineHeight + style.middle
                return SVGElement.text(
                    line, at: Point(x: plot.area.left - Self.gap, y: base), style: style, anchor: .end)
            }
            let isWhole = name.lines.last?.hasSuffix("…") != true || name.full.hasSuffix("…")
            return isWhole ? texts : [SVGElement("g", children: texts).titled(name.full)]
        }
    }
}

import Records
import Wording

/// The key of a map: the classes from high to low with how many regions each holds, then what is not shown and why.
struct ClassLegend {
    let unit: String
    let scale: ClassScale?
    let shades: [String]
    let figures: [Figure]
    let wholeNumbers: Bool
    let patterns: StatePatterns
    let language: Language

    /// The width in pixels that a legend needs beside a map.
    static let width = 190.0

    func elements(left: Double, top: Double, theme: Theme) -> (elements: [SVGElement], bottom: Double) {
        let right = left + Self.width
        var elements: [SVGElement] = []
        var y = top
        let head = TextStyle(size: theme.labelStyle.size, isBold: true, colour: theme.ink)
        for line in head.lines(of: unit, width: Self.width) {
            elements.append(.text(line, at: Point(x: left, y: y + head.size), style: head))
            y += head.lineHeight
        }
        let caption = Phrase(de: "Gebiete", en: "Areas")(language)
        elements.append(
            .text(caption, at: Point(x: right, y: y + theme.noteStyle.size), style: theme.noteStyle, anchor: .end))
        y += theme.noteStyle.lineHeight + 2
        for (text, fill, count) in rows {
            let box = Rectangle(left: left, top: y, right: left + 24, bottom: y + 14)
            elements.append(.rectangle(box, fill: fill, stroke: theme.border, strokeWidth: 0.7))
            let base = y + 11
            let width = Self.width - 32 - 30
            for (index, line) in theme.labelStyle.lines(of: text, width: width).enumerated() {
                let lineBase = base + Double(index) * theme.labelStyle.lineHeight
                elements.append(.text(line, at: Point(x: left + 32, y: lineBase), style: theme.labelStyle))
                y += index > 0 ? theme.labelStyle.lineHeight : 0
            }
            elements.append(
                .text(language.text(count), at: Point(x: right, y: base), style: theme.noteStyle, anchor: .end))
            y += 20
        }
        return (elements, y)
    }

    /// Classes from high to low, then zeros and the states that occur.
    private var rows: [(text: String, fill: String, count: Int)] {
        classRows
            + StateLegend.states(of: figures).filter { !$0.limitsFigure }.map { state in
                (state.phrase(language), patterns.fill(state), figures.count { $0.state == state })
            }
    }

    /// Classes from high to low, then zeros.
    var classRows: [(text: String, fill: String, count: Int)] {
        let known = figures.compactMap(\.known).filter { !$0.isZero }.map {
            ValueText.printed($0.value, wholeNumbers: wholeNumbers)
        }
        var rows: [(text: String, fill: String, count: Int)] = []
        if let scale {
            for index in (0..<scale.count).reversed() {
                let count = known.count { scale.index(of: $0) == index }
                rows.append((scale.text(index, language), shades[index], count))
            }
        }
        let zeros = figures.compactMap(\.known).filter(\.isZero)
        if !zeros.isEmpty {
            let meaning =
                zeros.contains(where: \.isAltered)
                ? Phrase(de: "0 (nichts oder wenig)", en: "0 (nothing or little)")
                : Phrase(de: "0 (nichts vorhanden)", en: "0 (nil)")
            rows.append((meaning(language), patterns.theme.paper, zeros.count))
        }
        return rows
    }
}

/// The shapes that drawings are made of, with presentation attributes alone: no style sheet is needed to show them.
extension SVGElement {
    static func line(from start: Point, to end: Point, stroke: String, width: Double, dash: String? = nil) -> SVGElement
    {
        SVGElement(
            "line",
            [
                "x1": .length(start.x), "y1": .length(start.y), "x2": .length(end.x), "y2": .length(end.y),
                "stroke": .text(stroke), "stroke-width": .length(width),
            ]
        ).with("stroke-dasharray", dash.map(SVGValue.text))
    }

    static func rectangle(_ box: Rectangle, fill: String, stroke: String? = nil, strokeWidth: Double = 1) -> SVGElement
    {
        SVGElement(
            "rect",
            [
                "x": .length(box.left), "y": .length(box.top), "width": .length(box.width),
                "height": .length(box.height), "fill": .text(fill),
            ]
        ).with("stroke", stroke.map(SVGValue.text)).with("stroke-width", stroke.map { _ in .length(strokeWidth) })
    }

    static func circle(_ centre: Point, radius: Double, fill: String, stroke: String, strokeWidth: Double) -> SVGElement
    {
        SVGElement(
            "circle",
            [
                "cx": .length(centre.x), "cy": .length(centre.y), "r": .length(radius), "fill": .text(fill),
                "stroke": .text(stroke), "stroke-width": .length(strokeWidth),
            ])
    }

    static func path(
        _ path: SVGPath, fill: String, stroke: String? = nil, strokeWidth: Double = 1, dash: String? = nil
    ) -> SVGElement {
        SVGElement("path", ["d": .text(path.data), "fill": .text(fill)])
            .with("stroke", stroke.map(SVGValue.text))
            .with("stroke-width", stroke.map { _ in .length(strokeWidth) })
            .with("stroke-dasharray", dash.map(SVGValue.text))
            .with("stroke-linejoin", stroke.map { _ in "round" })
    }

    /// Which end of a text stands at its place.
    enum Anchor: String, Sendable {
        case start, middle, end
    }

    /// One line of text with its base line at `place`.
    static func text(
        _ text: String, at place: Point, style: TextStyle, anchor: Anchor = .start, colour: String? = nil
    ) -> SVGElement {
        SVGElement(
            "text",
            [
                "x": .length(place.x), "y": .length(place.y), "font-size": .length(style.size),
                "fill": .text(colour ?? style.colour),
            ], content: .text(text)
        )
        .with("font-weight", style.isBold ? "bold" : nil)
        .with("text-anchor", anchor == .start ? nil : .text(anchor.rawValue))
    }
}

import Wording

/// A bar of a round number of kilometres, so that distances can be read off the map.
///
/// No arrow stands beside it: `PlaneProjection` has north at the top.
struct ScaleBar {
    let pixelsPerKilometre: Double
    let language: Language

    /// The longest round distance that takes at most `width` pixels.
    func elements(at place: Point, within width: Double, theme: Theme) -> [SVGElement] {
        let step = RoundStep.atMost(width / pixelsPerKilometre)
        let length = step.value * pixelsPerKilometre
        let style = theme.noteStyle
        var path = SVGPath()
        path.move(to: Point(x: place.x, y: place.y - 4))
        path.line(to: place)
        path.line(to: Point(x: place.x + length, y: place.y))
        path.line(to: Point(x: place.x + length, y: place.y - 4))
        let text = "\(step.text(1, language)) km"
        return [
            .path(path, fill: "none", stroke: theme.ink, strokeWidth: 1.2),
            .text(text, at: Point(x: place.x + length + 6, y: place.y), style: style, colour: theme.ink),
        ]
    }
}

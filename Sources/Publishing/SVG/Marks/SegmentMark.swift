/// A bar of one whole, in segments with their shares where these fit, or patterned where nothing can be told.
struct SegmentMark {
    struct Segment {
        /// From 0 to 1 of the bar's length.
        let extent: ClosedRange<Double>
        let fill: String
        let text: String
        let title: String
    }

    let segments: [Segment]
    let box: Rectangle
    let theme: Theme

    func elements() -> [SVGElement] {
        drawn.map { segment, box in
            .rectangle(box, fill: segment.fill, stroke: theme.border, strokeWidth: 0.8).titled(segment.title)
        }
    }

    /// The shares, to be drawn over everything else.
    ///
    /// - Parameter isMarked: whether the words of invented figures run below them.
    func texts(isMarked: Bool) -> [SVGElement] {
        let style = theme.noteStyle
        return drawn.flatMap { segment, box -> [SVGElement] in
            let isRoomy = style.width(of: segment.text) + 6 <= box.width && style.size + 3 <= box.height
            guard !segment.text.isEmpty, isRoomy else { return [] }
            let text = SVGElement.text(
                segment.text, at: Point(x: box.centre.x, y: box.centre.y + style.middle), style: style,
                anchor: .middle, colour: theme.ink(on: segment.fill))
            let plate = WatermarkMark.plate(segment.text, style, at: box.centre, on: segment.fill)
            return isMarked ? [plate, text] : [text]
        }
    }

    private var drawn: [(Segment, Rectangle)] {
        segments.filter { $0.extent.lowerBound < $0.extent.upperBound }.map { segment in
            (
                segment,
                Rectangle(
                    left: box.left + segment.extent.lowerBound * box.width, top: box.top,
                    right: box.left + segment.extent.upperBound * box.width, bottom: box.bottom)
            )
        }
    }
}

/// A place in a drawing, in pixels from the top left corner.
struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
}

/// An upright box in a drawing, in pixels.
struct Rectangle: Hashable, Sendable {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var width: Double { right - left }
    var height: Double { bottom - top }
    var centre: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

    /// The box of a text or symbol around its middle.
    init(around centre: Point, width: Double, height: Double) {
        self.init(
            left: centre.x - width / 2, top: centre.y - height / 2, right: centre.x + width / 2,
            bottom: centre.y + height / 2)
    }

    init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }
}

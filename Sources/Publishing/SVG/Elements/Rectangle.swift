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

/// How boxes lie to each other and to what is drawn.
extension Rectangle {
    func isInside(_ other: Rectangle) -> Bool {
        other.left <= left && right <= other.right && other.top <= top && bottom <= other.bottom
    }

    /// Whether two boxes have a part in common, however small; edges that only meet are none.
    func overlaps(_ other: Rectangle) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether a point is in the box or on its edge.
    func holds(_ point: Point) -> Bool {
        (left...right).contains(point.x) && (top...bottom).contains(point.y)
    }

    /// Whether a straight line passes through the box (R. Liang and B. Barsky (1984), A new concept and method for line
    /// clipping, ACM Transactions on Graphics 3).
    func isCrossed(from start: Point, to end: Point) -> Bool {
        var (enters, leaves) = (0.0, 1.0)
        for (step, room) in [
            (start.x - end.x, start.x - left), (end.x - start.x, right - start.x), (start.y - end.y, start.y - top),
            (end.y - start.y, bottom - start.y),
        ] {
            if step == 0 {
                if room < 0 { return false }
            } else if step < 0 {
                enters = max(enters, room / step)
            } else {
                leaves = min(leaves, room / step)
            }
        }
        return enters <= leaves
    }
}

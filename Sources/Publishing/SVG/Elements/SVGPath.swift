/// The outline of a shape, written in whole tenths of a pixel and relative to the point before.
///
/// The steps are differences of rounded places, so that rounding never adds up along a line.
struct SVGPath: Sendable {
    private(set) var data = ""
    private var x = 0
    private var y = 0
    private var isInLine = false

    var isEmpty: Bool { data.isEmpty }

    mutating func move(to point: Point) {
        x = Tenths.count(point.x)
        y = Tenths.count(point.y)
        data += "M\(Tenths.text(x)) \(Tenths.text(y))"
        isInLine = false
    }

    /// A straight line; one that is shorter than the eye sees is left out.
    mutating func line(to point: Point) {
        let stepX = Tenths.count(point.x) - x
        let stepY = Tenths.count(point.y) - y
        if stepX == 0 && stepY == 0 { return }
        data += isInLine ? (stepX < 0 ? "" : " ") : "l"
        data += Tenths.text(stepX)
        data += stepY < 0 ? "" : " "
        data += Tenths.text(stepY)
        x += stepX
        y += stepY
        isInLine = true
    }

    mutating func close() {
        data += "z"
        isInLine = false
    }

    /// Lines through all points, closed on request.
    init(through points: some Sequence<Point>, closed: Bool = false) {
        self.init()
        add(points, closed: closed)
    }

    init() {}

    mutating func add(_ points: some Sequence<Point>, closed: Bool) {
        var isFirst = true
        for point in points {
            if isFirst { move(to: point) } else { line(to: point) }
            isFirst = false
        }
        if closed && !isFirst { close() }
    }
}

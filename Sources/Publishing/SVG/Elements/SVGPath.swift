/// The outline of a shape, written in whole tenths of a pixel and relative to the point before.
///
/// The steps are differences of rounded places, so that rounding never adds up along a line.
struct SVGPath: Sendable {
    private var bytes: [UInt8] = []
    private var x = 0
    private var y = 0
    private var isInLine = false

    var data: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { bytes.isEmpty }

    mutating func move(to point: Point) {
        x = Tenths.count(point.x)
        y = Tenths.count(point.y)
        bytes.append(UInt8(ascii: "M"))
        Tenths.write(x, to: &bytes)
        bytes.append(UInt8(ascii: " "))
        Tenths.write(y, to: &bytes)
        isInLine = false
    }

    /// A straight line; one that is shorter than the eye sees is left out.
    mutating func line(to point: Point) {
        let stepX = Tenths.count(point.x) - x
        let stepY = Tenths.count(point.y) - y
        if stepX == 0 && stepY == 0 { return }
        if !isInLine {
            bytes.append(UInt8(ascii: "l"))
        } else if stepX >= 0 {
            bytes.append(UInt8(ascii: " "))
        }
        Tenths.write(stepX, to: &bytes)
        if stepY >= 0 { bytes.append(UInt8(ascii: " ")) }
        Tenths.write(stepY, to: &bytes)
        x += stepX
        y += stepY
        isInLine = true
    }

    mutating func close() {
        bytes.append(UInt8(ascii: "z"))
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

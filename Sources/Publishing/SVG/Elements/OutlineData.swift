/// The path data of outlines: closed rings in whole tenths of a pixel, each step from the point before, without the zeros
/// that SVG's grammar does not need (`.4`, `-1.2`).
///
/// A map of a country has a hundred thousand steps; they are written as bytes, and where the group around them is scaled
/// by a tenth (`scale(.1)`) without the point. `SVGPath` is for the few lines of charts: it grows step by step, may be open or
/// closed, and keeps the zeros, so that its text is read as it is drawn. Both round alike and write their digits by `Tenths`.
struct OutlineData {
    private var bytes: [UInt8] = []
    private let isScaled: Bool

    private init(isScaled: Bool) { self.isScaled = isScaled }

    /// The data of all rings with at least three points.
    ///
    /// - Parameter isScaled: in tenths of a pixel instead of pixels.
    static func text(_ rings: some Sequence<[Point]>, isScaled: Bool = false) -> String {
        var data = OutlineData(isScaled: isScaled)
        for ring in rings where ring.count > 2 { data.add(ring.first == ring.last ? ring.dropLast() : ring[...]) }
        return String(decoding: data.bytes, as: UTF8.self)
    }

    private mutating func add(_ ring: ArraySlice<Point>) {
        guard let first = ring.first else { return }
        var (x, y) = (Tenths.count(first.x), Tenths.count(first.y))
        bytes.reserveCapacity(bytes.count + 9 * ring.count)
        bytes.append(UInt8(ascii: "M"))
        write(x)
        separate(from: y)
        write(y)
        var isFirst = true
        for point in ring.dropFirst() {
            let (nextX, nextY) = (Tenths.count(point.x), Tenths.count(point.y))
            // A step that is shorter than the eye sees is left out.
            if nextX == x, nextY == y { continue }
            if isFirst { bytes.append(UInt8(ascii: "l")) } else { separate(from: nextX - x) }
            isFirst = false
            write(nextX - x)
            separate(from: nextY - y)
            write(nextY - y)
            (x, y) = (nextX, nextY)
        }
        bytes.append(UInt8(ascii: "z"))
    }

    /// A sign is separation enough.
    private mutating func separate(from tenths: Int) {
        if tenths >= 0 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func write(_ tenths: Int) {
        guard isScaled else { return Tenths.write(tenths, leadingZero: false, to: &bytes) }
        if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
        Tenths.write(whole: tenths.magnitude, to: &bytes)
    }
}

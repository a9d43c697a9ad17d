/// A point of the grid on which drawings are written.
struct TenthPlace: Hashable {
    let x: Int32
    let y: Int32

    init(x: Int32, y: Int32) {
        self.x = x
        self.y = y
    }

    init(_ point: Point) {
        self.init(x: Int32(Tenths.count(point.x)), y: Int32(Tenths.count(point.y)))
    }

    var point: Point { Point(x: Double(x) / 10, y: Double(y) / 10) }

    static func isBefore(_ first: TenthPlace, _ second: TenthPlace) -> Bool {
        first.x != second.x ? first.x < second.x : first.y < second.y
    }
}

@testable import Publishing
import Testing

@Suite struct RectangleTests {
    private static let box = Rectangle(left: 5, top: 0, right: 10, bottom: 10)

    @Test(arguments: [
        (Rectangle(left: 6, top: 1, right: 9, bottom: 9), true, true), (box, true, true),
        (Rectangle(left: 9, top: 9, right: 20, bottom: 20), true, false),
        (Rectangle(left: 10, top: 0, right: 20, bottom: 10), false, false),
        (Rectangle(left: 0, top: 11, right: 20, bottom: 12), false, false),
    ]) func `boxes overlap, lie in each other or only meet`(other: Rectangle, overlaps: Bool, isInside: Bool) {
        #expect(Self.box.overlaps(other) == overlaps && other.overlaps(Self.box) == overlaps)
        #expect(other.isInside(Self.box) == isInside)
    }

    @Test func `a box holds its edge`() {
        #expect(Self.box.holds(Point(x: 5, y: 10)) && !Self.box.holds(Point(x: 4.9, y: 10)))
    }

    @Test(arguments: [
        (Point(x: 0, y: 5), Point(x: 20, y: 5), true), (Point(x: 0, y: 0), Point(x: 20, y: 20), true),
        (Point(x: 0, y: 5), Point(x: 4, y: 5), false), (Point(x: 0, y: 11), Point(x: 20, y: 11), false),
        (Point(x: 0, y: 9), Point(x: 9, y: 18), false), (Point(x: 7, y: 7), Point(x: 8, y: 8), true),
    ]) func `a line crosses a box or passes it`(start: Point, end: Point, crosses: Bool) {
        #expect(Self.box.isCrossed(from: start, to: end) == crosses)
    }
}

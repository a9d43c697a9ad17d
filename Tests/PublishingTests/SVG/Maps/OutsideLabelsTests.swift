@testable import Publishing
import Testing

@Suite struct OutsideLabelsTests {
    @Test func `names stand on free paper, their lines through no name, and none where there is no room`() throws {
        func square(_ number: Int) -> PlaneShape {
            let (x, y) = (120 + Double(number % 4) * 9, 60 + Double(number / 4) * 9)
            let corners = [(x, y), (x + 8, y), (x + 8, y + 8), (x, y + 8)].map { Point(x: $0.0, y: $0.1) }
            return PlaneShape(polygons: [[corners]])
        }
        let shapes = (0..<12).map(square)
        let area = Rectangle(left: 0, top: 0, right: 280, bottom: 150)
        var places = OutsideLabels(shapes: shapes, area: area, taken: [])
        let style = Theme.print.labelStyle
        let placed = shapes.enumerated().map {
            places.place("Ort \($0.offset)", of: $0.element, style: style, theme: .print) != nil
        }
        #expect(placed.count { $0 } > 6)
        for (index, box) in places.taken.enumerated() {
            #expect(!shapes.contains { $0.touches(box) } && box.right <= area.right && box.top >= area.top)
            #expect(!places.taken[..<index].contains { $0.overlaps(box) })
        }
        var full = OutsideLabels(shapes: shapes, area: Rectangle(left: 118, top: 58, right: 158, bottom: 90), taken: [])
        #expect(full.place("Ort", of: shapes[0], style: style, theme: .print) == nil)
    }
}

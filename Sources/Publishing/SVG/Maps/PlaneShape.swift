/// A region on the sheet: its polygons in pixels, each an outer ring followed by its holes.
struct PlaneShape {
    let polygons: [[[Point]]]

    var isEmpty: Bool { polygons.allSatisfy { $0.allSatisfy { $0.count < 3 } } }

    /// All rings as an SVG path's data.
    var pathData: String { OutlineData.text(polygons.joined()) }

    /// The same in tenths of a pixel.
    var scaledPathData: String { OutlineData.text(polygons.joined(), isScaled: true) }

    /// The box around all of it; `nil` for nothing.
    var bounds: Rectangle? {
        guard let first = polygons.first?.first?.first else { return nil }
        var box = Rectangle(left: first.x, top: first.y, right: first.x, bottom: first.y)
        for ring in polygons.joined() {
            for point in ring {
                (box.left, box.right) = (min(box.left, point.x), max(box.right, point.x))
                (box.top, box.bottom) = (min(box.top, point.y), max(box.bottom, point.y))
            }
        }
        return box
    }

    /// A place for a label: the centroid of the largest polygon where that is inside the region, otherwise the middle of
    /// the longest stretch inside at the centroid's height.
    var interiorPoint: Point? {
        var largest: (area: Double, centroid: Point)?
        for polygon in polygons {
            if let candidate = Self.centroid(of: polygon), candidate.area > largest?.area ?? 0 { largest = candidate }
        }
        guard let centroid = largest?.centroid else { return bounds?.centre }
        let stretches = stretches(at: centroid.y)
        if stretches.contains(where: { $0.contains(centroid.x) }) { return centroid }
        let longest = stretches.max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
        return longest.map { Point(x: ($0.lowerBound + $0.upperBound) / 2, y: centroid.y) } ?? centroid
    }

    /// The stretches of a level line that are inside, from left to right (even-odd rule).
    func stretches(at y: Double) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        for ring in polygons.joined() {
            guard var before = ring.last else { continue }
            for point in ring {
                if (before.y <= y) != (point.y <= y) {
                    crossings.append(before.x + (y - before.y) / (point.y - before.y) * (point.x - before.x))
                }
                before = point
            }
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]...crossings[$0 + 1] }
    }

    /// Whether a box lies inside: no corner of the outline is in it, and its upper edge, middle and lower edge are inside.
    func contains(_ box: Rectangle) -> Bool {
        for y in [box.top, box.centre.y, box.bottom] {
            guard stretches(at: y).contains(where: { $0.lowerBound <= box.left && box.right <= $0.upperBound })
            else { return false }
        }
        return !polygons.joined().joined().contains {
            box.left < $0.x && $0.x < box.right && box.top < $0.y && $0.y < box.bottom
        }
    }

    /// Whether any of the region lies in a box, as far as its corners and three level lines of the box tell.
    func touches(_ box: Rectangle) -> Bool {
        guard let bounds, bounds.overlaps(box) else { return false }
        for y in [box.top, box.centre.y, box.bottom]
        where stretches(at: y).contains(where: { $0.lowerBound < box.right && box.left < $0.upperBound }) {
            return true
        }
        return polygons.joined().joined().contains {
            box.left <= $0.x && $0.x <= box.right && box.top <= $0.y && $0.y <= box.bottom
        }
    }

    /// Area and centroid of a polygon, its holes taken away.
    ///
    /// Source: P. Bourke (1988), Calculating the area and centroid of a polygon. The sums run from the first corner, so
    /// that small regions far from the origin lose no digits.
    private static func centroid(of polygon: [[Point]]) -> (area: Double, centroid: Point)? {
        guard let origin = polygon.first?.first else { return nil }
        var (area, x, y) = (0.0, 0.0, 0.0)
        for (index, ring) in polygon.enumerated() {
            guard var before = ring.last else { continue }
            var (ringArea, ringX, ringY) = (0.0, 0.0, 0.0)
            for point in ring {
                let (ax, ay) = (before.x - origin.x, before.y - origin.y)
                let (bx, by) = (point.x - origin.x, point.y - origin.y)
                let cross = ax * by - bx * ay
                ringArea += cross / 2
                ringX += (ax + bx) * cross / 6
                ringY += (ay + by) * cross / 6
                before = point
            }
            // Rings turn either way in files that are not strict; the first is the outside, the others are holes.
            let sign = (ringArea < 0 ? -1.0 : 1.0) * (index == 0 ? 1 : -1)
            area += ringArea * sign
            x += ringX * sign
            y += ringY * sign
        }
        guard area > 0 else { return nil }
        return (area, Point(x: origin.x + x / area, y: origin.y + y / area))
    }
}

import Foundation

/// A second opinion on a GeoJSON file: RFC 7946 and the validity of its polygons, without the program's own reader.
///
/// Positions are longitude and latitude in degrees (section 4). A ring has at least four positions and is closed
/// (section 3.1.6), the outer one runs counter-clockwise and holes clockwise, and no ring crosses or touches itself or
/// another one of its polygon but in single points (OGC Simple Features 1.2.1, 6.1.11.1). Segments are compared each with
/// each: O(n²) in the positions of a polygon.
struct GeoJSONCheck {
    private(set) var complaints: [String] = []
    private(set) var polygonCount = 0
    private(set) var positionCount = 0

    init(_ bytes: Data) throws {
        guard let file = try JSONSerialization.jsonObject(with: bytes) as? [String: Any] else {
            complaints = ["no object"]
            return
        }
        if file["type"] as? String != "FeatureCollection" { complaints.append("no FeatureCollection") }
        for name in ["crs", "coordinates", "geometry", "geometries", "properties"] where file[name] != nil {
            complaints.append("\(name) in a FeatureCollection (sections 4 and 7.1)")
        }
        guard let features = file["features"] as? [[String: Any]] else {
            complaints.append("no features")
            return
        }
        for (number, feature) in features.enumerated() { check(feature, "feature \(number)") }
    }

    private mutating func check(_ feature: [String: Any], _ name: String) {
        if feature["type"] as? String != "Feature" { complaints.append("\(name): type") }
        if !(feature["properties"] is [String: Any]) { complaints.append("\(name): no properties") }
        guard let geometry = feature["geometry"] as? [String: Any] else {
            if !(feature["geometry"] is NSNull) { complaints.append("\(name): no geometry (section 3.2)") }
            return
        }
        let coordinates = geometry["coordinates"]
        switch geometry["type"] as? String {
        case "Polygon": check(polygon: coordinates as? [[[Double]]] ?? [], name)
        case "MultiPolygon":
            let polygons = coordinates as? [[[[Double]]]] ?? []
            if polygons.isEmpty { complaints.append("\(name): no polygons") }
            for polygon in polygons { check(polygon: polygon, name) }
        default: complaints.append("\(name): neither Polygon nor MultiPolygon")
        }
    }

    private mutating func check(polygon: [[[Double]]], _ name: String) {
        polygonCount += 1
        if polygon.isEmpty { complaints.append("\(name): a polygon without a ring") }
        var segments = [Segment]()
        for (number, ring) in polygon.enumerated() {
            guard ring.count >= 4, ring.first == ring.last, ring.allSatisfy({ $0.count == 2 }) else {
                complaints.append("\(name): ring \(number) is not closed, or short")
                continue
            }
            positionCount += ring.count
            if !ring.allSatisfy({ abs($0[0]) <= 180 && abs($0[1]) <= 90 }) {
                complaints.append("\(name): ring \(number) is not in degrees")
            }
            let points = ring.map { Point(x: $0[0], y: $0[1]) }
            let area = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
            if number == 0 ? area <= 0 : area >= 0 { complaints.append("\(name): ring \(number) runs the wrong way") }
            for (index, ends) in zip(points, points.dropFirst()).enumerated() {
                segments.append(Segment(start: ends.0, end: ends.1, ring: number, index: index, last: points.count - 2))
            }
        }
        for (index, segment) in segments.enumerated() {
            if segment.start == segment.end { complaints.append("\(name): a position twice in a row") }
            for other in segments[(index + 1)...] where segment.isInConflict(with: other) {
                complaints.append("\(name): segments \(segment.index) and \(other.index) meet")
            }
        }
    }

    private struct Point: Equatable {
        let x: Double
        let y: Double
    }

    private struct Segment {
        let start: Point
        let end: Point
        let ring: Int
        let index: Int
        /// The index of the ring's last segment.
        let last: Int

        /// Neighbours may share their common end and no more; segments of one ring nothing; those of two rings a point.
        func isInConflict(with other: Segment) -> Bool {
            guard meets(other) else { return false }
            if ring != other.ring { return isProper(other) || overlaps(other) }
            let areNeighbours = other.index == index + 1 || index == 0 && other.index == last
            return !areNeighbours || overlaps(other)
        }

        private func meets(_ other: Segment) -> Bool {
            isProper(other) || contains(other.start) || contains(other.end) || other.contains(start)
                || other.contains(end)
        }

        private func isProper(_ other: Segment) -> Bool {
            side(other.start) * side(other.end) < 0 && other.side(start) * other.side(end) < 0
        }

        /// Lies on one line with the other and shares more than a point.
        private func overlaps(_ other: Segment) -> Bool {
            guard side(other.start) == 0, side(other.end) == 0 else { return false }
            let shared = [other.start, other.end].filter(contains) + [start, end].filter(other.contains)
            return shared.contains { $0 != shared[0] }
        }

        private func contains(_ point: Point) -> Bool {
            side(point) == 0 && min(start.x, end.x) <= point.x && point.x <= max(start.x, end.x)
                && min(start.y, end.y) <= point.y && point.y <= max(start.y, end.y)
        }

        private func side(_ point: Point) -> Double {
            let area = (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
            return area == 0 ? 0 : area < 0 ? -1 : 1
        }
    }
}

public import Regions

extension Boundary {
    /// Area in square kilometres, holes left out, on a plane around the boundary's own middle.
    ///
    /// True to 0.1 % for anything within 200 km of its middle. 0 for a boundary without polygons.
    public var areaInSquareKilometres: Double {
        guard let projection = LocalProjection(around: polygons.lazy.flatMap { $0.first ?? [] }) else { return 0 }
        var doubled = 0.0
        for polygon in polygons {
            for (index, ring) in polygon.enumerated() {
                let area = Winding.doubledSignedArea(ring.map(projection.project)).magnitude
                doubled += index == 0 ? area : -area
            }
        }
        return doubled / 2 / 1e6
    }

    /// A place inside, for a label or a symbol: the centre of gravity of the largest polygon where that lies inside, else a
    /// point that surely does. `nil` for a boundary without an area or with rings that cross themselves.
    public func interiorPoint() -> Place? {
        guard let projection = LocalProjection(around: polygons.lazy.flatMap { $0.first ?? [] }) else { return nil }
        let projected = polygons.map { polygon in polygon.map { ring in ring.map(projection.project) } }
        let largest = projected.max { left, right in
            Winding.doubledSignedArea(left.first ?? []).magnitude
                < Winding.doubledSignedArea(right.first ?? []).magnitude
        }
        guard let largest, let context = try? GEOSContext(), let shape = try? context.polygon(largest) else {
            return nil
        }
        guard (try? shape.isValid()) == true, let area = try? shape.area(), area > 0 else { return nil }
        if let centre = try? shape.centroid(), (try? shape.covers(centre)) == true {
            return projection.unproject(centre)
        }
        return (try? shape.pointOnSurface()).map(projection.unproject)
    }
}

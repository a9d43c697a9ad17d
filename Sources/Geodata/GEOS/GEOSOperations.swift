internal import CGEOS

// MARK: Shapes from shapes
extension GEOSShape {
    /// Every point within `distance` (metres; negative shrinks); a quarter circle has `segments` pieces.
    func buffered(by distance: Double, segments: Int32) throws(GEOSError) -> GEOSShape {
        try derived("buffer", context.geos.GEOSBuffer_r(context.handle, pointer, distance, segments))
    }

    /// Lines split wherever they meet, on a grid of `gridSize` metres, each piece once.
    func noded(gridSize: Double) throws(GEOSError) -> GEOSShape {
        try derived("noding", context.geos.GEOSUnaryUnionPrec_r(context.handle, pointer, gridSize))
    }

    /// The lines between the Voronoi cells of this shape's points, reaching at least over `area`.
    func voronoiLines(over area: GEOSShape) throws(GEOSError) -> GEOSShape {
        try derived("Voronoi", context.geos.GEOSVoronoiDiagram_r(context.handle, pointer, area.pointer, 0, 1))
    }

    /// The faces that this shape's noded lines enclose.
    func polygonized() throws(GEOSError) -> GEOSShape {
        var parts: [OpaquePointer?] = [pointer]
        return try derived("faces", context.geos.GEOSPolygonize_r(context.handle, &parts, 1))
    }

    /// A point surely inside.
    func pointOnSurface() throws(GEOSError) -> PlanarPoint {
        try derived("point on surface", context.geos.GEOSPointOnSurface_r(context.handle, pointer)).onlyPoint()
    }

    /// The centre of gravity, which may lie outside.
    func centroid() throws(GEOSError) -> PlanarPoint {
        try derived("centroid", context.geos.GEOSGetCentroid_r(context.handle, pointer)).onlyPoint()
    }

    /// The same shape with fewer vertices, none farther off than `tolerance` metres; stays valid.
    func simplified(tolerance: Double) throws(GEOSError) -> GEOSShape {
        try derived("simplification", context.geos.GEOSTopologyPreserveSimplify_r(context.handle, pointer, tolerance))
    }

    private func onlyPoint() throws(GEOSError) -> PlanarPoint {
        guard let point = try coordinates().first else {
            throw GEOSError(operation: "point", message: "the shape is empty")
        }
        return point
    }

    private func derived(_ operation: String, _ result: OpaquePointer?) throws(GEOSError) -> GEOSShape {
        try GEOSShape(context, operation, result)
    }
}

// MARK: Questions
extension GEOSShape {
    func isValid() throws(GEOSError) -> Bool {
        try context.checked("validity", predicate: context.geos.GEOSisValid_r(context.handle, pointer))
    }

    /// True when `point` lies inside or on the border.
    func covers(_ point: PlanarPoint) throws(GEOSError) -> Bool {
        let shape = try context.point(point)
        return try context.checked(
            "covers", predicate: context.geos.GEOSCovers_r(context.handle, pointer, shape.pointer))
    }

    /// Square metres.
    func area() throws(GEOSError) -> Double {
        var area = 0.0
        guard context.geos.GEOSArea_r(context.handle, pointer, &area) == 1 else { throw context.failure("area") }
        return area
    }

    /// How many parts a collection has; 1 for a single geometry.
    var partCount: Int { Int(context.geos.GEOSGetNumGeometries_r(context.handle, pointer)) }

    /// The coordinates of each line, point, or outer ring among the parts.
    func parts() throws(GEOSError) -> [[PlanarPoint]] {
        var result = [[PlanarPoint]]()
        for index in 0..<partCount {
            let part = try context.checked(
                "part", context.geos.GEOSGetGeometryN_r(context.handle, pointer, Int32(index)))
            result.append(try context.coordinates(ofSimple: part))
        }
        return result
    }

    /// Each part as a shape of its own.
    func separateParts() throws(GEOSError) -> [GEOSShape] {
        var shapes = [GEOSShape]()
        for index in 0..<partCount {
            let part = try context.checked(
                "part", context.geos.GEOSGetGeometryN_r(context.handle, pointer, Int32(index)))
            shapes.append(try GEOSShape(context, "copy", context.geos.GEOSGeom_clone_r(context.handle, part)))
        }
        return shapes
    }

    /// The coordinates of the first part.
    func coordinates() throws(GEOSError) -> [PlanarPoint] { try parts().first ?? [] }
}

extension GEOSContext {
    /// The coordinates of a point or line, or of a polygon's outer ring; empty for an empty geometry.
    fileprivate func coordinates(ofSimple geometry: OpaquePointer) throws(GEOSError) -> [PlanarPoint] {
        guard try !checked("emptiness", predicate: geos.GEOSisEmpty_r(handle, geometry)) else { return [] }
        var line = geometry
        if geos.GEOSGeomTypeId_r(handle, geometry) == Int32(GEOS_POLYGON.rawValue) {
            line = try checked("outer ring", geos.GEOSGetExteriorRing_r(handle, geometry))
        }
        let sequence = try checked("coordinates", geos.GEOSGeom_getCoordSeq_r(handle, line))
        var count: UInt32 = 0
        guard geos.GEOSCoordSeq_getSize_r(handle, sequence, &count) == 1 else { throw failure("number of coordinates") }
        var flat = [Double](repeating: 0, count: Int(count) * 2)
        guard geos.GEOSCoordSeq_copyToBuffer_r(handle, sequence, &flat, 0, 0) == 1 else { throw failure("coordinates") }
        return (0..<Int(count)).map { PlanarPoint(x: flat[2 * $0], y: flat[2 * $0 + 1]) }
    }
}

// MARK: Validity
extension GEOSShape {
    /// What is wrong with the shape, in GEOS's words: `Self-intersection[9.5 52]`.
    func reasonOfInvalidity() throws(GEOSError) -> String {
        guard let text = context.geos.GEOSisValidReason_r(context.handle, pointer) else {
            throw context.failure("validity")
        }
        defer { context.geos.GEOSFree_r(context.handle, text) }
        return String(cString: text)
    }

    /// A valid shape of the same area, by its structure: rings made valid, outer ones united, holes taken off; its vertices on
    /// a grid.
    func madeValid(grid: Double) throws(GEOSError) -> GEOSShape {
        guard let parameters = context.geos.GEOSMakeValidParams_create_r(context.handle) else {
            throw context.failure("repair")
        }
        defer { context.geos.GEOSMakeValidParams_destroy_r(context.handle, parameters) }
        _ = context.geos.GEOSMakeValidParams_setMethod_r(context.handle, parameters, GEOS_MAKE_VALID_STRUCTURE)
        _ = context.geos.GEOSMakeValidParams_setKeepCollapsed_r(context.handle, parameters, 0)
        let made = try derived("repair", context.geos.GEOSMakeValidWithParams_r(context.handle, pointer, parameters))
        return try derived("repair", context.geos.GEOSGeom_setPrecision_r(context.handle, made.pointer, grid, 0))
    }

    /// The rings of each polygon among the parts: the outer one, then its holes.
    func polygons() throws(GEOSError) -> [[[PlanarPoint]]] {
        var polygons = [[[PlanarPoint]]]()
        try context.collectPolygons(of: pointer, into: &polygons)
        return polygons
    }
}

extension GEOSContext {
    fileprivate func collectPolygons(
        of geometry: OpaquePointer, into polygons: inout [[[PlanarPoint]]]
    ) throws(GEOSError) {
        let type = geos.GEOSGeomTypeId_r(handle, geometry)
        if type == Int32(GEOS_POLYGON.rawValue) {
            guard try !checked("emptiness", predicate: geos.GEOSisEmpty_r(handle, geometry)) else { return }
            var rings = [try coordinates(ofSimple: geometry)]
            for index in 0..<geos.GEOSGetNumInteriorRings_r(handle, geometry) {
                let hole = try checked("hole", geos.GEOSGetInteriorRingN_r(handle, geometry, index))
                rings.append(try coordinates(ofSimple: hole))
            }
            polygons.append(rings)
        } else if type > Int32(GEOS_POLYGON.rawValue) {
            for index in 0..<geos.GEOSGetNumGeometries_r(handle, geometry) {
                try collectPolygons(
                    of: try checked("part", geos.GEOSGetGeometryN_r(handle, geometry, index)), into: &polygons)
            }
        }
    }
}

internal import CGEOS

/// A geometry owned by us: GEOS frees it when the last reference goes. It keeps its context alive.
final class GEOSShape {
    let context: GEOSContext
    let pointer: OpaquePointer

    /// Takes ownership of what a GEOS call returned.
    init(_ context: GEOSContext, _ operation: String, _ pointer: OpaquePointer?) throws(GEOSError) {
        self.context = context
        self.pointer = try context.checked(operation, pointer)
    }

    deinit {
        context.geos.GEOSGeom_destroy_r(context.handle, pointer)
    }
}

// MARK: Making shapes
extension GEOSContext {
    func point(_ point: PlanarPoint) throws(GEOSError) -> GEOSShape {
        try GEOSShape(self, "point", geos.GEOSGeom_createPointFromXY_r(handle, point.x, point.y))
    }

    /// Points as one multipoint.
    func multipoint(_ points: [PlanarPoint]) throws(GEOSError) -> GEOSShape {
        try collection(GEOS_MULTIPOINT, of: points) { context, point throws(GEOSError) in try context.point(point) }
    }

    /// A line through at least two points.
    func line(_ points: [PlanarPoint]) throws(GEOSError) -> GEOSShape {
        try GEOSShape(self, "line", geos.GEOSGeom_createLineString_r(handle, try sequence(points)))
    }

    /// Lines as one multiline.
    func multiline(_ lines: [[PlanarPoint]]) throws(GEOSError) -> GEOSShape {
        try collection(GEOS_MULTILINESTRING, of: lines) { context, line throws(GEOSError) in try context.line(line) }
    }

    /// A polygon of closed rings: the outer one first, then its holes.
    func polygon(_ rings: [[PlanarPoint]]) throws(GEOSError) -> GEOSShape {
        var owned = [OpaquePointer?]()
        do throws(GEOSError) {
            for ring in rings {
                let made = geos.GEOSGeom_createLinearRing_r(handle, try sequence(ring))
                owned.append(try checked("ring", made))
            }
        } catch {
            for pointer in owned { geos.GEOSGeom_destroy_r(handle, pointer) }
            throw error
        }
        guard let shell = owned.first else { throw GEOSError(operation: "polygon", message: "no outer ring") }
        var holes = Array(owned.dropFirst())
        return try GEOSShape(self, "polygon", geos.GEOSGeom_createPolygon_r(handle, shell, &holes, UInt32(holes.count)))
    }

    /// Polygons as one multipolygon.
    func multipolygon(_ polygons: [[[PlanarPoint]]]) throws(GEOSError) -> GEOSShape {
        try collection(GEOS_MULTIPOLYGON, of: polygons) { context, rings throws(GEOSError) in
            try context.polygon(rings)
        }
    }

    private func collection<Part>(
        _ kind: GEOSGeomTypes, of parts: [Part], make: (GEOSContext, Part) throws(GEOSError) -> GEOSShape
    ) throws(GEOSError) -> GEOSShape {
        var owned = [OpaquePointer?]()
        do throws(GEOSError) {
            for part in parts {
                let shape = try make(self, part)
                owned.append(try checked("copy", geos.GEOSGeom_clone_r(handle, shape.pointer)))
            }
        } catch {
            for pointer in owned { geos.GEOSGeom_destroy_r(handle, pointer) }
            throw error
        }
        return try GEOSShape(
            self, "collection",
            geos.GEOSGeom_createCollection_r(handle, Int32(kind.rawValue), &owned, UInt32(owned.count)))
    }

    private func sequence(_ points: [PlanarPoint]) throws(GEOSError) -> OpaquePointer {
        var flat = [Double]()
        flat.reserveCapacity(points.count * 2)
        for point in points {
            flat.append(point.x)
            flat.append(point.y)
        }
        return try checked(
            "coordinates", geos.GEOSCoordSeq_copyFromBuffer_r(handle, flat, UInt32(points.count), 0, 0))
    }
}

internal import CGDAL
internal import Regions

/// Takes areas out of GDAL's geometries: curves are made linear, parts of collections taken one by one.
struct AreaGeometry {
    let functions: KreisblickGDAL
    /// The feature's number, for errors.
    let feature: Int

    /// Polygons as flat rings in the file's own numbers.
    typealias Ring = AreaPlacing.Ring

    /// - Throws: `AreaFileError.notAnArea`, `.longRing`, `.outsideSystem` for numbers that are none.
    func polygons(of geometry: OGRGeometryH) throws(AreaFileError) -> [[Ring]] {
        let type = functions.OGR_GT_Flatten(functions.OGR_G_GetGeometryType(geometry))
        switch type {
        case wkbPolygon: return [try rings(of: geometry)]
        case wkbMultiPolygon, wkbGeometryCollection: return try parts(of: geometry)
        case wkbCurvePolygon, wkbMultiSurface:
            // 4 degrees of arc a piece, GDAL's own measure.
            guard let linear = functions.OGR_G_GetLinearGeometry(geometry, 0, nil) else {
                throw .notAnArea(feature: feature, type: type.phrase)
            }
            defer { functions.OGR_G_DestroyGeometry(linear) }
            let found = functions.OGR_GT_Flatten(functions.OGR_G_GetGeometryType(linear))
            return found == wkbPolygon ? [try rings(of: linear)] : try parts(of: linear)
        default: throw .notAnArea(feature: feature, type: type.phrase)
        }
    }

    /// The areas among the parts, such as that of an area with the point of its label.
    ///
    /// - Throws: `AreaFileError.notAnArea` where there are parts and none is an area.
    private func parts(of geometry: OGRGeometryH) throws(AreaFileError) -> [[Ring]] {
        var polygons = [[Ring]]()
        var other: AreaFileError?
        for index in 0..<functions.OGR_G_GetGeometryCount(geometry) {
            guard let part = functions.OGR_G_GetGeometryRef(geometry, index) else { continue }
            do throws(AreaFileError) {
                polygons += try self.polygons(of: part)
            } catch {
                guard case .notAnArea = error else { throw error }
                other = other ?? error
            }
        }
        polygons.removeAll(where: \.isEmpty)
        if let other, polygons.isEmpty { throw other }
        return polygons
    }

    private func rings(of polygon: OGRGeometryH) throws(AreaFileError) -> [Ring] {
        var rings = [Ring]()
        for index in 0..<functions.OGR_G_GetGeometryCount(polygon) {
            guard let ring = functions.OGR_G_GetGeometryRef(polygon, index) else { continue }
            let count = Int(functions.OGR_G_GetPointCount(ring))
            guard count <= AreaLayer.longestRing else {
                throw .longRing(feature: feature, vertices: count, limit: AreaLayer.longestRing)
            }
            var (xs, ys) = (Array(repeating: 0.0, count: count), Array(repeating: 0.0, count: count))
            let stride = Int32(MemoryLayout<Double>.stride)
            _ = functions.OGR_G_GetPoints(ring, &xs, stride, &ys, stride, nil, 0)
            guard xs.allSatisfy(\.isFinite), ys.allSatisfy(\.isFinite) else {
                throw .outsideSystem(feature: feature, system: "–")
            }
            if count > 0 { rings.append((xs, ys)) }
        }
        return rings
    }
}

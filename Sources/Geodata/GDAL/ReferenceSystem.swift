internal import CGDAL

/// How the numbers of a file tell places. It owns a handle of GDAL's and belongs to one thread.
final class ReferenceSystem {
    let functions: KreisblickGDAL
    let handle: OGRSpatialReferenceH

    /// Takes ownership of the handle; x goes first whatever the register of systems says.
    init(_ handle: OGRSpatialReferenceH, _ functions: KreisblickGDAL) {
        self.functions = functions
        self.handle = handle
        functions.OSRSetAxisMappingStrategy(handle, OAMS_TRADITIONAL_GIS_ORDER)
    }

    /// - Parameter epsg: `25832` or `EPSG:25832`; `nil` for what is no code of a system.
    convenience init?(epsg: String, _ functions: KreisblickGDAL) {
        guard let code = Int32(CoordinateReference.digits(ofEPSG: epsg)), code > 0,
            let handle = functions.OSRNewSpatialReference(nil)
        else { return nil }
        functions.CPLPushErrorHandlerEx({ _, _, _ in }, nil)
        defer { functions.CPLPopErrorHandler() }
        guard functions.OSRImportFromEPSG(handle, code) == OGRERR_NONE else {
            functions.OSRDestroySpatialReference(handle)
            return nil
        }
        self.init(handle, functions)
    }

    deinit {
        functions.OSRDestroySpatialReference(handle)
    }

    /// `EPSG:25832`, another authority's `ESRI:102329`, or else the name that the file gives it.
    var name: String {
        if let authority = functions.OSRGetAuthorityName(handle, nil),
            let code = functions.OSRGetAuthorityCode(handle, nil)
        {
            return "\(String(cString: authority)):\(String(cString: code))"
        }
        return functions.OSRGetName(handle).map { String(cString: $0) } ?? "?"
    }

    func isSame(as other: ReferenceSystem) -> Bool { functions.OSRIsSame(handle, other.handle) != 0 }

    var isGeographic: Bool { functions.OSRIsGeographic(handle) != 0 }

    /// Degrees between which the system is made to be used; `nil` where that is not known.
    var areaOfUse: Extent? {
        var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
        guard functions.OSRGetAreaOfUse(handle, &west, &south, &east, &north, nil) != 0, west > -1000, west < east
        else { return nil }
        return Extent(west: west, south: south, east: east, north: north)
    }
}

internal import CGDAL

/// A way from a reference system to longitude and latitude (WGS 84, EPSG:4326), by PROJ and without grids from the network.
///
/// It owns a handle of GDAL's and belongs to one thread.
final class Reprojection {
    /// Metres within which a way is looked for, the best first.
    private static let accuracies: [Double] = [1, 2, 3, 5, 10]

    private let functions: KreisblickGDAL
    private let handle: OGRCoordinateTransformationH
    /// Metres, as PROJ's register states them; `nil` where no way of known accuracy was found.
    let accuracyInMetres: Double?

    /// - Returns: `nil` where PROJ knows no way.
    convenience init?(from system: ReferenceSystem) {
        guard let target = ReferenceSystem(epsg: "4326", system.functions) else { return nil }
        for metres in Self.accuracies {
            if let way = Self.way(from: system.handle, to: target.handle, within: metres, system.functions) {
                self.init(way, accuracyInMetres: metres, system.functions)
                return
            }
        }
        guard let way = system.functions.OCTNewCoordinateTransformation(system.handle, target.handle) else {
            return nil
        }
        self.init(way, accuracyInMetres: nil, system.functions)
    }

    private init(_ handle: OGRCoordinateTransformationH, accuracyInMetres: Double?, _ functions: KreisblickGDAL) {
        self.handle = handle
        self.accuracyInMetres = accuracyInMetres
        self.functions = functions
    }

    private static func way(
        from source: OGRSpatialReferenceH, to target: OGRSpatialReferenceH, within metres: Double,
        _ functions: KreisblickGDAL
    ) -> OGRCoordinateTransformationH? {
        guard let options = functions.OCTNewCoordinateTransformationOptions() else { return nil }
        defer { functions.OCTDestroyCoordinateTransformationOptions(options) }
        _ = functions.OCTCoordinateTransformationOptionsSetDesiredAccuracy(options, metres)
        _ = functions.OCTCoordinateTransformationOptionsSetBallparkAllowed(options, 0)
        // That there is none so good is no failure of the file's.
        functions.CPLPushErrorHandlerEx({ _, _, _ in }, nil)
        defer { functions.CPLPopErrorHandler() }
        return functions.OCTNewCoordinateTransformationEx(source, target, options)
    }

    deinit {
        functions.OCTDestroyCoordinateTransformation(handle)
    }

    /// Turns x and y into longitudes and latitudes.
    ///
    /// - Returns: false where a place lies outside what the reference system is made for; the numbers are then of no use.
    func apply(_ xs: inout [Double], _ ys: inout [Double]) -> Bool {
        guard xs.count == ys.count, let count = Int32(exactly: xs.count) else { return false }
        functions.CPLPushErrorHandlerEx({ _, _, _ in }, nil)
        defer { functions.CPLPopErrorHandler() }
        let isDone = functions.OCTTransform(handle, count, &xs, &ys, nil) != 0
        return isDone && zip(xs, ys).allSatisfy { $0.isFinite && $1.isFinite }
    }
}

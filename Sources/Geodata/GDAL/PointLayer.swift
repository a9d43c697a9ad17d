internal import CGDAL
internal import Wording

/// The points of a GeoPackage or Shapefile with their attributes, reprojected to longitude and latitude (WGS 84, EPSG:4326).
///
/// GDAL reads the files, PROJ does the reprojection; no grid is fetched from the network.
public struct PointLayer: Sendable {
    /// A feature; without a geometry it has no place.
    public struct Feature: Hashable, Sendable {
        /// Counted from 1 in the order of the file.
        public let number: Int
        public let values: [AttributeValue]
        public let longitude: Double?
        public let latitude: Double?
    }

    private let file: VectorFile
    private let layer: String?

    /// - Parameters:
    ///   - parts: a GeoPackage, or a Shapefile's files with `shp` first.
    ///   - layer: the layer's name, needed where there are several.
    /// - Throws: `VectorFileError.tooLarge`, `.virtualTables`.
    public init(_ parts: [VectorFile.Part], layer: String? = nil) throws(VectorFileError) {
        file = try VectorFile(parts)
        self.layer = layer
    }

    /// Hands on the names of the attributes, then each feature.
    ///
    /// - Throws: `VectorFileError`, and whatever the closures throw.
    public func read(columns: ([String]) throws -> Void, feature: (Feature) throws -> Void) throws {
        try file.read(layer: layer, kind: .points) { reader in
            guard let system = reader.referenceSystem, let reprojection = Reprojection(from: system) else {
                throw VectorFileError.noReferenceSystem
            }
            try columns(reader.columns)
            let made = { (number: Int, handle: OGRFeatureH) throws(VectorFileError) -> Feature in
                try Self.feature(number, handle, reader, reprojection)
            }
            while let next = try reader.next(made) { try feature(next) }
        }
    }

    /// - Throws: `VectorFileError.notAPoint`, `.outsideProjection`.
    private static func feature(
        _ number: Int, _ handle: OGRFeatureH, _ reader: LayerReader, _ reprojection: Reprojection
    ) throws(VectorFileError) -> Feature {
        let functions = reader.functions
        var place: (longitude: Double, latitude: Double)?
        if let geometry = functions.OGR_F_GetGeometryRef(handle), functions.OGR_G_IsEmpty(geometry) == 0 {
            let type = functions.OGR_GT_Flatten(functions.OGR_G_GetGeometryType(geometry))
            guard type == wkbPoint else { throw .notAPoint(feature: number, type: type.phrase) }
            var xs = [functions.OGR_G_GetX(geometry, 0)]
            var ys = [functions.OGR_G_GetY(geometry, 0)]
            guard reprojection.apply(&xs, &ys), xs[0].magnitude <= 180, ys[0].magnitude <= 90 else {
                throw .outsideProjection(feature: number)
            }
            place = (xs[0], ys[0])
        }
        return Feature(
            number: number, values: reader.values(of: handle), longitude: place?.longitude, latitude: place?.latitude)
    }
}

extension OGRwkbGeometryType {
    /// What features of this kind are called.
    var phrase: Phrase {
        switch self {
        case wkbPoint: Phrase(de: "Punkte", en: "points")
        case wkbMultiPoint: Phrase(de: "mehrere Punkte in einem Objekt", en: "several points in one feature")
        case wkbLineString, wkbMultiLineString, wkbCircularString, wkbCompoundCurve, wkbMultiCurve:
            Phrase(de: "Linien", en: "lines")
        case wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface: Phrase(de: "Flächen", en: "areas")
        default: Phrase(de: "eine andere Geometrie", en: "another geometry")
        }
    }
}

internal import CGDAL
internal import Wording

/// An open layer. It owns GDAL's handles and belongs to one thread.
final class LayerReader {
    /// Bytes of an area: four times those of the longest ring that is read.
    static let largestArea = 128 << 20
    /// The driver of files that hold one layer.
    private static let oneLayer = "ESRI Shapefile"
    private static let vectorReadOnly = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY)

    /// What the features of a layer are to be.
    enum Kind {
        case points, areas

        func fits(_ type: OGRwkbGeometryType) -> Bool {
            switch self {
            case .points: type == wkbPoint
            case .areas: [wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface].contains(type)
            }
        }
    }

    let functions: KreisblickGDAL
    private let dataset: GDALDatasetH
    private let layer: OGRLayerH
    private let types: [OGRFieldType]
    private var number = 0
    let columns: [String]

    /// - Parameter driver: the only one that may open the file. The definitions of a GeoPackage are looked at before a row is read.
    init(
        path: String, driver: String, layer name: String?, kind: Kind, functions: KreisblickGDAL
    ) throws(VectorFileError) {
        // Its only layer bears the name of our copy, which nobody knows.
        if driver == Self.oneLayer, let name, name != "1" { throw .onlyLayer(name) }
        let opened = driver.withCString { name in
            withUnsafePointer(to: (UnsafePointer<CChar>?.some(name), UnsafePointer<CChar>?.none)) { names in
                names.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: 2) {
                    functions.GDALOpenEx(path, Self.vectorReadOnly, $0, nil, nil)
                }
            }
        }
        guard let dataset = opened else { throw .damaged }
        do throws(VectorFileError) {
            let layer = try Self.layer(name, of: dataset, kind, functions)
            if driver == "GPKG" {
                try Self.checkDefinitions(of: dataset, layer, functions)
                if kind == .areas { try Self.checkSizes(of: dataset, layer, functions) }
            }
            self.layer = layer
        } catch {
            _ = functions.GDALClose(dataset)
            throw error
        }
        self.functions = functions
        self.dataset = dataset
        let definition = functions.OGR_L_GetLayerDefn(layer)
        let fields = (0..<functions.OGR_FD_GetFieldCount(definition)).map {
            functions.OGR_FD_GetFieldDefn(definition, $0)
        }
        columns = fields.map { functions.OGR_Fld_GetNameRef($0).map { String(cString: $0) } ?? "" }
        types = fields.map { functions.OGR_Fld_GetType($0) }
    }

    deinit {
        _ = functions.GDALClose(dataset)
    }

    private static func layer(
        _ name: String?, of dataset: GDALDatasetH, _ kind: Kind, _ functions: KreisblickGDAL
    ) throws(VectorFileError) -> OGRLayerH {
        let layers = (0..<functions.GDALDatasetGetLayerCount(dataset)).compactMap {
            functions.GDALDatasetGetLayer(dataset, $0)
        }
        let names = layers.map { functions.OGR_L_GetName($0).map { String(cString: $0) } ?? "" }
        guard let name else {
            guard let first = layers.first else { throw .noLayer }
            let fitting = layers.indices.filter {
                kind.fits(functions.OGR_GT_Flatten(functions.OGR_L_GetGeomType(layers[$0])))
            }
            if fitting.count > 1 { throw .severalLayers(fitting.map { names[$0] }) }
            if let only = fitting.first { return layers[only] }
            if layers.count > 1 { throw .severalLayers(names) }
            return first
        }
        if let index = names.firstIndex(of: name) { return layers[index] }
        if let number = Int(name), number > 0, layers.indices.contains(number - 1) { return layers[number - 1] }
        throw .unknownLayer(name, known: names, suggestion: Suggestion.nearest(to: name, in: names))
    }

    /// - Throws: `VectorFileError.virtualTables` where a table reaches out of the file, or the layer is no plain table.
    private static func checkDefinitions(
        of dataset: GDALDatasetH, _ layer: OGRLayerH, _ functions: KreisblickGDAL
    ) throws(VectorFileError) {
        let query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        guard let table = functions.GDALDatasetExecuteSQL(dataset, query, nil, nil) else { throw .damaged }
        defer { functions.GDALDatasetReleaseResultSet(dataset, table) }
        let layerName = functions.OGR_L_GetName(layer).map { String(cString: $0) } ?? ""
        var isPlain = false
        while let row = functions.OGR_L_GetNextFeature(table) {
            defer { functions.OGR_F_Destroy(row) }
            let texts = (0..<Int32(3)).map { index in
                functions.OGR_F_GetFieldAsString(row, index).map { String(cString: $0) } ?? ""
            }
            if SQLiteSchema.holdsVirtualTables(definition: texts[2]) { throw .virtualTables }
            if texts[0] == "table", texts[1] == layerName { isPlain = !SQLiteSchema.computes(definition: texts[2]) }
        }
        guard isPlain else { throw .virtualTables }
    }

    /// Looks at the sizes of geometries before one is in memory: SQLite tells the length of a value without reading it.
    ///
    /// - Throws: `VectorFileError.largeArea`, `.damaged`.
    private static func checkSizes(
        of dataset: GDALDatasetH, _ layer: OGRLayerH, _ functions: KreisblickGDAL
    ) throws(VectorFileError) {
        let names = [functions.OGR_L_GetGeometryColumn(layer), functions.OGR_L_GetName(layer)].map { name in
            "\"" + (name.map { String(cString: $0) } ?? "").replacing(sign: "\"", with: "\"\"") + "\""
        }
        let query = "SELECT MAX(LENGTH(\(names[0]))) FROM \(names[1])"
        guard let table = functions.GDALDatasetExecuteSQL(dataset, query, nil, nil) else { throw .damaged }
        defer { functions.GDALDatasetReleaseResultSet(dataset, table) }
        guard let row = functions.OGR_L_GetNextFeature(table) else { return }
        defer { functions.OGR_F_Destroy(row) }
        let size = functions.OGR_F_GetFieldAsString(row, 0).flatMap { Int(String(cString: $0)) } ?? 0
        guard size <= largestArea else { throw .largeArea(limit: largestArea) }
    }

    /// The system that the layer names; `nil` where it names none.
    var referenceSystem: ReferenceSystem? {
        functions.OGR_L_GetSpatialRef(layer).flatMap { functions.OSRClone($0) }.map { ReferenceSystem($0, functions) }
    }

    /// What `body` makes of the next feature, which is numbered from 1; `nil` behind the last one.
    func next<Made, Failure>(_ body: (Int, OGRFeatureH) throws(Failure) -> Made) throws(Failure) -> Made? {
        guard let feature = functions.OGR_L_GetNextFeature(layer) else { return nil }
        defer { functions.OGR_F_Destroy(feature) }
        number += 1
        return try body(number, feature)
    }

    /// A feature's attributes in the order of the columns.
    func values(of feature: OGRFeatureH) -> [AttributeValue] { types.indices.map { value(of: feature, Int32($0)) } }

    private func value(of feature: OGRFeatureH, _ index: Int32) -> AttributeValue {
        guard functions.OGR_F_IsFieldSetAndNotNull(feature, index) != 0 else { return .empty }
        let type = types[Int(index)]
        if type == OFTDate || type == OFTTime || type == OFTDateTime { return moment(of: feature, index, type) }
        guard let pointer = functions.OGR_F_GetFieldAsString(feature, index) else { return .empty }
        let text = String(cString: pointer)
        return type == OFTInteger || type == OFTInteger64 || type == OFTReal ? .number(text) : .text(text)
    }

    private func moment(of feature: OGRFeatureH, _ index: Int32, _ type: OGRFieldType) -> AttributeValue {
        var (year, month, day, hour, minute, zone): (Int32, Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0, 0)
        var second: Float = 0
        guard
            functions.OGR_F_GetFieldAsDateTimeEx(feature, index, &year, &month, &day, &hour, &minute, &second, &zone)
                != 0
        else { return .empty }
        let padded = { (number: Int32, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        let date = [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
        let whole = Int32(max(0, min(59, second.isFinite ? second : 0)))
        let time = [padded(hour, 2), padded(minute, 2), padded(whole, 2)].joined(separator: ":")
        if type == OFTDate { return .moment(date) }
        return .moment(type == OFTTime ? time : date + " " + time)
    }
}

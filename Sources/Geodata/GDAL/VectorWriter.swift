internal import CGDAL

/// Writes a GeoPackage in GDAL's memory, the same bytes for the same tables.
///
/// What would differ from run to run is fixed: the date of the last change, by GDAL's own setting.
struct VectorWriter {
    /// Stands in the file as the time of the last change: a clock would make every file another.
    private static let date = "2000-01-01T00:00:00.000Z"

    private let functions: KreisblickGDAL

    /// - Parameter epsg: the reference system of the geometries, such as 4326.
    /// - Throws: `VectorFileError.noLibrary`, `.notWritten`.
    static func geoPackage(_ tables: [VectorTable], epsg: String) throws(VectorFileError) -> [UInt8] {
        let library = try GDALLibrary.open()
        let writer = VectorWriter(functions: library.functions)
        let outcome = library.quietly { writer.bytes(tables, epsg) }
        guard let bytes = outcome.value, !outcome.hasFailed else { throw .notWritten }
        return bytes
    }

    private func bytes(_ tables: [VectorTable], _ epsg: String) -> [UInt8]? {
        functions.CPLSetConfigOption("OGR_CURRENT_DATE", Self.date)
        let path = MemoryNames.next() + ".gpkg"
        defer { _ = functions.VSIUnlink(path) }
        guard let driver = functions.GDALGetDriverByName("GPKG"), let system = ReferenceSystem(epsg: epsg, functions),
            let dataset = functions.GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { return nil }
        let isWritten = tables.allSatisfy { write($0, to: dataset, system) }
        _ = functions.GDALClose(dataset)
        var count: vsi_l_offset = 0
        guard isWritten, let start = functions.VSIGetMemFileBuffer(path, &count, 0), count > 0 else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }

    private func write(_ table: VectorTable, to dataset: GDALDatasetH, _ system: ReferenceSystem) -> Bool {
        let type =
            switch table.geometry {
            case .multiPolygon: wkbMultiPolygon
            case .multiSurface: wkbMultiSurface
            case .none: wkbNone
            }
        let layer = withOptions(["DESCRIPTION=\(table.description)"]) {
            functions.GDALDatasetCreateLayer(
                dataset, table.name, table.geometry == .none ? nil : system.handle, type, $0)
        }
        guard let layer, functions.GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE else { return false }
        for (index, name) in table.columns.enumerated() {
            let values = table.rows.lazy.map { $0.values[index] }
            guard addColumn(name, values, isMoment: table.moments.contains(name), to: layer) else { return false }
        }
        let definition = functions.OGR_L_GetLayerDefn(layer)
        for (wellKnownBinary, values) in table.rows {
            guard let feature = functions.OGR_F_Create(definition) else { return false }
            defer { functions.OGR_F_Destroy(feature) }
            for (index, value) in values.enumerated() { set(value, Int32(index), of: feature) }
            guard wellKnownBinary.isEmpty || give(wellKnownBinary, to: feature),
                functions.OGR_L_CreateFeature(layer, feature) == OGRERR_NONE
            else { return false }
        }
        return functions.GDALDatasetCommitTransaction(dataset) == OGRERR_NONE
    }

    private func give(_ wellKnownBinary: [UInt8], to feature: OGRFeatureH) -> Bool {
        var geometry: OGRGeometryH?
        let made = functions.OGR_G_CreateFromWkb(wellKnownBinary, nil, &geometry, Int32(wellKnownBinary.count))
        guard made == OGRERR_NONE, let geometry else { return false }
        return functions.OGR_F_SetGeometryDirectly(feature, geometry) == OGRERR_NONE
    }

    /// A column takes the type of its values.
    private func addColumn(
        _ name: String, _ values: some Sequence<JSONValue>, isMoment: Bool, to layer: OGRLayerH
    ) -> Bool {
        let value = values.first { $0 != .null }
        let type: OGRFieldType =
            switch value {
            case _ where isMoment: OFTDateTime
            case .bool: OFTInteger
            case .integer: OFTInteger64
            case .number: OFTReal
            default: OFTString
            }
        guard let field = functions.OGR_Fld_Create(name, type) else { return false }
        defer { functions.OGR_Fld_Destroy(field) }
        if case .bool = value { functions.OGR_Fld_SetSubType(field, OFSTBoolean) }
        return functions.OGR_L_CreateField(layer, field, 1) == OGRERR_NONE
    }

    private func set(_ value: JSONValue, _ index: Int32, of feature: OGRFeatureH) {
        switch value {
        case .bool(let truth): functions.OGR_F_SetFieldInteger(feature, index, truth ? 1 : 0)
        case .integer(let number): functions.OGR_F_SetFieldInteger64(feature, index, Int64(number))
        case .number(let number): functions.OGR_F_SetFieldDouble(feature, index, number)
        case .string(let text): functions.OGR_F_SetFieldString(feature, index, text)
        default: functions.OGR_F_SetFieldNull(feature, index)
        }
    }

    /// GDAL's list of options: C strings behind one another, ended by a null pointer.
    private func withOptions<Value>(
        _ options: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Value
    ) -> Value {
        var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        for option in options { list = functions.CSLAddString(list, option) }
        defer { functions.CSLDestroy(list) }
        return body(list)
    }
}

/// Opens a supplier's file by what its first bytes say, whatever its name.
enum SourceOpening {
    /// - Parameters:
    ///   - wanted: the columns by which a sheet is known among several.
    ///   - byHead: a large text is taken for what its head is, and not borne out before its rows have been read.
    /// - Throws: `FileError`, and the `FileDefect` of the format.
    static func open(
        path: String, dialect: DialectSettings, wanted: [String], byHead: Bool = false
    ) throws -> any RowSource {
        let decimalSeparator = dialect.decimalSeparator ?? ","
        switch try kind(of: path) {
        case .zip:
            return try SpreadsheetFile(
                content: try FileContent(path: path), sheet: dialect.sheet, wanted: wanted,
                decimalSeparator: decimalSeparator)
        case .compoundFile:
            throw SpreadsheetError.binaryWorkbook
        case .sqlite:
            return try PointFile(geoPackage: path, layer: dialect.sheet, decimalSeparator: decimalSeparator)
        case .shapefile:
            return try PointFile(shapefile: path, decimalSeparator: decimalSeparator)
        case .featureCollection:
            return try GeoJSONPoints(content: try FileContent(path: path), decimalSeparator: decimalSeparator)
        case .jsonArray:
            return try JSONArrayFile(content: try FileContent(path: path), decimalSeparator: decimalSeparator)
        case .jsonLines:
            return try JSONLinesFile(path: path, decimalSeparator: decimalSeparator)
        case .pdf: throw SpreadsheetError.notASpreadsheet(.pdf)
        case .page: throw SpreadsheetError.notASpreadsheet(.page)
        case .text:
            let promised = byHead ? try DelimitedFile(headOf: path, dialect: dialect.dialect) : nil
            return try promised ?? DelimitedFile(path: path, dialect: dialect.dialect)
        }
    }

    /// What a file is, whatever its name.
    static func kind(of path: String) throws -> FileKind {
        FileKind(head: try SourceFile(path: path).head(FileKind.reach).bytes)
    }
}

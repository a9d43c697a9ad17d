/// Opens a supplier's file by what its first bytes say, whatever its name.
enum SourceOpening {
    /// - Parameter wanted: the columns by which a sheet is known among several.
    /// - Throws: `FileError`, and the `FileDefect` of the format.
    static func open(path: String, dialect: DialectSettings, wanted: [String]) throws -> any RowSource {
        let decimalSeparator = dialect.decimalSeparator ?? ","
        switch FileKind(head: try head(of: path)) {
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
        case .text:
            return try DelimitedFile(path: path, dialect: dialect.dialect)
        }
    }

    private static func head(of path: String) throws -> [UInt8] {
        var head = [UInt8]()
        try PartialPass.run { stop in
            try SourceFile(path: path).forEachPiece { piece in
                head = Array(piece.prefix(FileKind.reach))
                try stop()
            }
        }
        return head
    }
}

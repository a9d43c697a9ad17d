internal import CGDAL

/// The files of a delivery in memory: a GeoPackage, a Shapefile with what lies beside it, or a KML file.
///
/// GDAL reads copies, never a path of the user's.
public struct VectorFile: Sendable {
    /// Bytes of a file; they are held in memory.
    public static let largest = 1 << 30

    /// The only driver that may open a file, by the ending.
    private static let drivers = ["gpkg": "GPKG", "shp": "ESRI Shapefile", "kml": "LIBKML"]

    /// One of the files that make up a delivery.
    public struct Part: Sendable {
        /// The ending that tells what it is: `gpkg`, `shp`, `shx`, `dbf`, `prj`, `cpg`, `kml`.
        public let ending: String
        public let bytes: [UInt8]

        public init(ending: String, bytes: [UInt8]) {
            self.ending = ending
            self.bytes = bytes
        }
    }

    private let parts: [Part]

    /// - Parameter parts: the file that is opened first.
    /// - Throws: `VectorFileError.tooLarge`, `.virtualTables`.
    public init(_ parts: [Part]) throws(VectorFileError) {
        guard parts.reduce(0, { $0 + $1.bytes.count }) <= Self.largest else { throw .tooLarge(limit: Self.largest) }
        for part in parts where part.ending == "gpkg" && SQLiteSchema.holdsVirtualTables(part.bytes) {
            throw .virtualTables
        }
        self.parts = parts
    }

    /// Hands on a layer; the handles live inside the call and on its thread.
    ///
    /// - Parameters:
    ///   - layer: its name or number, needed where several hold what is wanted.
    ///   - kind: what its features are to be.
    /// - Throws: `VectorFileError`, and whatever `body` throws.
    func read<Result>(layer: String?, kind: LayerReader.Kind, _ body: (LayerReader) throws -> Result) throws -> Result {
        guard let first = parts.first, let driver = Self.drivers[first.ending] else { throw VectorFileError.damaged }
        let library = try GDALLibrary.open()
        let (result, hasFailed) = try library.quietly {
            let files = MemoryFiles(parts, library.functions)
            defer { files.remove() }
            let reader = try LayerReader(
                path: files.path, driver: driver, layer: layer, kind: kind, functions: library.functions)
            return try body(reader)
        }
        guard !hasFailed else { throw VectorFileError.damaged }
        return result
    }
}

/// Copies of files in GDAL's memory, each under a name that no other has at the same time.
private struct MemoryFiles {
    let path: String
    private let paths: [String]
    private let buffers: [UnsafeMutablePointer<UInt8>]
    private let functions: KreisblickGDAL

    init(_ parts: [VectorFile.Part], _ functions: KreisblickGDAL) {
        self.functions = functions
        let buffers = parts.map { part in
            let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, part.bytes.count))
            part.bytes.withUnsafeBufferPointer { source in
                if let start = source.baseAddress { buffer.update(from: start, count: source.count) }
            }
            return buffer
        }
        let stem = MemoryNames.next()
        paths = parts.map { "\(stem).\($0.ending)" }
        path = paths.first ?? ""
        self.buffers = buffers
        for (path, (buffer, part)) in zip(paths, zip(buffers, parts)) {
            if let file = functions.VSIFileFromMemBuffer(path, buffer, UInt64(part.bytes.count), 0) {
                _ = functions.VSIFCloseL(file)
            }
        }
    }

    func remove() {
        for path in paths { _ = functions.VSIUnlink(path) }
        for buffer in buffers { buffer.deallocate() }
    }
}

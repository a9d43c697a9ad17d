internal import CGDAL
internal import Wording

/// The points of a GeoPackage or Shapefile with their attributes, reprojected to longitude and latitude (WGS 84, EPSG:4326).
///
/// GDAL reads the files, PROJ does the reprojection; no grid is fetched from the network. The handles live inside one call and on
/// its thread.
public struct PointLayer: Sendable {
    /// Bytes of a file; they are held in memory.
    public static let largestFile = 1 << 30

    /// One of the files that make up a delivery.
    public struct Part: Sendable {
        /// The ending that tells what it is: `gpkg`, `shp`, `shx`, `dbf`, `prj`, `cpg`.
        public let ending: String
        public let bytes: [UInt8]

        public init(ending: String, bytes: [UInt8]) {
            self.ending = ending
            self.bytes = bytes
        }
    }

    /// An attribute of a feature.
    public enum Value: Hashable, Sendable {
        case empty
        case text(String)
        /// A number with a point as decimal separator.
        case number(String)
        /// ISO 8601: `2017-01-05`, `2017-01-05 11:00:00` or `11:00:00`.
        case moment(String)
    }

    /// A feature; without a geometry it has no place.
    public struct Feature: Hashable, Sendable {
        /// Counted from 1 in the order of the file.
        public let number: Int
        public let values: [Value]
        public let longitude: Double?
        public let latitude: Double?
    }

    private let parts: [Part]
    private let layer: String?

    /// - Parameters:
    ///   - parts: a GeoPackage, or a Shapefile's files with `shp` first.
    ///   - layer: the layer's name, needed where there are several.
    /// - Throws: `VectorFileError.tooLarge`, `.virtualTables`.
    public init(_ parts: [Part], layer: String? = nil) throws(VectorFileError) {
        guard parts.reduce(0, { $0 + $1.bytes.count }) <= Self.largestFile else {
            throw .tooLarge(limit: Self.largestFile)
        }
        for part in parts where part.ending == "gpkg" && SQLiteSchema.holdsVirtualTables(part.bytes) {
            throw .virtualTables
        }
        self.parts = parts
        self.layer = layer
    }

    /// Hands on the names of the attributes, then each feature.
    ///
    /// - Throws: `VectorFileError`, and whatever the closures throw.
    public func read(columns: ([String]) throws -> Void, feature: (Feature) throws -> Void) throws {
        let library = try GDALLibrary.open()
        let hasFailed = try library.quietly {
            let files = MemoryFiles(parts, library.functions)
            defer { files.remove() }
            let reader = try PointLayerReader(
                path: files.path, layer: layer, isDatabase: parts.first?.ending == "gpkg", functions: library.functions)
            try columns(reader.columns)
            while let next = try reader.next() { try feature(next) }
        }.hasFailed
        guard !hasFailed else { throw VectorFileError.damaged }
    }
}

/// Copies of files in GDAL's memory, each under a name that no other has at the same time.
private struct MemoryFiles {
    let path: String
    private let paths: [String]
    private let buffers: [UnsafeMutablePointer<UInt8>]
    private let functions: KreisblickGDAL

    init(_ parts: [PointLayer.Part], _ functions: KreisblickGDAL) {
        self.functions = functions
        let buffers = parts.map { part in
            let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, part.bytes.count))
            part.bytes.withUnsafeBufferPointer { source in
                if let start = source.baseAddress { buffer.update(from: start, count: source.count) }
            }
            return buffer
        }
        let name = buffers.first.map { String(UInt(bitPattern: $0), radix: 16) } ?? ""
        paths = parts.map { "/vsimem/kreisblick-\(name).\($0.ending)" }
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

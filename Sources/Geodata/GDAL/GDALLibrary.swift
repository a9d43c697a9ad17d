internal import CGDAL
internal import Glibc

/// libgdal, opened at its first use and shut down to what we need.
///
/// Only three of its drivers are registered, GeoPackage, Shapefile and KML; those for networks, databases, scripts and virtual files
/// do not exist for this process. They see copies of files in memory (`/vsimem/`) and never a path of the user's. Settings from
/// the environment and from GDAL's own files are put out of force before the library is opened, since some of them load code.
struct GDALLibrary {
    /// The library's names, the version we build against first. The C functions used are the same from version 3.3 on.
    private static let names =
        ["libgdal.so.32", "libgdal.so"] + [29, 30, 31, 33, 34, 35, 36, 37, 38].map { "libgdal.so.\($0)" }
    private static let package = "libgdal32"

    private static let settings = [
        ("GDAL_CONFIG_FILE", "/dev/null"), ("GDAL_DRIVER_PATH", "disable"), ("OGR_DRIVER_PATH", "disable"),
        ("GDAL_PAM_ENABLED", "NO"), ("OGR_SQLITE_LOAD_EXTENSIONS", ""), ("CPL_DEBUG", "OFF"),
        ("CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}"),
        // A view of a database may call functions that ask the network: it finds nobody there.
        ("GDAL_HTTP_PROXY", "127.0.0.1:9"), ("GDAL_HTTPS_PROXY", "127.0.0.1:9"),
    ]

    let functions: KreisblickGDAL

    private static let opened: Result<GDALLibrary, VectorFileError> = {
        do throws(VectorFileError) {
            return .success(try GDALLibrary())
        } catch {
            return .failure(error)
        }
    }()

    /// The library, opened once in a process.
    ///
    /// - Throws: `VectorFileError.noLibrary`.
    static func open() throws(VectorFileError) -> GDALLibrary { try opened.get() }

    private init() throws(VectorFileError) {
        kreisblick_gdal_clear_environment()
        guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
            let table = kreisblick_gdal_fill(library)
        else { throw .noLibrary(package: Self.package) }
        functions = table.pointee
        for (name, value) in Self.settings { functions.CPLSetConfigOption(name, value) }
        functions.OSRSetPROJEnableNetwork(0)
        functions.RegisterOGRGeoPackage()
        functions.RegisterOGRShape()
        functions.RegisterOGRLIBKML()
    }

    /// Runs calls to GDAL on one thread; what it complains of is kept from every stream, since its words hold values of the file.
    ///
    /// - Returns: the result, and whether GDAL reported an error.
    func quietly<Value>(_ body: () throws -> Value) rethrows -> (value: Value, hasFailed: Bool) {
        var hasFailed = false
        let value = try withUnsafeMutablePointer(to: &hasFailed) { place in
            functions.CPLPushErrorHandlerEx(
                { kind, _, _ in
                    guard kind.rawValue >= CE_Failure.rawValue, case .success(let library) = GDALLibrary.opened else {
                        return
                    }
                    library.functions.CPLGetErrorHandlerUserData()?.assumingMemoryBound(to: Bool.self).pointee = true
                }, place)
            defer { functions.CPLPopErrorHandler() }
            return try body()
        }
        return (value, hasFailed)
    }
}

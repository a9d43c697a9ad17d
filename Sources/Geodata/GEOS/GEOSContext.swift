internal import CGEOS
internal import Glibc

/// What GEOS refused to do, with its own words.
///
/// Geometry that reaches GEOS was checked by us before, so this is a bug of ours rather than a user's mistake.
struct GEOSError: Error, Equatable {
    let operation: String
    let message: String
}

/// A handle of the reentrant GEOS C API. One call chain owns one context; it never crosses threads.
///
/// GEOS reports trouble through a callback; the context collects the message, and ``checked(_:_:)`` throws it. Nothing is
/// ever printed.
final class GEOSContext {
    let geos: KreisblickGEOS
    let handle: GEOSContextHandle_t
    private var message = ""

    private static let names = ["libgeos_c.so.1", "libgeos_c.so"]

    /// The functions of the library, which is opened once in a process.
    private static let opened: KreisblickGEOS? = {
        let library = names.lazy.compactMap { dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
        return library.flatMap { kreisblick_geos_fill($0)?.pointee }
    }()

    /// - Throws: also where the library is not there: install libgeos-c1v5.
    init() throws(GEOSError) {
        guard let geos = Self.opened else {
            throw GEOSError(operation: "GEOS", message: "libgeos_c.so.1 is not there; install libgeos-c1v5")
        }
        self.geos = geos
        guard let handle = geos.GEOS_init_r() else {
            throw GEOSError(operation: "GEOS_init_r", message: "GEOS gave no context")
        }
        self.handle = handle
        _ = geos.GEOSContext_setErrorMessageHandler_r(
            handle,
            { text, owner in
                guard let text, let owner else { return }
                Unmanaged<GEOSContext>.fromOpaque(owner).takeUnretainedValue().message = String(cString: text)
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    deinit {
        geos.GEOS_finish_r(handle)
    }

    /// The pointer that a GEOS call returned; a null pointer becomes the error that GEOS reported.
    func checked(_ operation: String, _ pointer: OpaquePointer?) throws(GEOSError) -> OpaquePointer {
        guard let pointer else { throw failure(operation) }
        return pointer
    }

    /// The truth value of a GEOS predicate, which returns 2 for an exception.
    func checked(_ operation: String, predicate value: CChar) throws(GEOSError) -> Bool {
        guard value == 0 || value == 1 else { throw failure(operation) }
        return value == 1
    }

    /// The error that GEOS reported last, which is thereby told.
    func failure(_ operation: String) -> GEOSError {
        defer { message = "" }
        return GEOSError(operation: operation, message: message.isEmpty ? "no reason given" : message)
    }
}

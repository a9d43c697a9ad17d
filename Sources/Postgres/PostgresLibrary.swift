internal import CPostgres
internal import Glibc

/// libpq, opened at its first use. libgdal brings it along, so it is there wherever boundaries are read.
struct PostgresLibrary {
    private static let name = "libpq.so.5"
    private static let package = "libpq5"

    let functions: KreisblickPQ

    private static let opened: Result<PostgresLibrary, DatabaseError> = {
        do throws(DatabaseError) {
            return .success(try PostgresLibrary())
        } catch {
            return .failure(error)
        }
    }()

    /// The library, opened once in a process.
    ///
    /// - Throws: `DatabaseError.noLibrary`.
    static func open() throws(DatabaseError) -> PostgresLibrary { try opened.get() }

    private init() throws(DatabaseError) {
        guard let library = dlopen(Self.name, RTLD_NOW | RTLD_LOCAL), let functions = Self.table(of: library) else {
            throw .noLibrary(package: Self.package)
        }
        self.functions = functions
    }

    private static func table(of library: UnsafeMutableRawPointer) -> KreisblickPQ? {
        let place = UnsafeMutablePointer<KreisblickPQ>.allocate(capacity: 1)
        defer { place.deallocate() }
        return kreisblick_pq_fill(library, place) == nil ? place.pointee : nil
    }
}

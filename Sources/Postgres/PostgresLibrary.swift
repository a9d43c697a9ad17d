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
        guard let library = dlopen(Self.name, RTLD_NOW | RTLD_LOCAL), let table = kreisblick_pq_fill(library) else {
            throw .noLibrary(package: Self.package)
        }
        functions = table.pointee
    }
}

internal import CPostgres
internal import Glibc

/// A connection being made: what libpq does by itself, but with the codes of errors in place of their words, which are in the
/// language of the server.
struct DatabaseConnecting {
    /// Seconds until a server counts as not there, where neither the address nor `PGCONNECT_TIMEOUT` says.
    private static let patience = 10
    /// What libpq is told unless the address says otherwise: letters, and that a server that vanished is noticed.
    private static let defaults = [
        ("client_encoding", "UTF8"), ("fallback_application_name", "kreisblick"), ("keepalives_idle", "30"),
        ("keepalives_interval", "10"), ("keepalives_count", "3"), ("tcp_user_timeout", "60000"),
    ]

    let functions: KreisblickPQ

    /// - Throws: `DatabaseError.notReached`, `.needsPassword`, `.refused`, `.noDatabase`, `.tooManyConnections`.
    func connection(to address: DatabaseAddress) throws(DatabaseError) -> OpaquePointer {
        let given = Set(address.settings.map(\.name))
        let all = Self.defaults.filter { !given.contains($0.0) } + address.settings.map { ($0.name, $0.value) }
        // The encoding is ours whatever the address says.
        let settings = all.map { $0.0 == "client_encoding" ? ($0.0, "UTF8") : $0 }
        let started = withList(settings.map(\.0)) { names in
            withList(settings.map(\.1)) { values in functions.PQconnectStartParams(names, values, 0) }
        }
        guard let started else { throw .lost }
        do throws(DatabaseError) {
            _ = functions.PQsetErrorVerbosity(started, PQERRORS_SQLSTATE)
            try complete(started, seconds: Self.seconds(address))
            return started
        } catch {
            functions.PQfinish(started)
            throw error
        }
    }

    private static func seconds(_ address: DatabaseAddress) -> Int {
        let named = address.settings.first { $0.name == "connect_timeout" }?.value
        let text = named ?? getenv("PGCONNECT_TIMEOUT").map { String(cString: $0) }
        return text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? patience
    }

    private func complete(_ connection: OpaquePointer, seconds: Int) throws(DatabaseError) {
        let clock = ContinuousClock()
        let end = clock.now + .seconds(seconds)
        guard functions.PQstatus(connection) != CONNECTION_BAD else { throw error(of: connection) }
        var events = Int16(POLLOUT)
        while true {
            let left = (end - clock.now).components
            let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { throw .notReached(server(of: connection)) }
            var waiting = pollfd(fd: functions.PQsocket(connection), events: events, revents: 0)
            let ready = poll(&waiting, 1, Int32(clamping: milliseconds))
            if ready < 0 && errno == EINTR { continue }
            guard ready > 0 else { throw .notReached(server(of: connection)) }
            switch functions.PQconnectPoll(connection) {
            case PGRES_POLLING_OK: return
            case PGRES_POLLING_READING: events = Int16(POLLIN)
            case PGRES_POLLING_WRITING: events = Int16(POLLOUT)
            default: throw error(of: connection)
            }
        }
    }

    /// What a failed connection means, by the code of the server's answer, if there was one.
    private func error(of connection: OpaquePointer) -> DatabaseError {
        let server = server(of: connection)
        if functions.PQconnectionNeedsPassword(connection) != 0 { return .needsPassword(server) }
        let message = functions.PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let codes = message.split(whereSeparator: { $0.isWhitespace || $0 == ":" }).filter { word in
            word.utf8.count == 5 && word.allSatisfy { $0.isASCII && ($0.isNumber || $0.isUppercase) }
                && word.contains(where: \.isNumber)
        }
        for code in codes.reversed() {
            switch code.prefix(2) {
            case "28": return .refused(server)
            case "3D": return .noDatabase(server)
            case "53", "57": return .tooManyConnections(server)
            case "42": return .refused(server)
            default: continue
            }
        }
        return .notReached(server)
    }

    func server(of connection: OpaquePointer) -> DatabaseError.Server {
        func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
        return DatabaseError.Server(
            host: text(functions.PQhost(connection)), port: text(functions.PQport(connection)),
            database: text(functions.PQdb(connection)), user: text(functions.PQuser(connection)))
    }

    /// C strings, ended by a null pointer, for as long as `body` runs.
    private func withList<Result>(
        _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return (copies.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { body($0.baseAddress) }
    }
}

internal import CPostgres
internal import Glibc

/// A session with a PostgreSQL server. It belongs to one thread.
///
/// What the server complains of is known by the code of the error (SQLSTATE) alone: its words may hold values and are thrown away.
final class DatabaseSession {
    /// How values are written, and how long is waited for a table that others keep for themselves.
    private static let settings = [
        ("DateStyle", "ISO, YMD"), ("TimeZone", "Europe/Berlin"), ("IntervalStyle", "iso_8601"),
        ("extra_float_digits", "1"), ("bytea_output", "hex"), ("standard_conforming_strings", "on"),
        ("lock_timeout", "10s"),
    ]

    private let functions: KreisblickPQ
    private let connection: OpaquePointer
    let server: DatabaseError.Server
    /// What is being worked on, for messages.
    var subject: String
    private var isReading = false

    /// - Throws: `DatabaseError`.
    init(_ address: DatabaseAddress) throws(DatabaseError) {
        functions = try PostgresLibrary.open().functions
        let connecting = DatabaseConnecting(functions: functions)
        connection = try connecting.connection(to: address)
        server = connecting.server(of: connection)
        subject = server.database
        // Notices are words of the server too.
        _ = functions.PQsetNoticeReceiver(connection, { _, _ in }, nil)
        let values = Self.settings.flatMap { [$0.0, $0.1] }
        let calls = Self.settings.indices.map {
            "pg_catalog.set_config($\($0 * 2 + 1), $\($0 * 2 + 2), false)"
        }
        _ = try rows("SELECT " + calls.joined(separator: ", "), values)
    }

    deinit { functions.PQfinish(connection) }

    enum Transaction: String {
        /// All that is read is of one moment, and nothing can be written.
        case reading = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        case writing = "BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE"
    }

    /// Everything in `body`, or nothing.
    func transaction<Value>(_ kind: Transaction, _ body: () throws -> Value) throws -> Value {
        try run(kind.rawValue)
        isReading = kind == .reading
        do {
            let value = try body()
            try run(kind == .reading ? "ROLLBACK" : "COMMIT")
            return value
        } catch {
            try? run("ROLLBACK")
            throw error
        }
    }

    /// A statement that gives no rows.
    func run(_ statement: String, _ values: [String?] = []) throws(DatabaseError) { _ = try rows(statement, values) }

    /// A statement's rows as texts.
    ///
    /// - Parameter values: what stands for `$1`, `$2` and so on.
    func rows(_ statement: String, _ values: [String?] = []) throws(DatabaseError) -> [[String?]] {
        let result = try result(of: statement, values, wanted: [PGRES_TUPLES_OK, PGRES_COMMAND_OK])
        defer { functions.PQclear(result) }
        let width = functions.PQnfields(result)
        return (0..<functions.PQntuples(result)).map { row in
            (0..<width).map { column in
                guard functions.PQgetisnull(result, row, column) == 0,
                    let start = functions.PQgetvalue(result, row, column)
                else { return nil }
                return String(cString: start)
            }
        }
    }

    /// Hands on the bytes of a `COPY … TO STDOUT`, row by row as they come.
    func copyOut(_ statement: String, _ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        functions.PQclear(try result(of: statement, [], wanted: [PGRES_COPY_OUT]))
        while true {
            var row: UnsafeMutablePointer<CChar>?
            let count = functions.PQgetCopyData(connection, &row, 0)
            guard count > 0, let row else {
                if count == -2 { throw failure(of: functions.PQgetResult(connection)) }
                return try finish()
            }
            defer { functions.PQfreemem(row) }
            // Breaking off leaves the connection in the middle: whoever does so ends the session.
            try take(UnsafeRawBufferPointer(start: row, count: Int(count)))
        }
    }

    /// Feeds a `COPY … FROM STDIN` with lines as its text format has them.
    func copyIn(_ statement: String, _ lines: some Sequence<String>) throws(DatabaseError) {
        functions.PQclear(try result(of: statement, [], wanted: [PGRES_COPY_IN]))
        var piece = [UInt8]()
        for line in lines {
            piece += line.utf8
            piece.append(UInt8(ascii: "\n"))
            if piece.count >= 1 << 16 { try put(&piece) }
        }
        try put(&piece)
        guard functions.PQputCopyEnd(connection, nil) == 1 else { throw .lost }
        try finish()
    }

    private func put(_ piece: inout [UInt8]) throws(DatabaseError) {
        guard !piece.isEmpty else { return }
        let taken = piece.withUnsafeBytes { bytes in
            functions.PQputCopyData(
                connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
        guard taken == 1 else { throw .lost }
        piece.removeAll(keepingCapacity: true)
    }

    /// Takes what follows a copy.
    private func finish() throws(DatabaseError) {
        while let result = functions.PQgetResult(connection) {
            guard functions.PQresultStatus(result) == PGRES_COMMAND_OK else { throw failure(of: result) }
            functions.PQclear(result)
        }
    }

    private func result(
        of statement: String, _ values: [String?], wanted: [ExecStatusType]
    ) throws(DatabaseError) -> OpaquePointer? {
        let copies = values.map { value in value.map { strdup($0) } ?? nil }
        defer { for copy in copies { free(copy) } }
        let result = copies.map { UnsafePointer($0) }.withUnsafeBufferPointer { list in
            functions.PQexecParams(connection, statement, Int32(values.count), nil, list.baseAddress, nil, nil, 0)
        }
        guard wanted.contains(where: { $0 == functions.PQresultStatus(result) }) else { throw failure(of: result) }
        return result
    }

    /// What a result means that is an error; it is given back.
    private func failure(of result: OpaquePointer?) -> DatabaseError {
        defer { functions.PQclear(result) }
        guard let field = functions.PQresultErrorField(result, kreisblick_pq_sqlstate) else { return .lost }
        let code = String(cString: field)
        switch code {
        case "42501": return .notPermitted(subject, user: server.user)
        case "42P01": return .noTable(subject, suggestion: nil)
        case "55P03", "40P01": return .locked(subject)
        case "57014": return .tookTooLong
        case "25006" where !isReading: return .onlyReadable(server)
        case "53100": return .fullDisk
        case _ where code.hasPrefix("08") || code.hasPrefix("57P"): return .lost
        default: return .failed(subject, code: code)
        }
    }
}

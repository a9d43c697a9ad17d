import Foundation
import Glibc
import TestSupport

/// A PostgreSQL server of the tests' own with PostGIS: a folder, a Unix socket, no port. It ends with the process that started it, however
/// that ends, since a shell beside it waits for the end of a pipe.
final class PostGISServer: Sendable {
    /// One for all tests, each in a database of its own.
    static let shared = Result { try PostGISServer() }

    private static let programs = "/usr/lib/postgresql"

    /// The folder of the newest `initdb` beside which PostGIS is installed.
    private static let version: String? = {
        let versions = ((try? Files.names(in: programs)) ?? []).sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }
        return versions.first { version in
            access("\(programs)/\(version)/bin/initdb", X_OK) == 0
                && access("/usr/share/postgresql/\(version)/extension/postgis.control", R_OK) == 0
        }
    }()

    /// Why there is none here; `nil` where there can be one.
    static var absence: String? {
        guard version != nil, Program.has(tool: "psql") else {
            return "needs PostgreSQL with PostGIS (.ci/setup tests installs them)"
        }
        guard geteuid() != 0 || Program.has(tool: "runuser") && getpwnam("postgres") != nil else {
            return "PostgreSQL does not run as root, and there is no user postgres"
        }
        return nil
    }

    let folder: String
    private let process: pid_t

    private init() throws {
        guard let version = Self.version else { throw Program.Failure(what: Self.absence ?? "") }
        // In a folder that the server's user reaches, with a path short enough for a socket.
        var template = Array("/tmp/kreisblick-pg-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Program.Failure(what: String(cString: strerror(errno))) }
        let folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.folder = folder
        if geteuid() == 0, let user = getpwnam("postgres") { chown(folder, user.pointee.pw_uid, user.pointee.pw_gid) }
        chmod(folder, 0o755)
        let script = """
            cd '\(folder)' || exit 1
            bin='\(Self.programs)/\(version)/bin'
            "$bin/initdb" -D data -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >log 2>&1 || exit 1
            printf 'local all secret scram-sha-256\\nlocal all barred reject\\nlocal all all trust\\n' >data/pg_hba.conf
            "$bin/postgres" -D data -k '\(folder)' -c listen_addresses= -c fsync=off -c timezone=UTC \
              -c lc_messages=C.UTF-8 >>log 2>&1 &
            server=$!
            read -r _
            kill -QUIT $server; wait $server; cd / && rm -rf '\(folder)'
            """
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Program.Failure(what: String(cString: strerror(errno))) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
        for stream in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
        }
        let command = geteuid() == 0 ? ["runuser", "-u", "postgres", "--", "sh", "-c", script] : ["sh", "-c", script]
        process = try Program.start(
            tool: command[0], Array(command.dropFirst()), in: "/tmp", environment: [:], &actions)
        close(ends[0])
        // The other end stays open as long as this process lives.
        PostGISServerEnd.note(process, ends[1])
        for _ in 0..<600 {
            if (try? sql("SELECT 1", in: "postgres")) == "1\n" { return }
            usleep(100_000)
        }
        throw Program.Failure(what: "PostgreSQL does not start: \((try? Files.text("\(folder)/log")) ?? "")")
    }

    /// What psql prints, unaligned and without headers.
    @discardableResult
    func sql(_ statement: String, in database: String, as user: String = "postgres") throws -> String {
        let outcome = try Program.run(
            tool: "psql",
            [
                "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", user, "-d", database, "-c",
                statement,
            ],
            in: "/tmp", environment: ["PGPASSWORD": "", "LC_ALL": "C.UTF-8"], seconds: 300)
        guard outcome.exitCode == 0 else { throw Program.Failure(what: outcome.errors) }
        return outcome.output
    }

    /// A fresh database with PostGIS.
    func database() throws -> String {
        let name = "geo_" + UUID().uuidString.prefix(8).lowercased()
        try sql("CREATE DATABASE \(name)", in: "postgres")
        try sql("CREATE EXTENSION postgis", in: name)
        return name
    }

    func address(_ database: String, as user: String = "postgres") -> String {
        "postgresql://\(user)@/\(database)?host=\(folder)"
    }
}

/// Ends the server with the tests: in order where they end in order, and else by the pipe's end.
private enum PostGISServerEnd {
    nonisolated(unsafe) private static var noted: (process: pid_t, pipe: Int32)?

    static func note(_ process: pid_t, _ pipe: Int32) {
        noted = (process, pipe)
        atexit {
            guard let noted = PostGISServerEnd.noted else { return }
            close(noted.pipe)
            var status = Int32()
            waitpid(noted.process, &status, 0)
        }
    }
}

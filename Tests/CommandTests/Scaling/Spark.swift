import Glibc
import Testing

/// The Apache Spark that tests use: `make` names its folder.
enum Spark {
    static let home: String? = {
        guard let named = getenv("SPARK_HOME").map({ String(cString: $0) }), hasJava else { return nil }
        return access("\(named)/bin/spark-sql", X_OK) == 0 ? named : nil
    }()

    static let absent: Comment =
        "no Apache Spark: SPARK_HOME names none, or there is no Java; `make setup-tests` installs both, where it can"

    /// What its programmes are told: where they are, that all stays on this machine, and that they live too short for a compiler that
    /// takes its time.
    static func environment(in folder: String) -> [String: String] {
        [
            "SPARK_HOME": home ?? "", "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_LOCAL_DIRS": folder,
            "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        ]
    }

    private static var hasJava: Bool { getenv("JAVA_HOME") != nil || Program.has(tool: "java") }
}

/// A Spark cluster of its own on this machine, a master and some workers of one core each, for as long as a test needs it.
///
/// Each of them runs below a shell that waits for the end of its standard input and then ends it: so none outlives the tests, however
/// these end.
final class StandaloneCluster {
    private struct Daemon {
        let shell: pid_t
        /// The end of a pipe that keeps it alive.
        let hold: Int32
        let log: String
    }

    let master: String
    private let folder: String
    private var daemons: [Daemon]

    /// Starts a cluster, hands it on, and stops what was started.
    ///
    /// - Returns: the working directories of processes of the cluster that are still there: none, as it should be.
    static func with(workers: Int, _ body: (StandaloneCluster) throws -> Void) throws -> [String] {
        let cluster = try StandaloneCluster(workers: workers)
        defer { cluster.stop() }
        try body(cluster)
        cluster.stop()
        return cluster.processes
    }

    private init(workers: Int) throws {
        folder = try Files.freshFolder("spark")
        let place = ["--host", "127.0.0.1", "--port", "0", "--webui-port", "0"]
        let first = try Self.start("org.apache.spark.deploy.master.Master", place, "master", in: folder)
        daemons = [first]
        do {
            master = try Self.find(/Starting Spark master at (spark:\/\/\S+)/, in: first)
            for number in 0..<workers {
                let limits = ["--cores", "1", "--memory", "1g", "--work-dir", "\(folder)/work\(number)"]
                daemons.append(
                    try Self.start(
                        "org.apache.spark.deploy.worker.Worker", place + limits + [master], "worker\(number)",
                        in: folder
                    ))
            }
            for worker in daemons.dropFirst() { _ = try Self.find(/(Successfully registered with master)/, in: worker) }
        } catch {
            for daemon in daemons { Self.stop(daemon) }
            throw error
        }
    }

    /// One session of `spark-sql` on all workers.
    ///
    /// - Returns: what it wrote to standard output.
    func sql(_ script: String) throws -> [UInt8] {
        let session = try Files.freshFolder("session")
        try Files.write(script, to: "\(session)/script.sql")
        let outcome = try Program.run(
            tool: "\(Spark.home ?? "")/bin/spark-sql",
            [
                "--master", master, "-S", "--conf", "spark.ui.enabled=false", "--conf",
                "spark.sql.catalogImplementation=in-memory", "-f", "\(session)/script.sql",
            ], in: session, environment: Spark.environment(in: folder), seconds: 3600)
        guard outcome.exitCode == 0 else { throw Program.Failure(what: String(outcome.errors.suffix(4000))) }
        return Array(outcome.output.utf8)
    }

    /// The working directories of processes that run in the cluster's folder.
    private var processes: [String] {
        let names = (try? Files.names(in: "/proc")) ?? []
        return names.compactMap { name -> String? in
            guard Int(name) != nil else { return nil }
            var target = [UInt8](repeating: 0, count: 4096)
            let count = target.withUnsafeMutableBytes { buffer in
                buffer.baseAddress.map { readlink("/proc/\(name)/cwd", $0, buffer.count) } ?? 0
            }
            let path = String(decoding: target.prefix(max(0, count)), as: UTF8.self)
            return path.hasPrefix(folder) ? path : nil
        }
    }

    private func stop() {
        // Workers first, and their executors with them.
        for daemon in daemons.reversed() { Self.stop(daemon) }
        daemons = []
    }

    private static func stop(_ daemon: Daemon) {
        close(daemon.hold)
        _ = try? Program.wait(for: daemon.shell, "a daemon of Spark", seconds: 60)
    }

    private static func start(_ role: String, _ arguments: [String], _ name: String, in folder: String) throws -> Daemon
    {
        let (log, pipe) = ("\(folder)/\(name).log", "\(folder)/\(name).pipe")
        // Opened for both, so that nobody waits for the other; closed in other tests' processes, so that only this one holds it.
        let hold = mkfifo(pipe, 0o600) == 0 ? open(pipe, O_RDWR | O_CLOEXEC) : -1
        guard hold >= 0 else { throw Program.Failure(what: String(cString: strerror(errno))) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, pipe, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        let wait = """
            "$@" </dev/null & daemon=$!
            read -r end
            kill "$daemon"
            wait "$daemon"
            """
        let shell = try Program.start(
            tool: "sh", ["-c", wait, "sh", "\(Spark.home ?? "")/bin/spark-class", role] + arguments, in: folder,
            environment: Spark.environment(in: folder), &actions)
        return Daemon(shell: shell, hold: hold, log: log)
    }

    /// Waits until a daemon says something.
    private static func find(_ words: Regex<(Substring, Substring)>, in daemon: Daemon) throws -> String {
        for _ in 0..<1200 {
            if let found = (try? Files.text(daemon.log))?.firstMatch(of: words) { return String(found.1) }
            usleep(100_000)
        }
        throw Program.Failure(what: "\(daemon.log): \((try? Files.text(daemon.log))?.suffix(2000) ?? "")")
    }
}

internal import Aggregation
internal import Glibc
internal import Store

/// Apache Spark's own `spark-sql`, run once for a script.
struct SparkProgram {
    let setting: SparkSetting
    /// Where its messages are kept: those of the last session, for the house alone, since they may quote records.
    let log: String
    /// A folder for what it reads and writes, for the time of a run.
    let scratch: String

    /// - Parameter script: SQL statements, each ended by a semicolon.
    /// - Returns: what it wrote to its standard output.
    /// - Throws: `SparkError.notInstalled`, `.failed`; `FileError`.
    func run(_ script: String) throws -> [UInt8] {
        guard let program = Self.path else { throw SparkError.notInstalled }
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) {
            let (statements, output, messages) = (
                "\(folder.path)/script.sql", "\(folder.path)/output", "\(folder.path)/messages"
            )
            try Files.write(Array(script.utf8), to: statements, mode: Files.confidential)
            // What Spark leaves in its working directory goes with the folder.
            let code = try Self.run(
                ["env", "-C", folder.path, program] + arguments + ["-f", statements], output: output,
                messages: messages)
            let said = try Files.read(messages)
            try Files.write(said, to: log, mode: Files.confidential)
            guard code == 0 else { throw SparkError.failed(reason: Self.reason(in: said), log: log) }
            return try Files.read(output)
        }
    }

    private var arguments: [String] {
        let settings = [
            "spark.ui.enabled=false", "spark.sql.catalogImplementation=in-memory",
            // How much comes back depends on the question, and is looked at as a whole.
            "spark.driver.maxResultSize=0",
        ]
        return ["--master", setting.master, "--name", "kreisblick", "-S"] + settings.flatMap { ["--conf", $0] }
    }

    /// In `SPARK_HOME`, else in `PATH`.
    private static var path: String? {
        let homes = getenv("SPARK_HOME").map { ["\(String(cString: $0))/bin"] } ?? []
        let places = getenv("PATH").map { String(cString: $0).split(separator: ":").map { String($0) } } ?? []
        return (homes + places).map { Files.absolute("\($0)/spark-sql") }.first { access($0, X_OK) == 0 }
    }

    /// The class of Spark's error, such as `PATH_NOT_FOUND`, and nothing that could be a value.
    private static func reason(in messages: [UInt8]) -> String? {
        let text = String(decoding: messages, as: UTF8.self)
        // What `spark.driver.memory` of Spark's own settings is for: an answer is collected there.
        if text.contains("java.lang.OutOfMemoryError") { return "OutOfMemoryError, spark.driver.memory" }
        return errorClasses.first { text.contains("[\($0)]") || text.contains("[\($0).") }
    }

    /// Classes of errors that a question to exported tables may end in, the nearest to its cause first.
    private static let errorClasses = [
        "PATH_NOT_FOUND", "MALFORMED_RECORD_IN_PARSING", "CAST_INVALID_INPUT", "UNRESOLVED_COLUMN", "FAILED_READ_FILE",
        "DATA_SOURCE_NOT_FOUND", "UNABLE_TO_INFER_SCHEMA", "PARSE_SYNTAX_ERROR",
    ]

    /// - Returns: the exit code; negative for a signal.
    private static func run(_ words: [String], output: String, messages: String) throws(FileError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, messages)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        // Signals that are blocked or ignored here would be so in Spark's shell scripts, which wait for some.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let failure = pointers.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { preconditionFailure("the list ends with a null pointer") }
            return posix_spawnp(&process, words[0], &actions, &attributes, first, environ)
        }
        guard failure == 0 else {
            errno = failure
            throw .cannotOpen(path: words[0], reason: FileError.lastReason)
        }
        var status = Int32()
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw .cannotOpen(path: words[0], reason: FileError.lastReason) }
        }
        return status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
    }
}

internal import Aggregation
internal import Glibc
internal import Store

/// Apache Spark's own `spark-sql`, run once for a script.
struct SparkProgram {
    let setting: SparkSetting
    /// Where its messages are kept when it fails: they may quote records.
    let log: String

    /// - Parameter script: SQL statements, each ended by a semicolon.
    /// - Returns: what it wrote to its standard output.
    /// - Throws: `SparkError.notInstalled`, `.failed`; `FileError`.
    func run(_ script: String) throws -> [UInt8] {
        guard let program = Self.path else { throw SparkError.notInstalled }
        let folder = try ScratchFolder()
        let (statements, output, errors) = (
            "\(folder.path)/script.sql", "\(folder.path)/output", "\(folder.path)/errors"
        )
        try Files.write(Array(script.utf8), to: statements, mode: Files.confidential)
        let arguments =
            ["--master", setting.master, "--name", "kreisblick", "-S"] + Self.settings.flatMap { ["--conf", $0] }
            + ["-f", statements]
        // What Spark leaves in its working directory goes with the folder.
        let code = try Self.run(
            ["env", "-C", folder.path, program] + arguments, output: output, errors: errors)
        guard code == 0 else {
            let messages = try Files.read(errors)
            try Files.write(messages, to: log, mode: Files.confidential)
            throw SparkError.failed(reason: Self.reason(in: messages), log: log)
        }
        return try Files.read(output)
    }

    private static let settings = [
        "spark.ui.enabled=false", "spark.sql.catalogImplementation=in-memory", "spark.sql.variable.substitute=false",
        // An answer is small, but nobody knows how small.
        "spark.driver.maxResultSize=0",
    ]

    /// In `SPARK_HOME`, else in `PATH`.
    private static var path: String? {
        let homes = getenv("SPARK_HOME").map { ["\(String(cString: $0))/bin"] } ?? []
        let places = getenv("PATH").map { String(cString: $0).split(separator: ":").map { String($0) } } ?? []
        return (homes + places).map { "\($0)/spark-sql" }.first { access($0, X_OK) == 0 }
    }

    /// The class of Spark's error, such as `PATH_NOT_FOUND`, and nothing that could be a value.
    private static func reason(in messages: [UInt8]) -> String? {
        let text = String(decoding: messages, as: UTF8.self)
        return text.split(separator: "[").dropFirst().lazy.compactMap { part -> String? in
            guard let end = part.firstIndex(of: "]") else { return nil }
            let name = part[..<end]
            let isClass =
                name.contains("_") && name.allSatisfy { $0.isUppercase || $0 == "_" || $0 == "." || $0.isNumber }
            return isClass ? String(name) : nil
        }.first
    }

    /// - Returns: the exit code; negative for a signal.
    private static func run(_ words: [String], output: String, errors: String) throws(FileError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, path) in [(STDOUT_FILENO, output), (STDERR_FILENO, errors)] {
            posix_spawn_file_actions_addopen(&actions, descriptor, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let pointers = words.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process = pid_t()
        let failure = pointers.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { preconditionFailure("the list ends with a null pointer") }
            return posix_spawnp(&process, words[0], &actions, nil, first, environ)
        }
        guard failure == 0 else {
            errno = failure
            throw .cannotOpen(path: words[0], reason: FileError.lastReason)
        }
        var status = Int32()
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f)
    }
}

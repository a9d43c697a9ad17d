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
    /// - Throws: `SparkError.notInstalled`, `.failed`; `ProgramError`; `FileError`.
    func run(_ script: String) throws -> [UInt8] {
        guard let program = Self.path else { throw SparkError.notInstalled }
        let folder = try ScratchFolder(in: scratch)
        return try withExtendedLifetime(folder) {
            let statements = "\(folder.path)/script.sql"
            try Files.write(Array(script.utf8), to: statements, mode: Files.confidential)
            // What Spark leaves in its working directory goes with the folder.
            let run = try ChildProcess(
                program, arguments + ["-f", statements], folder: folder.path, scratch: folder.path
            ).run()
            try Files.write(run.errors, to: log, mode: Files.confidential)
            guard run.exitCode == 0 else { throw SparkError.failed(reason: Self.reason(in: run.errors), log: log) }
            return run.output
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
        let home = getenv("SPARK_HOME").map { "\(String(cString: $0))/bin:" } ?? ""
        return OutsideProgram.path(of: "spark-sql", in: home + OutsideProgram.searchPath)
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
}

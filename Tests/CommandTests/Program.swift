import Glibc
import Testing
import TestSupport

/// The program as its users have it: a binary in a folder of its own, known by exit code and two streams.
enum Program {
    struct Outcome {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    struct Failure: Error {
        let what: String
    }

    /// The project's folder.
    static let packageRoot = ProjectFolder.path

    /// The folder of what was built, where the running tests lie too.
    static let buildFolder: String = {
        let itself = realpath("/proc/self/exe", nil)
        defer { free(itself) }
        let places = [itself.map { Files.parent(of: String(cString: $0)) }, "\(packageRoot)/.build/debug"]
        return places.compactMap { $0 }.first { access("\($0)/kreisblick", X_OK) == 0 } ?? "\(packageRoot)/.build/debug"
    }()

    /// Runs `kreisblick` in a folder, with nothing on standard input.
    ///
    /// - Parameter environment: added to `PATH` and the place of the embedded data; nothing else is handed down.
    static func run(
        _ arguments: String..., in folder: String, environment: [String: String] = [:]
    ) throws -> Outcome {
        let data = environment.isEmpty ? ["KREISBLICK_DATASETS": "\(packageRoot)/datasets"] : environment
        return try run(tool: "\(buildFolder)/kreisblick", arguments, in: folder, environment: data)
    }

    /// Runs a tool, looked up in `PATH` unless a path is given; one that does not end within so many seconds is ended.
    static func run(
        tool: String, _ arguments: [String], in folder: String, environment: [String: String] = [:], seconds: Int = 60
    ) throws -> Outcome {
        let streams = try Files.freshFolder("streams")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        for (descriptor, name) in [(STDOUT_FILENO, "output"), (STDERR_FILENO, "errors")] {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, "\(streams)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        }
        let process = try start(tool: tool, arguments, in: folder, environment: environment, &actions)
        let status = try wait(for: process, tool, seconds: seconds)
        return Outcome(
            exitCode: status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f),
            output: try Files.text("\(streams)/output"), errors: try Files.text("\(streams)/errors"))
    }

    /// Starts a tool with the streams of `actions`; nobody waits for it yet.
    static func start(
        tool: String, _ arguments: [String], in folder: String, environment: [String: String],
        _ actions: inout posix_spawn_file_actions_t
    ) throws -> pid_t {
        // The test's threads block signals, which a shell's `wait` needs.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var given = environment
        for name in ["PATH", "HOME", "ASAN_OPTIONS", "TSAN_OPTIONS"] where given[name] == nil {
            given[name] = getenv(name).map { String(cString: $0) }
        }
        var process = pid_t()
        // The import of glibc's header leaves out posix_spawn_file_actions_addchdir_np; env(1) changes the folder instead.
        let failure = withStrings(["env", "-C", folder, tool] + arguments) { words in
            withStrings(given.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) { settings in
                posix_spawnp(&process, "env", &actions, &attributes, words, settings)
            }
        }
        guard failure == 0 else { throw Failure(what: "\(tool): \(String(cString: strerror(failure)))") }
        return process
    }

    /// Whether a tool is in `PATH`.
    static func has(tool: String) -> Bool {
        let path = getenv("PATH").map { String(cString: $0) } ?? ""
        return path.split(separator: ":").contains { access("\($0)/\(tool)", X_OK) == 0 }
    }

    /// - Returns: the status as the system tells it; a process that does not end in time is ended.
    static func wait(for process: pid_t, _ tool: String, seconds: Int) throws -> Int32 {
        var status = Int32()
        for _ in 0..<seconds * patience * 500 {
            if waitpid(process, &status, WNOHANG) == process { return status }
            usleep(2000)
        }
        kill(process, SIGKILL)
        waitpid(process, &status, 0)
        throw Failure(what: "\(tool) did not end within \(seconds * patience) s")
    }

    /// By how many times more than usual a program may take; more than one where a sanitizer slows it down.
    private static let patience = getenv("KREISBLICK_PATIENCE").flatMap { Int(String(cString: $0)) } ?? 1

    /// C strings, ended by a null pointer, for as long as `body` runs.
    private static func withStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { preconditionFailure("the list ends with a null pointer") }
            return body(first)
        }
    }
}

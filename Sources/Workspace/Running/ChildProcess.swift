internal import Glibc
internal import Store

/// A program that is run to its end, fed and heard through files that have no name.
///
/// Pipes would have to be filled and emptied at once; and what has no name stays behind nowhere, whatever ends this process. Signals that
/// are blocked or ignored here are none of the program's affair: shell scripts wait for some. It stays in this process's group, so that
/// one Ctrl-C ends both.
///
/// ```swift
/// let outcome = try ChildProcess("/usr/bin/tr", ["a-z", "A-Z"], input: .bytes(Array("abc".utf8))).run()
/// // exit code 0, output "ABC"
/// ```
struct ChildProcess {
    enum Input {
        case nothing
        case bytes([UInt8])
        /// By its path.
        case file(String)
    }

    struct Outcome {
        /// Negative for a signal.
        let exitCode: Int32
        let output: [UInt8]
        let errors: [UInt8]

        /// What it complained of, a line each, of long ones the beginning.
        var complaints: [String] {
            errors.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0.prefix(300), as: UTF8.self) }
        }
    }

    /// Its path (`OutsideProgram.found`).
    let program: String
    let arguments: [String]
    var input: Input
    /// All that it gets, each `NAME=value`; what this process has where `nil`.
    var environment: [String]?
    /// Where it works; where this process does where `nil`.
    var folder: String?
    /// Where its nameless files lie: some place of the workspace for what is confidential.
    var scratch: String
    /// After how long it is killed; never where `nil`.
    var timeLimit: Duration?

    init(
        _ program: String, _ arguments: [String], input: Input = .nothing, environment: [String]? = nil,
        folder: String? = nil, scratch: String = NamelessFile.temporaryFolder, timeLimit: Duration? = nil
    ) {
        (self.program, self.arguments, self.input) = (program, arguments, input)
        (self.environment, self.folder) = (environment, folder)
        (self.scratch, self.timeLimit) = (scratch, timeLimit)
    }

    /// - Throws: `ProgramError.notStarted`, `.tookTooLong`; `FileError` for an input or a scratch folder that cannot be used.
    func run() throws -> Outcome {
        let output = try NamelessFile(in: scratch)
        let errors = try NamelessFile(in: scratch)
        let status = try withInput { input throws -> Int32 in
            try self.status(of: try start([input, output.descriptor, errors.descriptor]))
        }
        return Outcome(
            exitCode: status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f), output: try output.contents(),
            errors: try errors.contents())
    }

    private func withInput(_ body: (Int32) throws -> Int32) throws -> Int32 {
        if case .bytes(let bytes) = input {
            let given = try NamelessFile(in: scratch, holding: bytes)
            return try withExtendedLifetime(given) { try body(given.descriptor) }
        }
        let path = if case .file(let path) = input { path } else { "/dev/null" }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        return try body(descriptor)
    }

    /// - Parameter streams: what becomes its standard input, output and error.
    private func start(_ streams: [Int32]) throws(ProgramError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, descriptor) in streams.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
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

        // `env` goes there and becomes the program.
        let place = folder.map { ["/usr/bin/env", "-C", $0] } ?? []
        let words = (place + [program] + arguments).map { strdup($0) } + [nil]
        let settings = environment.map { $0.map { strdup($0) } + [nil] }
        defer { for pointer in words + (settings ?? []) { free(pointer) } }
        let path = place.first ?? program
        var process = pid_t()
        let refusal =
            if let settings {
                posix_spawn(&process, path, &actions, &attributes, words, settings)
            } else {
                posix_spawn(&process, path, &actions, &attributes, words, environ)
            }
        guard refusal == 0 else {
            errno = refusal
            throw .notStarted(path: program, reason: FileError.lastReason)
        }
        return process
    }

    /// Waits for its end.
    private func status(of process: pid_t) throws(ProgramError) -> Int32 {
        let start = ContinuousClock.now
        var status = Int32()
        var pause: UInt32 = 500
        while true {
            switch waitpid(process, &status, timeLimit == nil ? 0 : WNOHANG) {
            case process: return status
            case 0:
                if let timeLimit, ContinuousClock.now - start >= timeLimit {
                    kill(process, SIGKILL)
                    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
                    throw .tookTooLong(path: program, seconds: Int(timeLimit.components.seconds))
                }
                usleep(pause)
                pause = min(2 * pause, 20_000)
            default:
                guard errno == EINTR else { throw .notStarted(path: program, reason: FileError.lastReason) }
            }
        }
    }
}

internal import Glibc

/// A program that is run to its end, fed and heard through files that have no name.
///
/// Pipes would have to be filled and emptied at once; and what has no name stays behind nowhere, whatever ends this process.
enum ChildProcess {
    struct Outcome {
        /// Negative for a signal.
        let exitCode: Int32
        let output: [UInt8]
        let errors: [UInt8]
    }

    /// - Parameter words: the program's path, and its arguments.
    /// - Parameter environment: all that it gets, each `NAME=value`.
    static func run(
        _ words: [String], environment: [String], input: [UInt8]
    ) throws(PictureError) -> Outcome {
        func failure(_ number: Int32 = errno) -> PictureError {
            .failed(program: words[0], reason: String(cString: strerror(number)))
        }
        guard let given = tmpfile() else { throw failure() }
        defer { fclose(given) }
        guard let output = tmpfile() else { throw failure() }
        defer { fclose(output) }
        guard let errors = tmpfile() else { throw failure() }
        defer { fclose(errors) }
        guard fwrite(input, 1, input.count, given) == input.count, fflush(given) == 0, fseek(given, 0, SEEK_SET) == 0
        else { throw failure() }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (file, descriptor) in [(given, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
            posix_spawn_file_actions_adddup2(&actions, fileno(file), descriptor)
        }
        // Signals that are blocked or ignored here are none of the program's affair.
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

        let arguments = words.map { strdup($0) } + [nil]
        let settings = environment.map { strdup($0) } + [nil]
        defer { for pointer in arguments + settings { free(pointer) } }
        var process = pid_t()
        let refusal = posix_spawn(&process, words[0], &actions, &attributes, arguments, settings)
        guard refusal == 0 else { throw failure(refusal) }
        var status = Int32()
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw failure() }
        }
        return Outcome(
            exitCode: status & 0x7f == 0 ? status >> 8 & 0xff : -(status & 0x7f), output: contents(of: output),
            errors: contents(of: errors))
    }

    private static func contents(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
        rewind(file)
        var (bytes, piece) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
        while true {
            let count = fread(&piece, 1, piece.count, file)
            guard count > 0 else { return bytes }
            bytes += piece[..<count]
        }
    }
}

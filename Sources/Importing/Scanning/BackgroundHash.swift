internal import Glibc
internal import Store

/// The SHA-256 of a large file, computed on a thread of its own while the file is read for other ends.
///
/// The thread alone writes the outcome, which is read once it has ended; hence `@unchecked Sendable`.
final class BackgroundHash: @unchecked Sendable {
    private let source: SourceFile
    private var thread: pthread_t?
    private var outcome: Result<(hash: String, state: SourceFile.State), any Error>?

    init(_ source: SourceFile) {
        self.source = source
        var started = pthread_t()
        let task = Unmanaged.passRetained(self)
        let code = pthread_create(
            &started, nil,
            { argument in
                if let argument { Unmanaged<BackgroundHash>.fromOpaque(argument).takeRetainedValue().compute() }
                return nil
            }, task.toOpaque())
        if code == 0 { thread = started } else { task.release() }
    }

    deinit { if let thread { pthread_detach(thread) } }

    private func compute() {
        outcome = Result {
            let digest = Digest()
            let state = try source.forEachPiece { piece in piece.withUnsafeBytes { digest.update($0) } }
            return (digest.hexadecimal(), state)
        }
    }

    /// Waits for the hash.
    ///
    /// - Throws: `FileError` where the file cannot be read, or is not as it was found elsewhere.
    func hash(of state: SourceFile.State) throws -> String {
        if let thread {
            pthread_join(thread, nil)
            self.thread = nil
        }
        if outcome == nil { compute() }
        guard let found = try outcome?.get(), found.state == state else {
            throw FileError.changedWhileRead(path: source.path)
        }
        return found.hash
    }
}

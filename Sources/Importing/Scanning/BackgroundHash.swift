internal import Store

/// The SHA-256 of a large file, computed on a thread of its own while the file is read for other ends.
///
/// The thread alone writes the outcome, which is read once it has ended; hence `@unchecked Sendable`.
final class BackgroundHash: @unchecked Sendable {
    private let source: SourceFile
    private var thread: StartedThread?
    private var outcome: Result<(hash: String, state: SourceFile.State), any Error>?

    /// - Parameter starts: whether the thread is started; else the hash is computed when it is asked for.
    init(_ source: SourceFile, starts: Bool = true) {
        self.source = source
        guard starts else { return }
        thread = StartedThread { [self] in compute() }
    }

    deinit { thread?.detach() }

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
            thread.join()
            self.thread = nil
        }
        if outcome == nil { compute() }
        guard let found = try outcome?.get(), found.state == state else {
            throw FileError.changedWhileRead(path: source.path)
        }
        return found.hash
    }
}

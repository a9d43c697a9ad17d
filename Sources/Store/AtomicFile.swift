internal import Glibc

/// A file written piece by piece that is there as a whole or not at all: it has no name, or another one beside its place, until `commit`.
///
/// Where the file system can do it, the file has no name until it is whole, so that a process that is killed leaves nothing. Elsewhere, as
/// on many network disks, it lies beside its place under a name of its own, locked while it is written; what a killed process left there
/// goes with the next file of that place (`Leftovers`). Until it is whole nobody but its owner may read it. What is no regular file, such
/// as a pipe, is written to as it stands; a symbolic link to a regular file is replaced, not followed.
public final class AtomicFile {
    private let path: String
    private let mode: UInt32
    /// The name beside its place, for the whole time or for the moment before `commit` ends; `nil` where the pieces go straight to it.
    private let temporary: String?
    private var isNamed = false
    private var descriptor: Int32

    /// - Throws: `FileError.cannotWrite`.
    public convenience init(path: String, mode: UInt32) throws(FileError) {
        try self.init(path: path, mode: mode, mayBeNameless: true)
    }

    /// - Parameter mayBeNameless: false for what a file system does that knows no files without a name.
    package init(path: String, mode: UInt32, mayBeNameless: Bool) throws(FileError) {
        (self.path, self.mode) = (path, mode)
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            temporary = nil
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            let name = Leftovers.temporaryName(of: path)
            temporary = name
            descriptor = mayBeNameless ? Self.nameless(in: Files.parent(of: path) ?? ".") : -1
            if descriptor < 0 {
                Leftovers.remove(of: path)
                descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, Files.confidential)
                isNamed = descriptor >= 0
            }
        }
        guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReasonOfWriting) }
        if temporary != nil { flock(descriptor, LOCK_EX | LOCK_NB) }
    }

    /// What was not committed leaves nothing behind.
    deinit { discard() }

    /// - Returns: a file without a name, or -1 where the file system knows none.
    private static func nameless(in folder: String) -> Int32 {
        // <fcntl.h>: O_TMPFILE, whose definition Swift does not take over.
        let descriptor = open(folder, 0o20_000_000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, Files.confidential)
        guard descriptor >= 0, access(place(of: descriptor), F_OK) == 0 else {
            if descriptor >= 0 { Glibc.close(descriptor) }
            return -1
        }
        return descriptor
    }

    /// How the system calls an open file.
    private static func place(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

    /// - Throws: `FileError.cannotWrite`, as on a full disk.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        guard bytes.withUnsafeBytes({ Files.write(all: $0, to: descriptor) }) else { throw fail() }
    }

    /// Puts the file in its place, flushed to disk.
    public func commit() throws(FileError) {
        guard let temporary else {
            guard close() else { throw fail() }
            return
        }
        if mode != Files.confidential { fchmod(descriptor, mode & ~ProcessMask.bits) }
        guard fsync(descriptor) == 0, isNamed || named(temporary), rename(temporary, path) == 0 else { throw fail() }
        isNamed = false
        // Unlocked only now, so that nobody takes it for a leftover; it is on disk already.
        close()
        Files.flushDirectory(holding: path)
    }

    /// Gives the file the name that it has for a moment: a link replaces nothing, but a name does.
    private func named(_ temporary: String) -> Bool {
        unlink(temporary)
        isNamed = linkat(AT_FDCWD, Self.place(of: descriptor), AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0
        return isNamed
    }

    /// False where the system could not keep what was written.
    @discardableResult
    private func close() -> Bool {
        guard descriptor >= 0 else { return true }
        defer { descriptor = -1 }
        return Glibc.close(descriptor) == 0
    }

    private func fail() -> FileError {
        let reason = FileError.lastReason
        discard()
        return .cannotWrite(path: path, reason: reason)
    }

    private func discard() {
        if isNamed, let temporary { unlink(temporary) }
        isNamed = false
        close()
    }
}

/// The permission bits that this process takes from what it makes.
private enum ProcessMask {
    /// As the system tells it: asking `umask` means changing it for a moment, for all threads.
    static let bits: UInt32 = {
        let usual: UInt32 = 0o022
        guard let file = fopen("/proc/self/status", "r") else { return usual }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard text.hasPrefix("Umask:") else { continue }
            return UInt32(text.filter(\.isNumber), radix: 8) ?? usual
        }
        return usual
    }()
}

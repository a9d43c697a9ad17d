internal import Glibc

/// Reading and writing whole files: what is written is there as a whole or not at all.
public enum Files {
    /// Permission bits of what a workspace keeps for itself.
    public static let confidential: UInt32 = 0o600
    /// Permission bits of what is published.
    public static let published: UInt32 = 0o644

    /// The same place whatever the current folder, without `/` at its end: `records/` → `/srv/records`.
    public static func absolute(_ path: String) -> String {
        var whole = path
        if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
            defer { free(folder) }
            whole = "\(String(cString: folder))/\(path)"
        }
        while whole.count > 1, whole.hasSuffix("/") { whole.removeLast() }
        return whole
    }

    /// Where a path really leads, without `..` and symbolic links; `nil` where nothing is there.
    public static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// Whether a path leads to a folder or below it, links followed; of what is not there yet the nearest folder above counts.
    public static func leads(_ path: String, below folder: String) -> Bool {
        guard let base = resolved(folder) else { return false }
        var place = absolute(path)
        while resolved(place) == nil, let parent = parent(of: place), parent != place { place = parent }
        return resolved(place).map { $0 == base || $0.hasPrefix(base == "/" ? base : base + "/") } ?? false
    }

    /// Whether a path leads to something, whatever it is.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Whether two paths lead to the same existing file.
    public static func isSame(_ left: String, _ right: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(left, &first) == 0 && stat(right, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    /// Whether a path leads to the file that standard input reads.
    public static func isStandardInput(_ path: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(path, &first) == 0 && fstat(STDIN_FILENO, &second) == 0 && first.st_dev == second.st_dev
            && first.st_ino == second.st_ino
    }

    /// Whether a path leads to a folder.
    public static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// - Throws: `FileError.cannotOpen` for a folder that may not be read.
    static func checkReading(_ folder: String) throws(FileError) {
        guard access(folder, R_OK | X_OK) == 0 else { throw .cannotOpen(path: folder, reason: FileError.lastReason) }
    }

    /// Bytes of a regular file.
    public static func size(_ path: String) throws(FileError) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, reason: FileError.lastReason) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        return Int(status.st_size)
    }

    /// The bytes of a regular file.
    public static func read(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: FileError.lastReason) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .notAFile(path: path)
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        guard bytes.withUnsafeMutableBytes({ read(all: $0, from: descriptor) }) else {
            throw .cannotOpen(path: path, reason: FileError.changedMeanwhile)
        }
        return bytes
    }

    /// Fills bytes from an open file, also where the system gives them in pieces.
    ///
    /// - Returns: false where the file has no more, or cannot be read.
    static func read(all bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.read(descriptor, UnsafeMutableRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Replaces a file: written beside it, flushed to disk, renamed over it.
    public static func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws(FileError) {
        let file = try AtomicFile(path: path, mode: mode)
        try file.write(bytes)
        try file.commit()
    }

    /// Writes all bytes to an open file, also where the system takes them in pieces.
    ///
    /// - Returns: false where not all were taken; `errno` says why.
    static func write(all bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Adds to the end of a file, which is made where it is missing; what several processes add at once all stays. A link is not followed.
    public static func append(_ bytes: [UInt8], to path: String, mode: UInt32) throws(FileError) {
        let descriptor = try locked(path, O_WRONLY | O_CREAT | O_APPEND, mode)
        defer { close(descriptor) }
        // One call, so that what others add does not come between.
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard count == bytes.count, fsync(descriptor) == 0 else {
            throw .cannotWrite(path: path, reason: FileError.lastReason)
        }
    }

    /// Replaces a file that others add to by what `body` makes of it; what they add meanwhile comes behind.
    public static func rewrite(_ path: String, mode: UInt32, _ body: ([UInt8]) -> [UInt8]) throws(FileError) {
        let descriptor = try locked(path, O_RDONLY, mode)
        defer { close(descriptor) }
        try write(body(try read(path)), to: path, mode: mode)
    }

    /// An open file that is locked, and is still the one of its name.
    private static func locked(_ path: String, _ flags: Int32, _ mode: UInt32) throws(FileError) -> Int32 {
        while true {
            let descriptor = open(path, flags | O_NOFOLLOW | O_CLOEXEC, mode)
            guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
            while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
            var (own, named) = (stat(), stat())
            if fstat(descriptor, &own) == 0, stat(path, &named) == 0, own.st_ino == named.st_ino { return descriptor }
            close(descriptor)
        }
    }

    /// The second of the clock at which a file was last written to.
    public static func timeOfWriting(_ path: String) throws(FileError) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .cannotOpen(path: path, reason: FileError.lastReason) }
        return status.st_mtim.tv_sec
    }

    /// Permission bits of folders that nobody but their owner may enter.
    public static let ownersAlone: UInt32 = 0o700

    /// Makes a folder and those above it.
    public static func makeDirectory(_ path: String, mode: UInt32 = 0o755) throws(FileError) {
        if isDirectory(path) { return }
        if let parent = parent(of: path), !exists(parent) { try makeDirectory(parent) }
        guard mkdir(path, mode) != 0 else { return }
        let reason = FileError.lastReason
        // Another process may have made it in between.
        guard isDirectory(path) else { throw .cannotWrite(path: path, reason: reason) }
    }

    /// The names in a folder, sorted, without `.` and `..`.
    public static func names(in path: String) throws(FileError) -> [String] {
        guard let directory = opendir(path) else { throw .cannotOpen(path: path, reason: FileError.lastReason) }
        defer { closedir(directory) }
        var names = [String]()
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Gives a file or folder another name in the same file system, on disk when it returns.
    public static func move(_ path: String, to target: String) throws(FileError) {
        guard rename(path, target) == 0 else { throw .cannotWrite(path: target, reason: FileError.lastReasonOfWriting) }
        flushDirectory(holding: target)
    }

    /// Removes a file, or a folder with all that is in it. What is not there is fine; links are not followed.
    public static func remove(_ path: String) throws(FileError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in try names(in: path) { try remove("\(path)/\(name)") }
            guard rmdir(path) == 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
        } else {
            guard unlink(path) == 0 else { throw .cannotWrite(path: path, reason: FileError.lastReason) }
        }
    }

    /// The folder above, as the path names it: `a/b` → `a`; `nil` for a mere name.
    public static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func flushDirectory(holding path: String) { flushDirectory(parent(of: path) ?? ".") }

    /// Waits until the names in a folder are on disk.
    static func flushDirectory(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

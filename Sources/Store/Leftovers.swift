internal import Glibc

/// What processes that were killed left of files on their way: `NAME.PID.part`, held by nobody.
///
/// A file that is being written is locked. What is a link, belongs to somebody else or is called otherwise is nobody's leftover.
enum Leftovers {
    private static let ending = ".part"

    /// Where a file lies beside its place until it is whole.
    static func temporaryName(of path: String) -> String { "\(path).\(getpid())\(ending)" }

    /// Removes those of one place.
    static func remove(of path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        remove(in: Files.parent(of: path) ?? ".") { $0.hasPrefix(name + ".") && isTemporary($0.dropFirst(name.count)) }
    }

    /// Removes those in a folder.
    static func remove(in folder: String) { remove(in: folder) { isTemporary($0[...]) } }

    private static func remove(in folder: String, where isMeant: (String) -> Bool) {
        for name in (try? Files.names(in: folder)) ?? [] where isMeant(name) { removeUnheld("\(folder)/\(name)") }
    }

    /// `….123.part`
    private static func isTemporary(_ name: Substring) -> Bool {
        guard name.hasSuffix(ending) else { return false }
        let rest = name.dropLast(ending.count)
        guard let dot = rest.lastIndex(of: ".") else { return false }
        let number = rest[rest.index(after: dot)...].utf8
        return !number.isEmpty && number.allSatisfy { (48...57).contains($0) }
    }

    private static func removeUnheld(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            flock(descriptor, LOCK_EX | LOCK_NB) == 0
        else { return }
        unlink(path)
    }
}

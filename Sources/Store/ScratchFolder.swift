internal import Glibc

/// A folder that only its owner may read, for as long as somebody holds it.
///
/// It is locked while it is held. One that a broken-off session left behind is not, and goes with the next that is made beside it.
public final class ScratchFolder: Sendable {
    public let path: String
    private let lock: Int32

    /// A folder in another one, which is made where it is missing.
    ///
    /// - Throws: `FileError.cannotWrite`.
    public convenience init(in folder: String) throws(FileError) {
        try Files.makeDirectory(folder, mode: Files.ownersAlone)
        try self.init(beside: "\(folder)/\(Self.session)")
    }

    /// A folder in the same place as a path, so that what lies in it can be moved there as a whole (`Files.move`).
    ///
    /// - Throws: `FileError.cannotWrite`.
    public init(beside target: String) throws(FileError) {
        Self.removeLeftovers(of: target)
        for _ in 0..<Self.tries {
            var template = Array("\(target)\(Self.infix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else {
                throw .cannotWrite(path: target, reason: FileError.lastReasonOfWriting)
            }
            let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            // Between the two steps another process may take it for a leftover.
            if let lock = Self.locked(path) {
                self.path = path
                self.lock = lock
                return
            }
            let reason = FileError.lastReasonOfWriting
            guard !Files.exists(path) else {
                rmdir(path)
                throw .cannotWrite(path: path, reason: reason)
            }
        }
        throw .busy(path: target)
    }

    deinit {
        try? Files.remove(path)
        close(lock)
    }

    private static let session = "session"
    private static let infix = ".part-"
    private static let tries = 20

    /// Removes what was left of those in a folder (`init(in:)`).
    static func removeLeftovers(in folder: String) { removeLeftovers(of: "\(folder)/\(session)") }

    private static func removeLeftovers(of target: String) {
        let (folder, name) = (
            Files.parent(of: target) ?? ".", (target.split(separator: "/").last.map(String.init) ?? "") + infix
        )
        for leftover in (try? Files.names(in: folder)) ?? [] where leftover.hasPrefix(name) {
            guard leftover.utf8.count == name.utf8.count + 6, let lock = locked("\(folder)/\(leftover)") else {
                continue
            }
            try? Files.remove("\(folder)/\(leftover)")
            close(lock)
        }
    }

    /// `nil` where it is no folder, is not there, or is held by somebody.
    private static func locked(_ path: String) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Files.exists(path) { return descriptor }
        close(descriptor)
        return nil
    }
}

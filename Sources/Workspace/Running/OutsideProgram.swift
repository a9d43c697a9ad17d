internal import Glibc
internal import Store
public import Wording

/// A program of others that does a part of the work, where it is installed.
public struct OutsideProgram: Hashable, Sendable {
    /// As it is called: `rsvg-convert`.
    public let name: String
    /// What it is needed for: `PNG und PDF`.
    public let purpose: Phrase
    /// The package of Debian and Ubuntu that holds it.
    public let package: String
    /// What can be done without it, a whole sentence.
    public let instead: Phrase

    /// The folders of `PATH`, parted by colons.
    static var searchPath: String { getenv("PATH").map { String(cString: $0) } ?? "" }

    /// - Parameter path: folders parted by colons, as in `PATH`.
    /// - Returns: the path of the first that may be run.
    /// - Throws: `ProgramError.notInstalled`.
    func found(in path: String = searchPath) throws(ProgramError) -> String {
        guard let place = Self.path(of: name, in: path) else { throw .notInstalled(self) }
        return place
    }

    /// As `found`, of a program by its name; `nil` where it is not there.
    static func path(of name: String, in path: String = searchPath) -> String? {
        path.split(separator: ":").map { Files.absolute("\($0)/\(name)") }
            .first { access($0, X_OK) == 0 && !Files.isDirectory($0) }
    }
}

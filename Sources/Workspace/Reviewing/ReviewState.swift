internal import Glibc
internal import Store

/// What a rendered review depends on, as far as a look at the disk tells: it differs once the review, a file beside it or one of the
/// workspace's own has changed, or something was imported or released.
public struct ReviewState: Hashable, Sendable {
    /// When each file was last changed, and its size.
    private let files: [String: [Int]]

    /// - Parameters:
    ///   - review: a path, or a name below the workspace.
    ///   - root: the workspace's folder. It need not be one that can be opened.
    public init(of review: String, in root: String) {
        let path = Files.exists("\(root)/\(review)") ? "\(root)/\(review)" : review
        let inside = [
            "", "/profiles", "/maps", "/reference", "/reviews", "/templates", "/.kreisblick", "/.kreisblick/releases",
        ]
        var found = [String: [Int]]()
        for folder in [Files.parent(of: path) ?? "."] + inside.map({ root + $0 }) {
            for name in (try? Files.names(in: folder)) ?? [] {
                var status = stat()
                guard stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
                found["\(folder)/\(name)"] = [
                    Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size),
                ]
            }
        }
        files = found
    }
}

internal import Glibc
internal import Store

/// What a rendered review depends on, as far as a look at the disk tells: it differs once the review, what it includes, a template or one of
/// the workspace's own files has changed, or something was imported or released.
public struct ReviewState: Hashable, Sendable {
    /// When each file was last changed, and its size.
    private var files: [String: [Int]] = [:]

    /// - Parameters:
    ///   - review: a path, or a name below the workspace.
    ///   - root: the workspace's folder. It need not be one that can be opened.
    ///   - output: the folder that is written to, if named; what lies there is no reason to write again.
    public init(of review: String, in root: String, besides output: String? = nil) {
        let path = Files.exists("\(root)/\(review)") ? "\(root)/\(review)" : review
        let output = output.map { Files.absolute($0) }
        add(Files.parent(of: path) ?? ".", depth: Self.depth, besides: output) { $0.hasSuffix(".md") }
        add(root, depth: 0, besides: output)
        for folder in ["profiles", "maps", "reference", "reviews", "templates"] {
            add("\(root)/\(folder)", depth: Self.depth, besides: output)
        }
        // Logs grow with every run; what is live and what is released does not.
        add("\(root)/.kreisblick") { $0 == "snapshot" }
        add("\(root)/.kreisblick/releases") { $0 == "register" }
    }

    /// How far folders within folders are looked at.
    private static let depth = 4

    private mutating func add(
        _ folder: String, depth: Int = 0, besides output: String? = nil, where isMeant: (String) -> Bool = { _ in true }
    ) {
        guard output == nil || Files.absolute(folder) != output else { return }
        for name in (try? Files.names(in: folder)) ?? [] where !name.hasPrefix(".") {
            var status = stat()
            let path = "\(folder)/\(name)"
            guard stat(path, &status) == 0 else { continue }
            switch status.st_mode & S_IFMT {
            case S_IFREG where isMeant(name):
                files[path] = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size)]
            case S_IFDIR where depth > 0: add(path, depth: depth - 1, besides: output, where: isMeant)
            default: continue
            }
        }
    }
}

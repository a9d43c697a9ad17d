internal import Store

extension Workspace {
    /// The review at a path with what it includes.
    ///
    /// - Throws: `ReviewError`, `FileError`, `WorkspaceError.leadsOut`.
    func reviewSource(at path: String) throws -> ReviewSource {
        try checkLink(of: path)
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        let (main, ownReviews) = (Files.resolved(path) ?? path, self.path("reviews"))
        if Files.exists(ownReviews) { try check(ownReviews, isBelow: root) }
        let places = IncludePlaces([Files.parent(of: main), Files.resolved(ownReviews)].compactMap(\.self))
        var paths = [name(of: main): main]
        return try ReviewSource(text, file: name(of: main)) { included, line in
            let folder = paths[line.file].flatMap(Files.parent) ?? root
            guard let target = Files.resolved("\(folder)/\(included)"), places.hold(target) else {
                throw ReviewError.cannotInclude(included, file: line.file, line: line.number)
            }
            paths[name(of: target)] = target
            return (String(decoding: try Files.read(target), as: UTF8.self), name(of: target))
        }
    }

    /// A path as the workspace names it, so that a page does not depend on where it was called from.
    func name(of path: String) -> String {
        let root = Files.resolved(root) ?? root
        return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }
}

/// Where a review includes from: Markdown below its own folder or that of the reviews, and nothing that is hidden.
///
/// A review that was handed on reads nothing else of the machine that it comes to, and never what suppliers sent or the store holds.
struct IncludePlaces {
    private let folders: [String]

    /// - Parameter folders: as the system resolves them.
    init(_ folders: [String]) { self.folders = folders }

    /// Whether a file may be included.
    ///
    /// - Parameter path: as the system resolves it, links followed.
    func hold(_ path: String) -> Bool {
        folders.contains { folder in
            guard path.hasPrefix(folder + "/"), path.hasSuffix(".md") else { return false }
            return !path.dropFirst(folder.count).split(separator: "/").contains { $0.hasPrefix(".") }
        }
    }
}

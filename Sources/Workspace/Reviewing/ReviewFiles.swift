internal import Store
public import Wording

extension Workspace {
    /// The files of a rendered review.
    ///
    /// - Parameters:
    ///   - file: a path, or a name below the workspace.
    ///   - answers: answers of this workspace that others use too, so that tables are protected once.
    ///   - isDraft: today's figures before they are released, marked as a draft.
    public func review(
        _ file: String, answers: Answers? = nil, isDraft: Bool = false, language: Language
    ) throws -> [RenderedFile] {
        let path = Files.exists(path(file)) ? path(file) : file
        let text = String(decoding: try Files.read(path), as: UTF8.self)
        return try Review(
            text: text, file: name(of: path), workspace: self, answers: answers ?? Answers(self), isDraft: isDraft,
            language: language
        ).render()
    }

    /// A path as the workspace names it, so that a page does not depend on where it was called from.
    private func name(of path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    /// Writes the files of a review, each as a whole, the page last.
    ///
    /// - Parameter folder: where to; with none `notebooks-out/` and the review's name below the workspace.
    /// - Returns: the folder.
    public func write(_ files: [RenderedFile], of review: String, to folder: String?) throws -> String {
        let folder = folder ?? "\(root)/notebooks-out/\(Self.stem(of: review))"
        try Files.makeDirectory(folder)
        for file in files.reversed() {
            try Files.write(
                file.bytes, to: "\(folder)/\(file.name)",
                mode: file.isConfidential ? Files.confidential : Files.published)
        }
        return folder
    }

    /// `reviews/suedstadt.md` → `suedstadt`.
    static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }
}

internal import Store

/// A workspace may be sent by others. What it reads for its documents, and where it writes unasked, lies in it: links lead nowhere else.
/// Suppliers' files and tables of facts may lie where `kreisblick.yaml` says.
extension Workspace {
    /// - Throws: `WorkspaceError.leadsOut` for a path that, links followed, is not below a folder.
    func check(_ path: String, isBelow folder: String) throws(WorkspaceError) {
        guard Files.leads(path, below: folder) else { throw .leadsOut(path) }
    }

    /// - Throws: `WorkspaceError.leadsOut` for a file whose name lies in the workspace and whose content does not.
    func checkLink(of file: String) throws(WorkspaceError) {
        let isOwn = file.hasPrefix(root + "/") || Files.leads(Files.parent(of: file) ?? ".", below: root)
        if isOwn { try check(file, isBelow: root) }
    }

    /// - Throws: `WorkspaceError.insideStore` for a path that, links followed, is the store's folder or lies in it: nothing is put there that the
    ///   store has not written.
    func checkIsOutsideStore(_ path: String) throws(WorkspaceError) {
        guard !Files.leads(path, below: store.directory) else { throw .insideStore(path) }
    }
}

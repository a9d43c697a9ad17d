internal import Publishing
internal import Store

extension Workspace {
    /// The template of a name: what lies in `templates/NAME/` takes the place of what Kreisblick brings along, part by part
    /// (`header.mustache`, `footer.mustache`, `style.css`).
    ///
    /// - Parameter place: where the review names it.
    /// - Throws: `ReviewError.unknownTemplate`, `.block` for one that is no Mustache, `FileError`, `WorkspaceError.leadsOut`.
    func template(named name: String, asked place: (file: String, line: Int)) throws -> DocumentTemplate {
        let folder = path("templates/\(name)")
        let own = Placeholder.isName(name) && Files.isDirectory(folder)
        if own { try check(folder, isBelow: root) }
        guard own || DocumentTemplate.names.contains(name) else {
            let owned = (try? Files.names(in: path("templates"))) ?? []
            throw ReviewError.unknownTemplate(
                name, file: place.file, line: place.line, known: Set(DocumentTemplate.names + owned).sorted())
        }
        func part(_ file: String) throws -> String? {
            guard own, Files.exists("\(folder)/\(file)") else { return nil }
            try check("\(folder)/\(file)", isBelow: folder)
            return String(decoding: try Files.read("\(folder)/\(file)"), as: UTF8.self)
        }
        do {
            return try DocumentTemplate(
                name: name, header: try part("header.mustache"), footer: try part("footer.mustache"),
                style: try part("style.css"))
        } catch let error as TemplateError {
            throw ReviewError.at(file: place.file, line: place.line, error)
        }
    }
}

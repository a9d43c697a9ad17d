public import ArgumentParser
internal import Glibc
internal import Wording
internal import Workspace

/// What every command on a workspace understands.
struct CommonOptions: ParsableArguments {
    @Option(help: "The workspace's folder (default: the nearest kreisblick.yaml upwards).")
    var workspace: String?

    @Option(help: "Language of what people read: de or en (default: that of the workspace).")
    var language: Language?

    @Option(help: LogOptions.help) var log: String?

    /// Opens the workspace, then does the work; a mistake of the user ends in its message and exit code 1.
    ///
    /// - Parameter populations: whether the command needs the files of populations.
    func withWorkspace(
        populations: Workspace.PopulationUse = .needed, _ body: (Workspace, Language) throws -> Void
    ) throws {
        try withFolder { try body(try Workspace(directory: $0, populations: populations), $1) }
    }

    /// Does the work with the workspace's folder, without opening it.
    func withFolder(_ body: (String, Language) throws -> Void) throws {
        var spoken = language ?? .german
        var root = ""
        try Console.run(language: spoken) {
            root = try Workspace.find(from: workspace ?? Folder.current)
            spoken = try language ?? Workspace.language(in: root)
        }
        try Console.run(language: spoken) { try body(root, spoken) }
    }

    /// Does the work with the workspace that is named or stands above the current folder, or without any.
    ///
    /// - Parameter populations: whether the command needs the files of populations.
    func withWorkspaceIfAny(
        populations: Workspace.PopulationUse = .needed, _ body: (Workspace?, Language) throws -> Void
    ) throws {
        guard workspace == nil, (try? Workspace.find(from: Folder.current)) == nil else {
            return try withWorkspace(populations: populations) { try body($0, $1) }
        }
        let spoken = language ?? .german
        try Console.run(language: spoken) { try body(nil, spoken) }
    }
}

/// Where the command was given.
private enum Folder {
    static var current: String {
        guard let path = getcwd(nil, 0) else { return "." }
        defer { free(path) }
        return String(cString: path)
    }
}

extension Language {
    /// The language asked for, else that of the workspace around a folder (by default the current one), else German.
    static func spoken(_ asked: Language?, around folder: String? = nil) -> Language {
        asked ?? (try? Workspace.language(in: Workspace.find(from: folder ?? Folder.current))) ?? .german
    }
}

extension Language: ExpressibleByArgument {}

internal import Disclosure
internal import Glibc
internal import Records
internal import Store
public import Wording

/// The embedded workspace, run from the suppliers' files to the page.
public enum Demo {
    /// Copies the embedded workspace to `OUT/workspace`, where an earlier copy gives way, and opens it there.
    ///
    /// - Throws: `WorkspaceError.noDemo`, `.folderNotEmpty` where something else than an earlier copy lies there,
    ///   `FileError`.
    public static func copyWorkspace(to out: String) throws -> Workspace {
        let source = try find() + "/peine"
        let target = "\(out)/workspace"
        if Files.exists(target) {
            guard Files.exists("\(target)/\(marker)") else { throw WorkspaceError.folderNotEmpty(target) }
            try Files.remove(target)
        }
        try copy(source, to: target)
        try Files.write(Array(markerText.utf8), to: "\(target)/\(marker)", mode: Files.published)
        return try Workspace(directory: target)
    }

    /// The file by which a copy is known; a folder without it is somebody's own work and is never removed.
    private static let marker = "DEMO.txt"
    private static let markerText = """
        Diesen Ordner legt „kreisblick demo“ bei jedem Lauf neu an; eigene Arbeit bitte anderswo ablegen.
        “kreisblick demo” makes this folder anew each time it runs; keep your own work elsewhere.

        """

    /// Renders every review of the workspace to a folder of its own.
    public static func renderReviews(
        of workspace: Workspace, _ answers: Answers, to out: String, language: Language
    ) throws -> [WrittenReview] {
        try Files.names(in: workspace.path("reviews")).filter { $0.hasSuffix(".md") }.flatMap { name in
            try workspace.review("reviews/\(name)", answers: answers, language: language).map { edition in
                if let failure = edition.review.failures.first { throw failure }
                return try workspace.write(edition, of: name, to: "\(out)/\(Workspace.stem(of: name))")
            }
        }
    }

    /// The folder `datasets`: where `KREISBLICK_DATASETS` says, beside the program, or above it or the current folder.
    private static func find() throws -> String {
        var places = [String]()
        if let named = getenv("KREISBLICK_DATASETS") { places.append(String(cString: named)) }
        if let program = Files.resolved("/proc/self/exe"), let folder = Files.parent(of: program) {
            places.append("\(folder)/../share/kreisblick/datasets")
            places += above(folder)
        }
        if let current = getcwd(nil, 0) {
            places += above(String(cString: current))
            free(current)
        }
        guard let found = places.first(where: { Files.exists("\($0)/peine/\(Configuration.fileName)") }) else {
            throw WorkspaceError.noDemo(places)
        }
        return found
    }

    private static func above(_ start: String) -> [String] {
        var folders = [String]()
        var folder = start
        while !folder.isEmpty {
            folders.append("\(folder)/datasets")
            folder = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
        }
        return folders
    }

    /// Copies what a workspace consists of; stores and rendered files stay behind.
    private static func copy(_ source: String, to target: String) throws {
        try Files.makeDirectory(target)
        for name in try Files.names(in: source) where !name.hasPrefix(".") && name != "notebooks-out" {
            if Files.isDirectory("\(source)/\(name)") {
                try copy("\(source)/\(name)", to: "\(target)/\(name)")
            } else {
                try Files.write(try Files.read("\(source)/\(name)"), to: "\(target)/\(name)", mode: Files.published)
            }
        }
    }
}

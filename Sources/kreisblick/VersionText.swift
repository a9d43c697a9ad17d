internal import CBuild
internal import Workspace

/// What `--version` says: the version first, then what the program was built from and what it runs on.
enum VersionText {
    static var text: String {
        let libraries = Workspace.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
        var lines = [
            "kreisblick \(Workspace.version)", "commit: \(told(kreisblick_commit()) ?? unknown)",
            "Swift: \(told(kreisblick_swift()) ?? compiler)", "libraries: \(libraries)",
        ]
        if let packages = told(kreisblick_packages()) { lines.append("packages: \(packages)") }
        lines.append("licence: EUPL-1.2; with the GLPK and Rmath that it links, it is passed on under the GPL-3")
        return lines.joined(separator: "\n")
    }

    private static let unknown = "unknown (make build tells it)"

    private static func told(_ text: UnsafePointer<CChar>?) -> String? {
        text.map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// As far as the compiler can tell itself.
    private static var compiler: String {
        #if compiler(>=6.4)
            "6.4 or later"
        #elseif compiler(>=6.3)
            "6.3"
        #else
            "6.2"
        #endif
    }
}

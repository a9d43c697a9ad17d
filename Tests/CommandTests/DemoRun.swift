/// The demo, run once for all tests that look at what it leaves.
struct DemoRun {
    let outcome: Program.Outcome
    /// What `--out` named.
    let out: String

    var review: String { "\(out)/suedstadt" }
    var workspace: String { "\(out)/workspace" }

    static let shared = Result { try DemoRun() }

    private init() throws {
        out = try Files.freshFolder("demo") + "/out"
        outcome = try Program.run("demo", "--out", out, in: Files.parent(of: out))
    }

    /// The paths of the review's files with a certain ending.
    func files(ending: String) throws -> [String] {
        try Files.names(in: review, ending: ending).map { "\(review)/\($0)" }
    }

    /// A copy of the workspace, for tests that change it.
    func copyOfWorkspace() throws -> String {
        let copy = try Files.freshFolder("copy") + "/workspace"
        try Files.copy(workspace, to: copy)
        return copy
    }
}

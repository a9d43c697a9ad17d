import Testing

/// `make check-fast` holds what is public to having a doc comment.
@Suite struct CommentCheckTests {
    @Test(arguments: [
        ("Wording", "/// A word.\npublic struct Word {\n    public let text: String\n}\n", true),
        ("Wording", "public struct Word {}\n", false), ("Wording", "/// A word.\n\npublic struct Word {}\n", false),
        ("Wording", "/// A word.\n@frozen\npublic struct Word {}\n", true),
        ("Wording", "extension Word {\n    public static func parse() {}\n}\n", false),
        ("Wording", "extension Word {\n    public static func < (left: Word, right: Word) -> Bool { true }\n}\n", true),
        ("Workspace", "/// A place.\npublic struct Place {\n    public let name: String\n}\n", false),
        ("Workspace", "/// A place.\npublic struct Place {\n    public init() {}\n}\n", true),
        ("Workspace", "public import Records\n", true),
    ])
    func `a public declaration without a doc comment is named`(module: String, source: String, isFine: Bool) throws {
        let tree = try Files.freshFolder("comments")
        try Files.write(source, to: "\(tree)/Sources/\(module)/Planted.swift")
        let outcome = try Program.run(tool: "\(Program.packageRoot)/.ci/check-comments", [tree], in: tree)
        #expect((outcome.exitCode == 0) == isFine, "\(outcome.errors)")
        #expect(isFine || outcome.errors.hasPrefix("Sources/\(module)/Planted.swift:"))
    }
}

internal import ArgumentParser
internal import Wording
internal import Workspace

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Render a review notebook: page, charts, maps and tables.",
        discussion: """
            Example: kreisblick review reviews/suedstadt.md --out notebooks-out/suedstadt
            """)

    @Argument(help: "The review, Markdown with kreisblick blocks.")
    var file: String

    @Option(help: "The folder for what is rendered (default: notebooks-out/NAME in the workspace).")
    var out: String?

    @Flag(help: "Show today's figures before they are released, marked as a draft.")
    var draft = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.withWorkspace { workspace, language in
            let rendered = try workspace.review(file, isDraft: draft, language: language)
            let folder = try workspace.write(rendered, of: file, to: out)
            Console.say(
                Phrase(
                    de: "\(rendered.count) Dateien in \(folder); Seite: \(folder)/index.html",
                    en: "\(rendered.count) files in \(folder); page: \(folder)/index.html")(language))
        }
    }
}

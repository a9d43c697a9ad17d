internal import ArgumentParser
internal import Glibc
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

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A parameter of the review: 'period=2017-Q3'; may be repeated.", valueName: "name=value"))
    var parameters: [String] = []

    @Flag(help: "Show today's figures before they are released, marked as a draft.")
    var draft = false

    @Flag(help: "Render again whenever the review or the workspace changes, until interrupted.")
    var watch = false

    @OptionGroup var common: CommonOptions

    func validate() throws { _ = try given() }

    func run() throws {
        guard watch else { return try render() }
        try common.withFolder { root, _ in
            while true {
                let state = ReviewState(of: file, in: root)
                do {
                    try render()
                } catch is ExitCode {
                    // Said already; the next change may mend it.
                }
                while ReviewState(of: file, in: root) == state { usleep(Self.pause) }
            }
        }
    }

    /// Microseconds between two looks at the disk.
    private static let pause: UInt32 = 300_000

    private func render() throws {
        try common.withWorkspace { workspace, language in
            let editions = try workspace.review(file, setting: try given(), isDraft: draft, language: language)
            var failed = false
            for edition in editions {
                let (folder, files) = try workspace.write(edition, of: file, to: out)
                if edition.review.failures.isEmpty {
                    Console.say(
                        Phrase(
                            de: "\(files) Dateien in \(folder); Seite: \(folder)/index.html",
                            en: "\(files) files in \(folder); page: \(folder)/index.html")(language))
                    continue
                }
                failed = true
                Console.say(edition.review.failures.map(\.phrase), language)
                Console.say(
                    Phrase(
                        de: "Was fehlt, zeigt \(folder)/\(Workspace.failedPage); die letzte Ausgabe bleibt, wie sie war.",
                        en: "\(folder)/\(Workspace.failedPage) shows what is missing; the last output stays as it was.")(
                            language))
            }
            if failed { throw ExitCode(1) }
        }
    }

    private func given() throws -> [String: String] {
        var given = [String: String]()
        for text in parameters {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty, given.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw ValidationError(
                    Phrase(
                        de: "--set „\(text)“: Erwartet wird name=wert, jeder Name einmal, etwa --set period=2017-Q3.",
                        en: "--set “\(text)”: expected is name=value, each name once, such as --set period=2017-Q3."))
            }
        }
        return given
    }
}

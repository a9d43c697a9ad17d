internal import ArgumentParser
internal import Publishing
internal import Wording
internal import Workspace

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Run the embedded workspace end to end, on invented data.",
        discussion: """
            Example: kreisblick demo --out notebooks-out
            """)

    @Option(help: "The folder for everything the demo makes.")
    var out = "notebooks-out"

    @Option(help: "Language of what people read: de or en.")
    var language = Language.german

    @OptionGroup var log: LogOptions

    func run() throws {
        try Console.run(language: language) {
            try Console.write("\(Markings.fictitious(language))\n\n")
            let workspace = try Demo.copyWorkspace(to: out)
            try workspace.importFiles([]) { outcome in
                Log.tell(LogEvent(outcome, isDryRun: false))
                try Console.write(ImportReport.text(outcome, isDryRun: false, language: language))
            }
            try Console.write("\n")
            for release in try workspace.release() {
                Log.tell(LogEvent(release, isTrial: false))
                for line in release.lines(isTrial: false) { try Console.write(line(language) + "\n") }
            }
            let answers = Answers(workspace)
            var failed = false
            try Console.write("\n")
            for written in try Demo.renderReviews(of: workspace, answers, to: out, language: language) {
                let (files, folder) = (written.files, written.folder)
                Log.tell(LogEvent(written))
                try Console.write(
                    Phrase(
                        de: "\(files) Dateien: \(folder)/index.html\n", en: "\(files) files: \(folder)/index.html\n")(
                            language))
                Console.say(written.remarks + written.failures.map(\.phrase), language)
                if !written.failures.isEmpty { failed = true }
            }
            if failed { throw ExitCode(1) }
        }
    }
}

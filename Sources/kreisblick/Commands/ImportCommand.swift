internal import ArgumentParser
internal import Wording
internal import Workspace

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import suppliers' files: each as a whole or not at all.",
        discussion: """
            Without files, everything that kreisblick.yaml names under “sources” is imported.
            Example: kreisblick import delivery.csv --profile profiles/police.yaml
            """)

    @Argument(help: "Files to import.")
    var files: [String] = []

    @Option(help: "The profile for files that kreisblick.yaml does not name (default: found from the file itself).")
    var profile: String?

    @Option(parsing: .unconditional, help: "The share of rows in percent that may be rejected.")
    var maxRejects = 1.0

    @Flag(help: "Read and check everything, store nothing.")
    var dryRun = false

    @Flag(help: "Take a delivery that withdraws, changes or repeats many earlier rows.")
    var confirm = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (0...100).contains(maxRejects) else {
            throw ValidationError(
                Phrase(
                    de: "--max-rejects nimmt einen Anteil in Prozent, 0 bis 100.",
                    en: "--max-rejects takes a percentage, 0 to 100."))
        }
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            var options = ImportOptions()
            options.maxRejects = maxRejects / 100
            options.isDryRun = dryRun
            options.isConfirmed = confirm
            options.language = language
            try workspace.importFiles(
                files, profile: profile, options: options, progress: show, notice: { Console.say($0(language)) }
            ) { outcome in
                Console.endProgress()
                Log.tell(LogEvent(outcome, isDryRun: dryRun))
                let report = ImportReport.text(outcome, isDryRun: dryRun, language: language)
                do {
                    try Console.write(report)
                } catch let error as OutputError {
                    let told = ImportReport.untold(outcome, isDryRun: dryRun, because: error.reason)
                    guard let told else { throw error }
                    Console.say(report)
                    throw UntoldImport(phrase: told)
                }
            }
        }
    }

    private func show(_ progress: ImportProgress) {
        let percent = progress.bytes == 0 ? 100 : progress.bytesRead * 100 / progress.bytes
        Console.show(progress: "\(progress.file): \(percent) % · \(progress.rows)")
    }
}

/// An import whose report standard output did not take.
private struct UntoldImport: UserFacingError {
    let phrase: Phrase
}

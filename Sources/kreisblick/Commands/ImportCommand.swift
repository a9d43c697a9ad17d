internal import ArgumentParser
internal import Wording
internal import Workspace

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import suppliers' files: each as a whole or not at all.",
        discussion: """
            Without files, everything that kreisblick.yaml names under “sources” is imported.
            Example: kreisblick import delivery.csv --profile profiles/police.yaml
            A table or view of a PostgreSQL database: kreisblick import postgresql://gis.example.org/geo --table \
            police.incidents --profile profiles/police.yaml
            """)

    @Argument(help: "Files to import, or the address of a database.")
    var files: [String] = []

    @Option(help: "The profile for files that kreisblick.yaml does not name (default: found from the file itself).")
    var profile: String?

    @Option(help: "The table or view of the database, schema.name.")
    var table: String?

    @Option(help: "Its column of points, where there are several.")
    var geometry: String?

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
        guard table == nil && geometry == nil || files.count == 1 else {
            throw ValidationError(
                Phrase(
                    de: "Zu --table und --geometry gehört die Adresse einer Datenbank und sonst nichts.",
                    en: "With --table and --geometry goes the address of a database and nothing else."))
        }
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            var options = ImportOptions()
            options.maxRejects = maxRejects / 100
            options.isDryRun = dryRun
            options.isConfirmed = confirm
            options.table = table
            options.geometry = geometry
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
        // How much a table of a database is, is known when it is here.
        guard progress.bytes > 0 else {
            return Console.show(progress: "\(progress.file): \(progress.bytesRead >> 20) MiB")
        }
        let percent = progress.bytesRead * 100 / progress.bytes
        Console.show(progress: "\(progress.file): \(percent) % · \(progress.rows)")
    }
}

/// An import whose report standard output did not take.
private struct UntoldImport: UserFacingError {
    let phrase: Phrase
}

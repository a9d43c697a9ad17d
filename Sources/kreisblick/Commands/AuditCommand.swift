internal import ArgumentParser
internal import Wording
internal import Workspace

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Find out whether a withheld number can be computed from published files.",
        discussion: """
            All files are taken together: CSV, JSON, GeoJSON, XLSX and the tables of pages; folders with all that is below. \
            For each withheld count it is asked which whole numbers it can still be by every sum. Exit code 1 where these are \
            fewer than --width, with the cells and the sums that give them. Needs no workspace.
            Example: kreisblick audit notebooks-out/review --earlier last-year/review
            """)

    @Argument(help: "Files and folders of one release.")
    var paths: [String]

    @Option(help: "An earlier release that everybody may have kept: a file or folder. May be repeated.")
    var earlier: [String] = []

    @Option(help: "What the columns of other tools' tables are (YAML, see docs/publishing.md).")
    var description: String?

    @Option(
        help: "How many whole numbers each withheld count must be able to be (default: 3, or that of the description).")
    var width: Int?

    @Option(help: "The threshold that everybody knows (default: 3, or that of the description).")
    var threshold: Int?

    @Option(
        help:
            "publish (a withheld count is at least 1; default) or protect (it may be 0, as with zeros: protect or groups)."
    )
    var zeros: AuditZeros?

    @Option(help: "A register of regions (CSV with code and parent), where codes do not begin with those they lie in.")
    var register: String?

    @Flag(help: "Seek the tightest interval of every withheld count, not only whether it is wide enough.")
    var intervals = false

    @Option(help: "Steps of the search that may be taken before cells are left as not proven.")
    var work: Int?

    @Option(help: "summary, table or csv (every withheld count with its interval).")
    var format = AuditFormat.summary

    @Option(help: "Language of what people read: de or en (default: that of the workspace around).")
    var language: Language?

    @OptionGroup var log: LogOptions

    func validate() throws {
        if let width, width < 2 {
            throw ValidationError(
                Phrase(de: "--width nimmt eine ganze Zahl ab 2.", en: "--width takes a whole number from 2."))
        }
        if let threshold, threshold < 1 {
            throw ValidationError(
                Phrase(de: "--threshold nimmt eine ganze Zahl ab 1.", en: "--threshold takes a whole number from 1."))
        }
    }

    func run() throws {
        let language = Language.spoken(language)
        try Console.run(language: language) {
            var options = FileAudit.Options()
            options.earlier = earlier
            options.description = description
            options.width = width
            options.threshold = threshold
            options.zerosAreProtected = zeros.map { $0 == .protect }
            options.register = register
            options.seeksIntervals = intervals
            options.mostSteps = work
            let audit = try FileAudit(paths, options: options)
            let summary = audit.summary(language)
            Log.tell(LogEvent(audit))
            switch format {
            case .summary: try Console.write(summary.map { $0 + "\n" }.joined())
            case .table: try Console.write(audit.table(language, form: Console.form))
            case .csv: try Console.write(audit.csv())
            }
            if format != .summary { for line in summary { Console.say(line) } }
            if !audit.isSafe { throw ExitCode(1) }
        }
    }
}

enum AuditZeros: String, ExpressibleByArgument, CaseIterable {
    case publish, protect
}

enum AuditFormat: String, ExpressibleByArgument, CaseIterable {
    case summary, table, csv
}

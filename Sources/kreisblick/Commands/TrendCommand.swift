internal import ArgumentParser
internal import Workspace

struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "Rates with exact intervals, and each period against the year before.",
        discussion: """
            Example: kreisblick trend incidents --by region,year --level district \
            --where 'region = "Südstadt" and school_time = outside' --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "table or csv.")
    var format = Format.table

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: question.engine.choice)
            let question = try question.question(to: workspace, language)
            try Console.write(workspace.trend(question, asCSV: format == .csv, language: language, form: Console.form))
        }
    }
}

public import ArgumentParser
internal import Workspace

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answer a question as a table, CSV or GeoJSON.",
        discussion: """
            Example: kreisblick query incidents --by region,year --level municipality --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "table, csv or geojson.")
    var format = AnswerFormat.table

    func run() throws {
        try common.withWorkspace { workspace, language in
            let question = try question.question(to: workspace, language)
            try Console.write(workspace.answer(question, as: format, language: language))
        }
    }
}

extension AnswerFormat: ExpressibleByArgument {}

internal import ArgumentParser
internal import Workspace

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart", abstract: "Draw a chart as SVG.",
        discussion: """
            Example: kreisblick chart line incidents --by region,quarter --level municipality \
            --where 'region = Ilsede' --per 1000 > ilsede.svg
            """)

    @Argument(help: "line.")
    var kind: Kind

    @OptionGroup var question: QuestionOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "The title (default: made from the question).")
    var title: String?

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case line
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: question.engine.choice)
            let question = try question.question(to: workspace, language)
            try Console.write(workspace.lineChart(question, title: title, language: language))
        }
    }
}

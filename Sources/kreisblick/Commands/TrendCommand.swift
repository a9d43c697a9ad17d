internal import ArgumentParser
internal import Workspace

struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "The yearly change of each series, and whether chance explains it.",
        discussion: """
            Example: kreisblick trend incidents --by region,quarter --level municipality
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func run() throws { try form.write(.trend, of: question, common) }
}

internal import ArgumentParser
internal import Workspace

struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "The yearly change of each series, and whether chance explains it.",
        discussion: """
            Example: kreisblick trend incidents --by region,quarter --level municipality
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions
    @Flag(help: "Stretches of one level with the breaks between them, in place of the yearly change.")
    var breaks = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func run() throws { try form.write(breaks ? .breaks : .trend, of: question, by: asker, on: engine, common) }
}

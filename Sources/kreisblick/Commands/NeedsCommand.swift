internal import ArgumentParser
internal import Workspace

struct NeedsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs",
        abstract: "Rates of incidents beside those of participation: where is need, and where no measure.",
        discussion: """
            Example: kreisblick needs incidents --by region,year --level municipality --where 'date = 2017' --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func run() throws { try form.write(.needs, of: question, by: asker, on: engine, common) }
}

internal import ArgumentParser
internal import Workspace

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Each figure against another time or the rest of the county, and whether chance explains it.",
        discussion: """
            Example: kreisblick compare incidents --by region,year --level district \
            --where 'region = "Südstadt" and school_time = outside' --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions

    @Option(
        help: ArgumentHelp(
            "What each figure is held against: year-before, previous, county (its rest, by rates) or a period such as 2016.",
            valueName: "reference"))
    var to = "year-before"

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func run() throws {
        try form.write(try .comparison(to: to), of: question, by: asker, on: engine, common)
    }
}

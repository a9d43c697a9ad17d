public import ArgumentParser
public import Trends
internal import Wording
internal import Workspace

struct SignalsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "signals", abstract: "The latest periods: more events than the past leads one to expect?",
        discussion: """
            Example: kreisblick signals incidents --by region,quarter --level municipality --last 4
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions

    @Option(help: "farrington (flexible, with season), or ears-c1, ears-c2, ears-c3 from the seven periods before.")
    var method = SeriesSignals.Method.farrington

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many of the latest periods are tested (default: those of a year).", valueName: "n"))
    var last: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The chance of a signal in each period by itself, such as 0.01 (default: all tests share an error of 5 %).",
            valueName: "α"))
    var alpha: Double?

    @Option(parsing: .unconditional, help: ArgumentHelp("How many years Farrington looks back.", valueName: "n"))
    var years = 5

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func validate() throws {
        if let last, !AssessmentChoice.possibleLatest.contains(last) {
            throw ValidationError(
                Phrase(
                    de: "--last nimmt eine ganze Zahl von 1 bis 10.000.",
                    en: "--last takes a whole number from 1 to 10,000."))
        }
        if !AssessmentChoice.possibleYears.contains(years) {
            throw ValidationError(
                Phrase(
                    de: "--years nimmt eine ganze Zahl von 1 bis 50.", en: "--years takes a whole number from 1 to 50.")
            )
        }
        if let alpha, !(alpha > 0 && alpha < 0.5) {
            throw ValidationError(
                Phrase(
                    de: "--alpha nimmt eine Zahl zwischen 0 und 0.5 mit Dezimalpunkt, etwa 0.01.",
                    en: "--alpha takes a number between 0 and 0.5, such as 0.01."))
        }
    }

    func run() throws {
        var options = SeriesSignals.Options()
        (options.method, options.latest, options.alpha, options.years) = (method, last, alpha, years)
        try form.write(.signals(options), of: question, by: asker, on: engine, common)
    }
}

extension SeriesSignals.Method: ExpressibleByArgument {}

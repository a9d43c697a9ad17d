public import ArgumentParser
internal import Wording
internal import Workspace

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answer a question as a table, CSV, JSON, XLSX or GeoJSON.",
        discussion: """
            Example: kreisblick query incidents --by region,year --level municipality --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var figures: FigureOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "table, csv, json, xlsx (into a file: > table.xlsx) or geojson.")
    var format = AnswerFormat.table

    @Flag(
        help: "Say on standard error how the answer was found: deliveries, rows, condition (with --audience internal).")
    var explain = false

    @OptionGroup var protection: ProtectionOptions

    func validate() throws {
        try protection.check(asker)
        if format == .xlsx, Console.isTerminal {
            throw ValidationError(Misuse.spreadsheetInTerminal)
        }
        if question.per != nil, figures.isAny {
            throw ValidationError(
                Phrase(
                    de: "--per macht Raten; sie lassen sich nicht mit anderen Größen verbinden.",
                    en: "--per makes rates; they cannot be combined with other figures."))
        }
        if figures.mean != nil, question.measure != nil {
            throw ValidationError(
                Phrase(
                    de: "--mean nennt selbst, was gezählt wird; bitte --measure weglassen.",
                    en: "--mean names its own measure; leave out --measure."))
        }
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: engine.choice)
            let asked = try question.question(
                to: workspace, of: asker, language, try figures.figure(), protection: protection.chosen)
            let form = Console.form
            guard explain else {
                return try Console.write(workspace.answer(asked, as: format, language: language, form: form))
            }
            let (text, plan) = try workspace.explainedAnswer(asked, as: format, language: language, form: form)
            Console.say(plan, language)
            try Console.write(text)
        }
    }
}

extension AnswerFormat: ExpressibleByArgument {}

internal import ArgumentParser
internal import Records
internal import Wording
internal import Workspace

struct EffectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "effect", abstract: "Before and after a measure began, beside what else would explain a change.",
        discussion: """
            Example: kreisblick effect --measure aufsuchende-sozialarbeit --outcome incidents --region Südstadt
            """)

    @Option(help: "The measure's id in the register of measures.")
    var measure: String?

    @Option(help: "What is counted: incidents or counts.")
    var outcome = "incidents"

    @Option(help: "The region, by name or code (default: that of the measure).")
    var region: String?

    @Option(help: ArgumentHelp("The first day of the measure, where the register does not tell it.", valueName: "day"))
    var start: String?

    @Option(
        help: ArgumentHelp("A region without the measure (default: the rest of the area).", valueName: "region"))
    var against: String?

    @Option(name: .customLong("where"), help: "A condition: 'category = \"Gewalt/*\"'.")
    var condition: String?

    @Option(
        help: ArgumentHelp(
            "A condition for counts that the measure should not change; they tell whether reporting changed.",
            valueName: "condition"))
    var control: String?

    @Option(help: "month, quarter, half-year or year (default: the finest that bears an answer).")
    var by: String?

    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func validate() throws {
        if let start, CivilDate(iso: start) == nil {
            throw ValidationError(
                Phrase(
                    de: "--start nimmt einen Tag der Form 2018-01-01.",
                    en: "--start takes a day of the form 2018-01-01."))
        }
    }

    func run() throws {
        var choice = EffectChoice()
        (choice.measure, choice.outcome, choice.region, choice.against) = (measure, outcome, region, against)
        (choice.condition, choice.control, choice.grain, choice.audience) = (condition, control, by, asker.asker)
        choice.start = start.flatMap { CivilDate(iso: $0) }
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: engine.choice)
            try Console.write(
                try workspace.effect(choice, as: form.format, language: language, form: Console.form))
        }
    }
}

public import ArgumentParser
internal import Wording
public import Workspace

struct HotspotsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotspots", abstract: "Where there are more events per inhabitant than chance puts there.",
        discussion: """
            Example: kreisblick hotspots incidents --by region,year --level municipality --where 'date = 2017' --per 1000
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions

    @Option(
        help:
            "scan (Kulldorff's circles), local-moran or getis-ord (each area with its neighbours), or space-time over several periods."
    )
    var method = AssessmentChoice.ClusterMethod.scan

    @Option(parsing: .unconditional, help: ArgumentHelp("How often chance is tried out.", valueName: "n"))
    var replicates = 999

    @Option(help: "Where chance begins: the same seed gives the same answer.")
    var seed: UInt64 = 1

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The largest part of the population in a circle, such as 0.5.", valueName: "part"))
    var share = 0.5

    @OptionGroup var common: CommonOptions
    @OptionGroup var form: StatementForm

    func validate() throws {
        if !AssessmentChoice.possibleReplicates.contains(replicates) {
            throw ValidationError(
                Phrase(
                    de: "--replicates nimmt eine ganze Zahl von 99 bis 99.999.",
                    en: "--replicates takes a whole number from 99 to 99,999."))
        }
        if !(share > 0 && share < 1) {
            throw ValidationError(
                Phrase(
                    de: "--share nimmt eine Zahl zwischen 0 und 1 mit Dezimalpunkt, etwa 0.5.",
                    en: "--share takes a number between 0 and 1, such as 0.5."))
        }
    }

    func run() throws {
        try form.write(
            .clusters(method, replicates: replicates, seed: seed, share: share), of: question, by: asker, on: engine,
            common)
    }
}

extension AssessmentChoice.ClusterMethod: ExpressibleByArgument {}

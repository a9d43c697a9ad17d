public import ArgumentParser
internal import Wording
internal import Workspace

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Draw a map of rates, counts or findings as SVG.",
        discussion: """
            Example: kreisblick map incidents --by region,year --level municipality --where 'date = 2017' --per 1000 \
            > map.svg
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var asker: AudienceOptions
    @OptionGroup var engine: EngineOptions
    @OptionGroup var protection: ProtectionOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var common: CommonOptions

    @Option(
        help: """
            choropleth, tiles (each region one square), symbols (counts as circles) or bivariate (incidents beside \
            participation); by default a choropleth, below municipalities with schematic boundaries tiles.
            """)
    var kind: MapKind?

    @Option(
        help: """
            round (default), jenks (natural breaks), quantiles (default of bivariate), equal (steps), or significance: what is \
            established against the rest of the area.
            """)
    var classes: MapClasses?

    @Option(help: "A region whose parts are drawn larger in a box below the map.")
    var inset: String?

    @Flag(
        help:
            "Its figures and shapes as a GeoPackage, which QGIS opens in the look of the drawing (into a file: > map.gpkg)."
    )
    var gpkg = false

    @Flag(help: "Draw bare counts although they show mostly where people live; the map says so.")
    var allowCounts = false

    func validate() throws {
        if let option = choice.misplaced?.rawValue, let kind = kind?.rawValue {
            throw ValidationError(
                Phrase(
                    de: "--\(option) gilt nicht für --kind \(kind).", en: "--\(option) is not for --kind \(kind)."))
        }
        if gpkg { try drawing.checkFile(option: "--gpkg", ending: "gpkg") }
        try protection.check(asker)
        if protection.chosen == .cellKey, classes == .significance {
            throw ValidationError(MapChoiceError.verdictsInNoise.phrase)
        }
    }

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: engine.choice)
            let question = try question.question(to: workspace, of: asker, language, protection: protection.chosen)
            if gpkg {
                let (bytes, notes) = try workspace.mapPackage(question, choice, language: language)
                Console.say(notes, language)
                return try Console.write(bytes)
            }
            let (svg, notes) = try workspace.map(question, choice, language: language)
            Console.say(notes, language)
            try drawing.write(svg)
        }
    }

    private var choice: MapChoice {
        var choice = MapChoice()
        (choice.kind, choice.classes, choice.inset) = (kind, classes, inset)
        (choice.look, choice.allowsCounts) = (drawing.look, allowCounts)
        return choice
    }
}

extension MapKind: ExpressibleByArgument {}

extension MapClasses: ExpressibleByArgument {}

public import ArgumentParser
internal import Workspace

struct MapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map", abstract: "Draw a map of rates as SVG.",
        discussion: """
            Example: kreisblick map incidents --by region,year --level municipality --where 'date = 2017' --per 1000 \
            > map.svg
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var common: CommonOptions

    @Option(help: "choropleth, or tiles (each region one square).")
    var kind = MapKind.choropleth

    @Flag(help: "Draw bare counts although they show mostly where people live; the map says so.")
    var allowCounts = false

    @Option(help: "The title (default: made from the question).")
    var title: String?

    func run() throws {
        try common.withWorkspace { workspace, language in
            let workspace = workspace.counting(on: question.engine.choice)
            let question = try question.question(to: workspace, language)
            let (svg, notes) = try workspace.map(
                kind, question, title: title, allowsCounts: allowCounts, language: language)
            Console.say(notes, language)
            try Console.write(svg)
        }
    }
}

extension MapKind: ExpressibleByArgument {}

internal import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct Sketch: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sketch", abstract: "Draw schematic boundaries from the places' coordinates, as GeoJSON.",
            discussion: """
                Example: kreisblick regions sketch > reference/boundaries.geojson
                """)

        @Option(help: "The level whose regions get an area of their own (default: the one with most places).")
        var level: String?

        @Option(help: "The topmost level that gets a boundary (default: the lowest that holds all places).")
        var top: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace { workspace, language in
                let (text, notes) = try workspace.sketch(level: level, topLevel: top)
                Console.say(notes, language)
                try Console.write(text)
            }
        }
    }
}

internal import ArgumentParser
internal import Wording
internal import Workspace

struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "The register of regions, and schematic boundaries drawn from it.",
        subcommands: [List.self, Sketch.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the regions with code, level and dates.")

        @Option(help: "Only regions of this level, such as municipality.")
        var level: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace { workspace, language in
                try Console.write(workspace.regionList(level: level, language: language))
            }
        }
    }

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
                for note in notes { Console.say(note(language)) }
                try Console.write(text)
            }
        }
    }
}

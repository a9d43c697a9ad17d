internal import ArgumentParser
internal import Wording
internal import Workspace

extension RegionsCommand {
    struct Sketch: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sketch",
            abstract: "Draw schematic boundaries from the places' coordinates or their neighbours, as GeoJSON.",
            discussion: """
                A table of neighbours has the columns code,neighbour (or region_code,neighbour_code) and, if known, border_km. \
                What could not be kept of it goes to standard error.
                Example: kreisblick regions sketch > reference/boundaries.geojson
                """)

        @Option(help: "The level whose regions get an area of their own (default: the one with most places).")
        var level: String?

        @Option(help: "The topmost level that gets a boundary (default: the lowest that holds all places).")
        var top: String?

        @Option(help: "A CSV of the regions that touch, for those without coordinates.")
        var neighbours: String?

        @Flag(help: "Draw each region as a square of the same size, near its neighbours.")
        var tiles = false

        @Flag(help: "Draw hexagons of the same size, which keep more neighbours.")
        var hexagons = false

        @OptionGroup var common: CommonOptions

        func validate() throws {
            if tiles || hexagons, top != nil {
                throw ValidationError(
                    Phrase(
                        de: "Kacheln zeigen eine Ebene; --top hat keine Bedeutung. Bitte weglassen.",
                        en: "Tiles are drawn of one level; --top has no meaning. Leave it out."))
            }
        }

        func run() throws {
            var options = SketchOptions()
            options.level = level
            options.topLevel = top
            options.neighbours = neighbours
            options.hasTiles = tiles || hexagons
            options.hasHexagons = hexagons
            try common.withWorkspace(populations: .unread) { [options] workspace, language in
                let (text, notes) = try workspace.sketch(options)
                Console.say(notes, language)
                try Console.write(text)
            }
        }
    }
}

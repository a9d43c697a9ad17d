public import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export", abstract: "Write the boundaries as GeoJSON, TopoJSON or GeoPackage.",
            discussion: """
                Larger regions are put together from smaller ones; shared borders are simplified once, so that neighbours never gap \
                or overlap. The data goes to standard output, what became of it to standard error.
                Example: kreisblick regions export --level municipality,county --simplify 10% -o grenzen.topojson
                """)

        @Option(help: "geojson, topojson or gpkg (default: what the output's ending says; geojson on standard output).")
        var format: ExportFormat?

        @Option(name: .shortAndLong, help: "The file to write; gpkg needs one (default: standard output).")
        var output: String?

        @Option(help: "The levels to write, with commas (default: all boundaries as they are).")
        var level: String?

        @Option(help: "Only this region, by code or name, and those inside it.")
        var below: String?

        @Option(help: ArgumentHelp("The regions of this day, such as 2014-12-31 or 2014.", valueName: "day"))
        var territory: String?

        @Option(help: "Keep 10% of the vertices, or drop corners smaller than 50 m × 50 m (50m).")
        var simplify: String?

        @Option(help: "TopoJSON: so many positions each way (default: a grid of 0.000001 degrees).")
        var quantize: Int?

        @Option(help: "GeoPackage: the reference system, such as EPSG:25832 (default: 4326, degrees).")
        var crs: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            var options = ExportOptions()
            options.format = format
            options.output = output
            options.levels = level?.split(separator: ",").map(String.init) ?? []
            options.below = below
            options.territory = territory
            options.simplification = simplify
            options.quantization = quantize
            options.system = crs
            try common.withWorkspace(populations: .unread) { [options] workspace, language in
                Console.say(try workspace.exportBoundaries(options) { try Console.write($0) }, language)
            }
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}

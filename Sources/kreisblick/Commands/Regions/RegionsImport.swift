internal import ArgumentParser
internal import Wording
internal import Workspace

extension RegionsCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Make the workspace's boundaries from a delivered file.",
            discussion: """
                Reads GeoJSON, Shapefile, GeoPackage and KML in any reference system. The columns of codes and names are found by \
                the register; parts of one region are merged, invalid areas repaired, overlaps and gaps told.
                Example: kreisblick regions import gemeinden.shp --crs EPSG:25832 --replace
                """)

        @Argument(help: "The file with the areas.")
        var file: String

        @Option(help: "The column with the codes (default: the one whose values the register knows best).")
        var code: String?

        @Option(help: "The column with the names.")
        var name: String?

        @Option(help: "The reference system, such as EPSG:25832 (default: what the file says).")
        var crs: String?

        @Option(help: "The layer, where several hold areas.")
        var layer: String?

        @Flag(help: "Read numbers with latitude or northing first.")
        var swapAxes = false

        @Option(
            name: .shortAndLong,
            help: "Where the boundaries go, - for standard output (default: as kreisblick.yaml says).")
        var output: String?

        @Flag(help: "Replace boundaries that are there already.")
        var replace = false

        @OptionGroup var common: CommonOptions

        func run() throws {
            var options = AreaOptions()
            options.code = code
            options.name = name
            options.system = crs
            options.layer = layer
            options.isSwapped = swapAxes
            options.output = output
            options.replaces = replace
            try common.withWorkspace(populations: .unread) { [options] workspace, language in
                let lines = try workspace.importAreas(file, options: options) { try Console.write($0) }
                if output == "-" { return Console.say(lines, language) }
                for line in lines { try Console.write(line(language) + "\n") }
            }
        }
    }
}

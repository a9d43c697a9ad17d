internal import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct Locate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "locate", abstract: "Add region_code and region_name to a table of points.",
            discussion: """
                The columns are those called lon and lat, x and y or the like. The rows go to standard output, what became of \
                them to standard error.
                Example: kreisblick regions locate points.csv --crs 25832 > located.csv
                """)

        @Argument(help: "A delimited file of points; - for standard input.")
        var file = "-"

        @Option(help: "The column of longitudes or eastings; #1 is the first.")
        var x: String?

        @Option(help: "The column of latitudes or northings.")
        var y: String?

        @Option(help: "Reference system of the coordinates as an EPSG code (default: 4326, degrees).")
        var crs: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withFolder { folder, language in
                let lines = try Workspace.locate(in: folder, file, x: x, y: y, system: crs) { try Console.write($0) }
                Console.say(lines, language)
            }
        }
    }
}

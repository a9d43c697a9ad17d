internal import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct Locate: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "locate", abstract: "Add region_code and region_name to a table of points.",
            discussion: """
                The columns are those called lon and lat, x and y or the like. The rows go to standard output, what became of \
                them to standard error. Nothing is written where the file has these two columns already, and where the points \
                lie elsewhere because latitude and longitude are swapped or the reference system is another: what to do is said.
                Example: kreisblick regions locate points.csv --crs 25832 > located.csv
                """)

        @Argument(help: "A delimited file of points; - for standard input.")
        var file = "-"

        @Option(help: "The column of longitudes or eastings; #1 is the first.")
        var x: String?

        @Option(help: "The column of latitudes or northings.")
        var y: String?

        @Option(help: "Reference system of the coordinates as an EPSG code, such as 25832 or 31467 (default: 4326).")
        var crs: String?

        @Option(help: "Find regions of this level, such as county (default: the finest that holds the point).")
        var level: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            var options = LocateOptions()
            options.file = file
            options.x = x
            options.y = y
            options.system = crs
            options.level = level
            try common.withFolder { [options] folder, language in
                let lines = try Workspace.locate(in: folder, options) { try Console.write($0) }
                Console.say(lines, language)
            }
        }
    }
}

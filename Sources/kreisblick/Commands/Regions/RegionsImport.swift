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
                A table or view of PostGIS: kreisblick regions import postgresql://gis.example.org/geo --layer vg.gemeinden
                """)

        @Argument(help: "The file with the areas, or the address of a database.")
        var file: String

        @Option(help: "The column with the codes (default: the one whose values the register knows best).")
        var code: String?

        @Option(help: "The column with the names.")
        var name: String?

        @Option(help: "The reference system, such as EPSG:25832 (default: what the file says).")
        var crs: String?

        @Option(help: "The layer, where several hold areas; of a database the table or view, schema.name.")
        var layer: String?

        @Option(help: "The column of areas, where a table has several.")
        var geometry: String?

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
            options.geometry = geometry
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

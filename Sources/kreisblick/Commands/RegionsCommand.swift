public import ArgumentParser
internal import Wording
internal import Workspace

struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "The register of regions and their boundaries.",
        subcommands: [List.self, Show.self, Import.self, Locate.self, Sketch.self])

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

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show what is known of a region.",
            discussion: """
                Code, level, what it lies in and contains, population, area, former names and codes, what it was formed from and \
                what became of it. A code may be of another year, or written as other registers do.
                Example: kreisblick regions show Südstadt
                """)

        @Argument(help: "A name or a code.")
        var region: String

        @Option(help: "text or json.")
        var format = RegionFormat.text

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace { workspace, language in
                try Console.write(workspace.regionCard(region, as: format, language: language))
            }
        }
    }

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
            try common.withWorkspace { [options] workspace, language in
                let lines = try workspace.importAreas(file, options: options) { try Console.write($0) }
                for line in lines {
                    if output == "-" { Console.say(line(language)) } else { try Console.write(line(language) + "\n") }
                }
            }
        }
    }

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
                throw ValidationError("Tiles are drawn of one level; --top has no meaning.")
            }
        }

        func run() throws {
            var options = SketchOptions()
            options.level = level
            options.topLevel = top
            options.neighbours = neighbours
            options.hasTiles = tiles || hexagons
            options.hasHexagons = hexagons
            try common.withWorkspace { [options] workspace, language in
                let (text, notes) = try workspace.sketch(options)
                for note in notes { Console.say(note(language)) }
                try Console.write(text)
            }
        }
    }

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
                for line in lines { Console.say(line(language)) }
            }
        }
    }
}

extension RegionFormat: ExpressibleByArgument {}

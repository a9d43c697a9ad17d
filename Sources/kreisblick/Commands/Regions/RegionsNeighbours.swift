public import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct Neighbours: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "neighbours", abstract: "List which regions touch, with the length of their common border.",
            discussion: """
                Without a region each pair is listed once. Regions that touch in points only have no length.
                Example: kreisblick regions neighbours Ilsede --format csv
                """)

        @Argument(help: "A region's code or name (default: all pairs).")
        var region: String?

        @Option(help: "The level (default: that of the region, else the one with most boundaries).")
        var level: String?

        @Option(help: "Metres within which borders with different vertices count as one.")
        var tolerance = 1.0

        @Option(help: "table, csv or json.")
        var format = NeighbourFormat.table

        @OptionGroup var common: CommonOptions

        func run() throws {
            var question = NeighbourQuestion()
            question.region = region
            question.level = level
            question.tolerance = tolerance
            question.format = format
            try common.withWorkspace { [question] workspace, language in
                try Console.write(workspace.neighbourList(question, language: language))
            }
        }
    }
}

extension NeighbourFormat: ExpressibleByArgument {}

public import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct Neighbours: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "neighbours", abstract: "List which regions touch, with the length of their common border.",
            discussion: """
                Without a region each pair is listed once. Regions that touch in points only have no length. Larger regions \
                are put together from smaller ones. Where borders do not fit together, standard error says so.
                Example: kreisblick regions neighbours Ilsede --format csv
                """)

        @Argument(help: "A region's code or name (default: all pairs).")
        var region: String?

        @Option(help: "The level (default: that of the region, else the one with most boundaries).")
        var level: String?

        @Option(help: ArgumentHelp("The regions of this day, such as 2014-12-31 or 2014.", valueName: "day"))
        var territory: String?

        @Option(help: "Metres within which borders with different vertices count as one.")
        var tolerance = 1.0

        @Option(help: "table, csv or json.")
        var format = NeighbourFormat.table

        @OptionGroup var common: CommonOptions

        func run() throws {
            var question = NeighbourQuestion()
            question.region = region
            question.level = level
            question.territory = territory
            question.tolerance = tolerance
            question.format = format
            try common.withWorkspace(populations: .unread) { [question] workspace, language in
                let (text, notes) = try workspace.neighbourList(question, language: language)
                Console.say(notes, language)
                try Console.write(text)
            }
        }
    }
}

extension NeighbourFormat: ExpressibleByArgument {}

public import ArgumentParser
internal import Workspace

extension RegionsCommand {
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
            try common.withWorkspace(populations: .shown) { workspace, language in
                try Console.write(workspace.regionCard(region, as: format, language: language))
            }
        }
    }
}

extension RegionFormat: ExpressibleByArgument {}

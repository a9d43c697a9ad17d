internal import ArgumentParser
internal import Workspace

extension RegionsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the regions with code, level and dates.")

        @Option(help: "Only regions of this level, such as municipality.")
        var level: String?

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace(populations: .unread) { workspace, language in
                try Console.write(workspace.regionList(level: level, language: language))
            }
        }
    }
}

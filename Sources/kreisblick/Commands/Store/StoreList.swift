internal import ArgumentParser
internal import Workspace

extension StoreCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List the deliveries in the order in which they came.",
            discussion: """
                Numbers of rows are exact: the list is for the house.
                Example: kreisblick store list --language en
                """)

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace(populations: .unread) { workspace, language in
                try Console.write(workspace.storeList(language))
            }
        }
    }
}

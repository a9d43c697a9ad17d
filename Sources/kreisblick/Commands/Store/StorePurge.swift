internal import ArgumentParser
internal import Workspace

extension StoreCommand {
    struct Purge: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "purge", abstract: "Remove what no delivery uses any more.",
            discussion: """
                Withdrawn rows go with the import that replaces them, unless somebody reads at that moment. What retention: in
                kreisblick.yaml has end goes too.
                Example: kreisblick store purge --rejects
                """)

        @Flag(help: "Remove all files of rejected rows and messages of clusters too.")
        var rejects = false

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace(populations: .unread) { workspace, language in
                Console.say([try workspace.purgeStore(withRejects: rejects)], language)
            }
        }
    }
}

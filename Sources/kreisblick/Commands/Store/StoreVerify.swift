internal import ArgumentParser
internal import Workspace

extension StoreCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "Read every byte of the store and name the files that are damaged.",
            discussion: """
                Exits with 1 where any is.
                Example: kreisblick store verify
                """)

        @OptionGroup var common: CommonOptions

        func run() throws {
            try common.withWorkspace(populations: .unread) { workspace, language in
                let (lines, isSound) = try workspace.storeVerification()
                Log.tell(.store(isSound: isSound))
                Console.say(lines, language)
                if !isSound { throw ExitCode(1) }
            }
        }
    }
}

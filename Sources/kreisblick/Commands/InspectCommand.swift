internal import ArgumentParser
internal import Wording
internal import Workspace

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Show what a file is, and print a profile for it ready to save.",
        discussion: """
            What was found, how sure it is and what speaks against importing the file stands in comments above the profile. \
            Inside a workspace, names and keys of places are looked up and the profile is tried.
            Example: kreisblick inspect delivery.xlsx > profiles/delivery.yaml
            """)

    @Argument(help: "The file to look at.")
    var file: String

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.withWorkspaceIfAny(populations: .unread) { workspace, language in
            try Console.write(try InspectFile.run(file, in: workspace, language: language))
        }
    }
}

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
            A table or view of a PostgreSQL database: kreisblick inspect postgresql://gis.example.org/geo --table \
            police.incidents
            """)

    @Argument(help: "The file to look at, or the address of a database.")
    var file: String

    @Option(help: "The table or view of the database, schema.name.")
    var table: String?

    @Option(help: "Its column of points, where there are several.")
    var geometry: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.withWorkspaceIfAny(populations: .unread) { workspace, language in
            try Console.write(
                try InspectFile.run(
                    file, table: table, geometry: geometry, in: workspace, language: language))
        }
    }
}

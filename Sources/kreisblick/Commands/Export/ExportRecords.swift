internal import ArgumentParser
internal import Wording
internal import Workspace

extension ExportCommand {
    struct Records: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "records",
            abstract: "Write the normalised records for those who collect them from several counties.",
            discussion: """
                The rows are confidential and unprotected; the export is logged with its reason. A cluster counts them with
                --engine spark.
                Example: kreisblick export records /srv/records/03157 --reason "state collection 2017"
                """)

        @Argument(help: "The folder to make.")
        var folder: String

        @Option(help: "Why the records leave the workspace.")
        var reason: String

        @OptionGroup var common: CommonOptions

        func validate() throws {
            guard !folder.isEmpty else {
                throw ValidationError(
                    Phrase(
                        de: "Der Ordner, der angelegt werden soll, hat keinen Namen. Bitte einen angeben.",
                        en: "The folder to make has no name. Give one."))
            }
            guard reason.contains(where: \.isLetter) else {
                throw ValidationError(
                    Phrase(
                        de: "--reason braucht Worte. Bitte angeben, wozu die Datensätze gebraucht werden.",
                        en: "--reason needs words. Say what the records are needed for."))
            }
        }

        func run() throws {
            try common.withWorkspace(populations: .unread) { workspace, language in
                Console.say(try workspace.exportRecords(to: folder, reason: reason), language)
            }
        }
    }
}

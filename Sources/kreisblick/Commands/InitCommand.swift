internal import ArgumentParser
internal import Wording
internal import Workspace

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a new workspace with every setting explained.",
        discussion: """
            Example: kreisblick init county && cd county
            """)

    @Argument(help: "The folder to make.")
    var directory: String

    @Option(help: "Language of the comments: de or en (default: that of the workspace around).")
    var language: Language?

    @OptionGroup var log: LogOptions

    func validate() throws {
        if directory.allSatisfy(\.isWhitespace) {
            throw ValidationError(
                Phrase(
                    de: "Der Ordner hat keinen Namen. Bitte einen nennen, etwa „kreisblick init landkreis“.",
                    en: "The folder has no name. Give one, such as “kreisblick init county”."))
        }
    }

    func run() throws {
        let language = Language.spoken(language)
        try Console.run(language: language) {
            let files = try NewWorkspace.make(in: directory, language: language)
            for file in files { Console.say("\(directory)/\(file)") }
            Console.say(
                Phrase(
                    de:
                        "Angelegt. Als Nächstes: reference/regions.csv ausfüllen; für eine Lieferung ein Profil vorschlagen lassen "
                        + "(„kreisblick inspect --workspace \(directory) DATEI“) und in profiles/ ablegen; sources: in kreisblick.yaml "
                        + "einschalten; dann „kreisblick import --workspace \(directory)“.",
                    en: "Made. Next: fill in reference/regions.csv; have a profile proposed for a delivery "
                        + "(“kreisblick inspect --workspace \(directory) FILE”) and put it into profiles/; switch on sources: in "
                        + "kreisblick.yaml; then “kreisblick import --workspace \(directory)”.")(language))
        }
    }
}

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

    func run() throws {
        let language = Language.spoken(language)
        try Console.run(language: language) {
            let files = try NewWorkspace.make(in: directory, language: language)
            for file in files { Console.say("\(directory)/\(file)") }
            Console.say(
                Phrase(
                    de: "Angelegt. Als Nächstes: reference/regions.csv und kreisblick.yaml ausfüllen, dann "
                        + "„kreisblick import --workspace \(directory)“.",
                    en: "Made. Next: fill in reference/regions.csv and kreisblick.yaml, then "
                        + "“kreisblick import --workspace \(directory)”.")(language))
        }
    }
}

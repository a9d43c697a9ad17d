internal import ArgumentParser
internal import Wording
internal import Workspace

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean", abstract: "Make any delimited file RFC 4180: UTF-8, commas, one table.",
        discussion: """
            Encoding, delimiter, quotes, header, notes above and below the table are found as in an import. What was left \
            out or put right is told on standard error.
            Example: kreisblick clean delivery.csv --output clean.csv
            """)

    @Argument(help: "The file to clean; - for standard input.")
    var file: String

    @Option(name: .shortAndLong, help: "Where the clean file goes (default, and -: standard output).")
    var output: String?

    @Option(help: "Language of what people read: de or en (default: that of the workspace around).")
    var language: Language?

    @OptionGroup var log: LogOptions

    func run() throws {
        let language = Language.spoken(language)
        try Console.run(language: language) {
            let target = output == "-" ? nil : output
            let account = try CleanFile.run(file, to: target) { try Console.write($0) }
            for line in account { Console.say(line(language)) }
        }
    }
}

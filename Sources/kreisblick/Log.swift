internal import ArgumentParser
internal import Glibc
internal import Wording
internal import Workspace

/// The log of the command that runs: that of `--log`, else of `KREISBLICK_LOG`.
enum Log {
    /// `nil` where neither names a file.
    @TaskLocal static var current: CommandLog?

    /// The log that is asked for; `nil` too where they begin with no command, or ask for help.
    static func asked(in arguments: [String], of root: any ParsableCommand.Type) -> CommandLog? {
        let setting = getenv("KREISBLICK_LOG").map { String(cString: $0) } ?? ""
        let path = arguments.value(ofOption: "--log") ?? setting
        let command = words(in: arguments, of: root)
        let isQuestion = arguments.contains { ["--help", "-h", "--help-hidden", "--version"].contains($0) }
        guard !path.isEmpty, !command.isEmpty, !isQuestion else { return nil }
        return CommandLog(path: path, command: command.joined(separator: " "))
    }

    /// The command begins.
    ///
    /// - Throws: `Unwritable`, which is said already: nothing is done that would not be logged.
    static func begin() throws { guard write(.start) else { throw Unwritable() } }

    /// An event of the command; where it cannot be written, that is said, and the command goes on.
    static func tell(_ event: LogEvent) { _ = write(event) }

    /// A log that takes no line.
    struct Unwritable: Error {}

    private static func write(_ event: LogEvent) -> Bool {
        do {
            try current?.append(event)
            return true
        } catch {
            let language = Language.spoken(in: Array(CommandLine.arguments.dropFirst()))
            Console.say((error as? any UserFacingError)?.phrase(language) ?? "\(error)")
            return false
        }
    }

    /// The words at the head of the arguments that are commands: `regions list`.
    static func words(in arguments: [String], of root: any ParsableCommand.Type) -> [String] {
        var (command, words) = (root, [String]())
        for word in arguments {
            guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else { break }
            command = next
            words.append(word)
        }
        return words
    }
}

/// What every command takes besides its own options.
struct LogOptions: ParsableArguments {
    @Option(help: help) var log: String?

    static let help = ArgumentHelp(
        "Append a line of JSON for each event of the command to this file (default: that of KREISBLICK_LOG, if set).",
        valueName: "file.jsonl")
}

internal import ArgumentParser
internal import Glibc
internal import Wording
internal import Workspace

/// The command line: one file a command, each no more than options, a call and what is printed.
@main
struct Kreisblick: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kreisblick",
        abstract: "Figures of a county that may be published: counts, rates and trends by place and time.",
        version: VersionText.text,
        subcommands: [
            DemoCommand.self, InitCommand.self, InspectCommand.self, ImportCommand.self, CleanCommand.self,
            RegionsCommand.self, StoreCommand.self, ExportCommand.self,
            QueryCommand.self,
            CompareCommand.self, TrendCommand.self, SignalsCommand.self, HotspotsCommand.self, EffectCommand.self,
            NeedsCommand.self, ChartCommand.self, MapCommand.self, ReviewCommand.self, ReleaseCommand.self,
            AuditCommand.self,
        ])

    static func main() {
        QuietCrash.prepare()
        let arguments = Array(CommandLine.arguments.dropFirst())
        Log.$current.withValue(Log.asked(in: arguments, of: Self.self)) {
            do {
                try run(arguments)
                Log.tell(.end(exitCode: EX_OK))
            } catch is Log.Unwritable {
                exit(withError: ExitCode(1))
            } catch {
                let last = told(error, arguments)
                // Whoever asks for help runs no command.
                let code = exitCode(for: last).rawValue
                if code != EX_OK { Log.tell(.end(exitCode: code)) }
                exit(withError: last)
            }
        }
    }

    private static func run(_ arguments: [String]) throws {
        if let unknown = UnknownCommand(in: arguments, of: Self.self) {
            Console.say(unknown.lines, Language.spoken(in: arguments))
            throw ExitCode(EX_USAGE)
        }
        var command = try parseAsRoot(arguments)
        if let repeated = RepeatedOption(in: arguments) {
            let words = Log.words(in: arguments, of: Self.self)
            Console.say(repeated.lines(of: words), Language.spoken(in: arguments))
            throw ExitCode(EX_USAGE)
        }
        try Log.begin()
        try command.run()
    }

    /// Says in German what the parser says in English.
    ///
    /// - Returns: the error that is left to tell and to exit with.
    private static func told(_ error: any Error, _ arguments: [String]) -> any Error {
        guard !(error is ExitCode), exitCode(for: error) == .validationFailure,
            Language.spoken(in: arguments) == .german
        else { return error }
        for line in Misuse(message: message(for: error)).lines(for: fullMessage(for: error)) { Console.say(line) }
        return ExitCode.validationFailure
    }
}

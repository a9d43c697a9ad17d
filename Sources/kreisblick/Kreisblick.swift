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
        version: Workspace.version,
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
        if let unknown = UnknownCommand(in: arguments, of: Self.self) {
            Console.say(unknown.lines, Language.spoken(in: arguments))
            exit(withError: ExitCode(EX_USAGE))
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure, Language.spoken(in: arguments) == .german else {
                exit(withError: error)
            }
            for line in Misuse(message: message(for: error)).lines(for: fullMessage(for: error)) { Console.say(line) }
            exit(withError: ExitCode.validationFailure)
        }
    }
}

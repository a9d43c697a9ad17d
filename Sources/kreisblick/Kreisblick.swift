internal import ArgumentParser
internal import Glibc
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
            TrendCommand.self, ChartCommand.self, MapCommand.self, ReviewCommand.self,
        ])

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let unknown = UnknownCommand(in: arguments, of: Self.self) {
            for line in unknown.lines { Console.say(line) }
            exit(withError: ExitCode(EX_USAGE))
        }
        main(arguments)
    }
}

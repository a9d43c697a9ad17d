internal import ArgumentParser

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Hand on what the workspace holds.", subcommands: [Records.self])
}

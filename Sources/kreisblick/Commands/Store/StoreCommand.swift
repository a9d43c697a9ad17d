internal import ArgumentParser

/// The commands on the stored records, a file each beside this one.
struct StoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "store", abstract: "The stored records: what there is, whether it is whole, what can go.",
        subcommands: [List.self, Verify.self, Purge.self])
}

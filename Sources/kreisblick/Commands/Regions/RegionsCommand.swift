internal import ArgumentParser

/// The commands on the register of regions and their boundaries, a file each beside this one.
struct RegionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "The register of regions and their boundaries.",
        subcommands: [
            List.self, Show.self, Import.self, Export.self, Locate.self, Neighbours.self, Sketch.self,
        ])
}

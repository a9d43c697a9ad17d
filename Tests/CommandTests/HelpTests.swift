import Testing

@Suite struct HelpTests {
    private static let commands = [
        ["demo"], ["init"], ["inspect"], ["import"], ["clean"], ["regions"], ["regions", "list"],
        ["regions", "show"], ["regions", "import"], ["regions", "export"], ["regions", "locate"],
        ["regions", "neighbours"],
        ["regions", "sketch"], ["store"], ["store", "list"], ["store", "verify"], ["store", "purge"], ["export"],
        ["export", "records"], ["query"],
        ["compare"], ["trend"], ["signals"], ["hotspots"], ["effect"], ["needs"],
        ["chart"], ["map"], ["review"], ["release"], ["audit"],
    ]

    /// Commands that lead to others.
    private static let families = [["regions"], ["store"], ["export"]]

    /// Each command shows how it is used, but for those that lead to others or need no more than their name.
    @Test(arguments: commands)
    func `every command has help that says what it is for, gives an example, and takes a log`(
        _ command: [String]
    ) throws {
        let outcome = try run(command + ["--help"])
        let name = command.joined(separator: " ")
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.hasPrefix("OVERVIEW: "))
        #expect(outcome.output.contains("USAGE: kreisblick \(name)"))
        let isFamily = Self.families.contains(command)
        #expect(outcome.output.contains("--log <file.jsonl>") != isFamily)
        #expect(outcome.output.contains("Example: kreisblick \(name)") || isFamily || command == ["regions", "list"])
        if command.count == 1 {
            #expect(
                subcommands(in: outcome.output) == Self.commands.filter { $0.count == 2 && $0[0] == name }.map { $0[1] }
            )
        }
    }

    @Test func `the commands tested here are all there are`() throws {
        let tops = Self.commands.filter { $0.count == 1 }.map { $0[0] }
        #expect(subcommands(in: try run(["--help"]).output) == tops)
    }

    @Test(arguments: ["README.md", "docs/commands.md"])
    func `every command stands in the README and on the page of commands`(page: String) throws {
        let text = try Files.text("\(Program.packageRoot)/\(page)")
        for command in Self.commands {
            #expect(text.contains("kreisblick \(command.joined(separator: " "))"), "\(command)")
        }
    }

    @Test func `the version tells the program's, the commit's, and those of compiler and libraries`() throws {
        let outcome = try run(["--version"])
        #expect(outcome.exitCode == 0 && outcome.errors == "")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.first?.wholeMatch(of: /kreisblick \d+\.\d+\.\d+/) != nil)
        #expect(
            lines.dropFirst().map { $0.prefix { $0 != ":" } }.filter { $0 != "packages" } == [
                "commit", "Swift", "libraries", "licence",
            ])
        let libraries = try #require(lines.first { $0.hasPrefix("libraries: ") }).dropFirst("libraries: ".count)
        // cmark-gfm's have letters behind them: 0.29.0.gfm.6.
        let known = libraries.split(separator: ", ").filter {
            $0.contains(/^\S+ \d+\.\d+(\.\S+)?( \(headers\))?$/)
        }
        #expect(known.count == 11 && known.count == libraries.split(separator: ", ").count, "\(libraries)")
    }

    private func run(_ arguments: [String]) throws -> Program.Outcome {
        try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: try Files.freshFolder("help"))
    }

    /// The names that a help lists under its subcommands, in their order.
    private func subcommands(in help: String) -> [String] {
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
        return lines[(start + 1)...].prefix { $0.hasPrefix("  ") }.compactMap { line in
            line.dropFirst(2).first == " " ? nil : line.split(separator: " ").first.map(String.init)
        }
    }
}

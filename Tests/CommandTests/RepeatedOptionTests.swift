import Foundation
import Testing

/// An option that is given twice: of two values one would be lost.
@Suite struct RepeatedOptionTests {
    @Test(arguments: [
        (["query", "incidents", "--by", "region", "--by", "year"], "--by"),
        (["query", "incidents", "--where", "date = 2016", "--where=region = Nordheim"], "--where"),
        (["query", "incidents", "--totals", "--totals"], "--totals"),
        (["review", "reviews/lage.md", "--set", "a=1", "--set", "b=2", "--out", "x", "--out", "y"], "--out"),
        (["clean", "a.csv", "-o", "b.csv", "--output", "c.csv"], "--output"),
    ])
    func `an option that is given twice is refused before anything is done`(arguments: [String], name: String) throws {
        let folder = try Files.freshFolder("repeated")
        let program = "\(Program.buildFolder)/kreisblick"
        let german = try Program.run(tool: program, arguments, in: folder)
        #expect(german.exitCode == 64 && german.output == "")
        #expect(german.errors.hasPrefix("Fehler: \(name) ist mehr als einmal angegeben."), "\(german.errors)")
        let english = try Program.run(tool: program, arguments + ["--language", "en"], in: folder)
        #expect(english.exitCode == 64)
        #expect(english.errors.hasPrefix("Error: \(name) is given more than once."), "\(english.errors)")
        #expect(english.errors.contains("See 'kreisblick \(arguments[0]) --help'"), "\(english.errors)")
        #expect(try Files.names(in: folder) == [])
    }

    @Test func `where commas are meant, they are told`() throws {
        let outcome = try Program.run(
            "query", "incidents", "--by", "region", "--by", "year", in: try Files.freshFolder("repeated"))
        #expect(outcome.errors.contains("mit Kommas verbinden: --by a,b."), "\(outcome.errors)")
    }

    @Test func `what stands behind two hyphens is no option`() throws {
        let folder = try Files.freshFolder("hyphens")
        let outcome = try Program.run("inspect", "--language", "en", "--", "--language", in: folder)
        #expect(outcome.exitCode == 1 && outcome.errors.contains("--language cannot be opened"), "\(outcome.errors)")
    }

    /// A new one has to stand in `RepeatedOption.repeatable` too.
    @Test func `options whose values add up are these`() throws {
        struct Tool: Decodable {
            struct Command: Decodable {
                let arguments: [Argument]?
                let subcommands: [Command]?

                var repeating: [String] {
                    (arguments ?? []).filter { $0.kind == "option" && $0.isRepeating }.flatMap { $0.names ?? [] }
                        .map(\.name) + (subcommands ?? []).flatMap(\.repeating)
                }
            }

            struct Argument: Decodable {
                struct Name: Decodable { let name: String }

                let kind: String
                let isRepeating: Bool
                let names: [Name]?
            }

            let command: Command
        }
        let dump = try Program.run("--experimental-dump-help", in: try Files.freshFolder("dump"))
        let tool = try JSONDecoder().decode(Tool.self, from: Data(dump.output.utf8))
        #expect(Set(tool.command.repeating) == ["earlier", "event", "set"])
    }
}

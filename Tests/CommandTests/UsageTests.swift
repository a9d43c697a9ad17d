import Testing

/// A command that is put wrongly ends with 64, on standard error, before anything is read.
@Suite struct UsageTests {
    @Test(arguments: [
        ["query", "incidents", "--nonsense"], ["nonsense"], ["query"],
        ["query", "incidents", "--format", "pdf"], ["query", "incidents", "--language", "fr"],
        ["query", "incidents", "--per", "0"], ["query", "incidents", "--per", "viele"],
        ["query", "incidents", "--per", "10000001"], ["query", "incidents", "--per", "9223372036854775807"],
        ["query", "incidents", "--audience", "internal"],
        ["query", "incidents", "--audience", "internal", "--reason", ""],
        ["query", "incidents", "--audience", "internal", "--reason", "  "],
        ["query", "incidents", "--audience", "all"],
        ["chart", "pie", "incidents"], ["map", "incidents", "--kind", "globe"], ["review"], ["init"],
        ["import", "--max-rejects", "101"], ["import", "--max-rejects", "-1"], ["regions", "draw"], ["demo", "extra"],
    ])
    func `wrong usage exits 64 and says so on standard error alone`(_ arguments: [String]) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("Fehler: "))
    }

    @Test(arguments: [
        ["query", "incidents", "--nonsense"], ["query", "incidents", "--audience", "internal"], ["init"],
    ])
    func `it says so in English on request`(_ arguments: [String]) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments + ["--language", "en"],
            in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64 && outcome.errors.hasPrefix("Error: "), "\(outcome.errors)")
    }

    @Test(arguments: [
        (["query", "incidents", "--nonsense"], "Die Option „--nonsense“ gibt es nicht."),
        (["query", "incidents", "--pre", "1000"], "Die Option „--pre“ gibt es nicht."),
        (["query", "incidents", "--per"], "Zu „--per <per>“ fehlt der Wert."),
        (["query"], "Die Angabe „<records>“ fehlt."),
        (["demo", "extra"], "Die Angabe „extra“ ist zu viel."),
        (["query", "incidents", "--per", "viele"], "Der Wert „viele“ passt nicht zu „--per <per>“."),
        (
            ["query", "incidents", "--audience", "all"],
            "Der Wert „all“ passt nicht zu „--audience <audience>“. Möglich sind: public, draft, internal."
        ),
        (
            ["chart", "pie", "incidents"],
            "Der Wert „pie“ passt nicht zu „<kind>“. Möglich sind: line, index, multiples, "
        ),
        (["demo", "more", "extra"], "Zu viel sind „more“, „extra“."),
    ])
    func `what the parser says in English is said in German`(arguments: [String], sentence: String) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines[0].hasPrefix("Fehler: " + sentence), "\(outcome.errors)")
        #expect(lines.contains { $0.hasPrefix("Aufruf: kreisblick \(arguments[0])") }, "\(outcome.errors)")
        #expect(lines.last == "  „kreisblick \(arguments[0]) --help“ erklärt mehr (auf Englisch).", "\(outcome.errors)")
        for english in ["Error: ", "Usage: ", "Please "] {
            #expect(!outcome.errors.contains(english), "\(outcome.errors)")
        }
    }

    @Test(arguments: [("--top", "1"), ("--per", "1"), ("--moving-average", "2"), ("--max-rejects", "0")])
    func `a number below what is possible is told with what is possible`(option: String, least: String) throws {
        let command = option == "--max-rejects" ? ["import"] : ["query", "incidents"]
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", command + [option, "-5"], in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.hasPrefix("Fehler: \(option) nimmt "), "\(outcome.errors)")
        #expect(outcome.errors.contains(" \(least) bis "), "\(outcome.errors)")
    }

    @Test(arguments: [
        (["release", "--schema", "kreis"], "--schema gilt nur mit --to."),
        (["release", "--crs", "25832", "--dry-run"], "--crs gilt nur mit --to."),
        (["import", "--geometry", "ort"], "Zu --table und --geometry gehört die Adresse einer Datenbank"),
    ])
    func `an option that would have no effect is refused`(arguments: [String], sentence: String) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64 && outcome.output == "")
        #expect(outcome.errors.hasPrefix("Fehler: \(sentence)"), "\(outcome.errors)")
    }

    @Test func `a column of geometries is asked of a table alone`() throws {
        let folder = try Files.freshFolder("usage")
        try Files.write("a,b\n1,2\n", to: "\(folder)/a.csv")
        let outcome = try Program.run("inspect", "a.csv", "--geometry", "ort", in: folder)
        #expect(outcome.exitCode == 1 && outcome.output == "")
        #expect(outcome.errors.contains("„table: schema.name“"), "\(outcome.errors)")
    }

    @Test func `a language that is none is told once`() throws {
        let outcome = try Program.run(
            "query", "incidents", "--language", "xx", in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors == "Fehler: --language nimmt de oder en, nicht „xx“.\n")
    }

    @Test func `our own checks of options speak the language of the command`() throws {
        let asked = ["query", "incidents", "--audience", "internal"]
        for (language, words, usage) in [
            ("de", "Fehler: --audience internal braucht", "Aufruf"),
            ("en", "Error: --audience internal needs", "Usage"),
        ] {
            let outcome = try Program.run(
                tool: "\(Program.buildFolder)/kreisblick", asked + ["--language", language],
                in: try Files.freshFolder("usage"))
            #expect(outcome.exitCode == 64)
            #expect(outcome.errors.hasPrefix(words), "\(outcome.errors)")
            #expect(outcome.errors.contains("\(usage): kreisblick query"))
        }
    }

    @Test func `a workspace in English is answered in English, unless German is asked for`() throws {
        let folder = try Files.freshFolder("usage")
        #expect(try Program.run("init", "county", "--language", "en", in: folder).exitCode == 0)
        for (arguments, opening) in [
            (["query", "incidents", "--nonsense", "--workspace", "county"], "Error: "),
            (["query", "incidents", "--nonsense", "--workspace=county"], "Error: "),
            (["query", "incidents", "--nonsense", "--workspace", "county", "--language", "de"], "Fehler: "),
            (["query", "incidents", "--nonsense", "--workspace", "county", "--language=de"], "Fehler: "),
            (["query", "incidents", "--nonsense"], "Fehler: "),
        ] {
            let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: folder)
            #expect(outcome.exitCode == 64 && outcome.errors.hasPrefix(opening), "\(arguments) \(outcome.errors)")
        }
    }

    @Test(arguments: [
        (["imprt", "a.csv"], "„import“"), (["regions", "lst"], "„list“"),
        (["regoins", "list"], "„regions“"),
    ])
    func `a mistyped command is answered with the one that was meant`(arguments: [String], meant: String) throws {
        let outcome = try Program.run(
            tool: "\(Program.buildFolder)/kreisblick", arguments, in: try Files.freshFolder("usage"))
        #expect(outcome.exitCode == 64 && outcome.output == "")
        #expect(outcome.errors.contains("Gemeint vielleicht \(meant)?"), "\(outcome.errors)")
    }

    @Test(arguments: [
        ["query", "incidents"], ["import"], ["regions", "list"], ["review", "reviews/lage.md"],
        ["query", "incidents", "--workspace", "no/such/folder"],
    ])
    func `without a workspace a command exits 1 and says how to get one`(_ arguments: [String]) throws {
        let folder = try Files.freshFolder("nowhere")
        let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", arguments, in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("kreisblick.yaml"))
        #expect(outcome.errors.contains("kreisblick init"))
        #expect(try Files.names(in: folder) == [])
    }

    @Test func `output that nobody takes is an error, not a file cut short`() throws {
        let county = try SmallCounty.shared.get()
        let outcome = try Program.run(
            tool: "/bin/sh", ["-c", "\"$0\" regions list > /dev/full", "\(Program.buildFolder)/kreisblick"],
            in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("unvollständig"))
    }

    @Test func `an import whose report nobody takes says that its rows are stored`() throws {
        let county = try SmallCounty()
        let outcome = try Program.run(
            tool: "/bin/sh", ["-c", "\"$0\" import > /dev/full", "\(Program.buildFolder)/kreisblick"],
            in: county.folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("56 Datensätze sind gespeichert"), "\(outcome.errors)")
        #expect(outcome.errors.contains("56 Zeilen = 56 gespeichert"))
        #expect(try county.run("query", "incidents", "--by", "region,year").exitCode == 0)
    }

    @Test func `a workspace that cannot be made leaves nothing behind`() throws {
        // The folders of the workspace can still be made below so long a path, its files cannot.
        let folder = try Files.freshFolder("long")
        let rest = 4080 - folder.utf8.count
        let names = (0..<rest / 200).map { _ in String(repeating: "x", count: 199) }
        let long = ([folder] + names).joined(separator: "/") + "/" + String(repeating: "y", count: rest % 200 - 1)
        try #require(rest % 200 > 1 && long.utf8.count == 4080)
        let outcome = try Program.run("init", long, in: folder)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("nichts verändert"), "\(outcome.errors)")
        #expect(try Files.tree(folder).isEmpty)
    }

    @Test func `the nearest workspace upwards is taken, and --workspace goes before it`() throws {
        let county = try SmallCounty.shared.get()
        let below = try Program.run("regions", "list", in: "\(county.folder)/reference")
        #expect(below.exitCode == 0)
        for folder in [county.folder, "./county"] {
            let named = try Program.run(
                "regions", "list", "--workspace", folder, in: Files.parent(of: county.folder))
            #expect(named.output == below.output)
        }
        let deeper = try Program.run(
            "regions", "list", "--workspace", "county/reference", in: Files.parent(of: county.folder))
        #expect(deeper.output == below.output)
    }

    @Test func `a new workspace is made in an empty folder only`() throws {
        let folder = try Files.freshFolder("new")
        #expect(try Program.run("init", ".", in: folder).exitCode == 0)
        let before = try Files.tree(folder)
        let again = try Program.run("init", folder, in: folder)
        #expect(again.exitCode == 1)
        #expect(again.errors.contains("nichts verändert"))
        #expect(try Files.tree(folder) == before)
    }
}

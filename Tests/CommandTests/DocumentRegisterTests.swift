import Testing

/// The ledger knows which documents came from which release, and a folder holds what its last run wrote.
struct DocumentRegisterTests {
    private func released() throws -> SmallCounty {
        let county = try SmallCounty()
        for words in [["import"], ["release"]] {
            let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", words, in: county.folder)
            try #require(outcome.exitCode == 0, "\(outcome.errors)")
        }
        return county
    }

    private func lines(of county: SmallCounty) throws -> [String] {
        let path = "\(county.folder)/.kreisblick/releases/documents.log"
        return try Files.exists(path) ? Files.text(path).split(separator: "\n").map(String.init) : []
    }

    @Test func `a document is entered with its release, and the same document once`() throws {
        let county = try released()
        #expect(try county.run("release", "--list", "--language", "en").output.contains("No document"))
        for _ in 1...2 { #expect(try county.run("review", "reviews/lage.md").exitCode == 0) }
        let entered = try lines(of: county)
        #expect(entered.count == 1)
        #expect(entered[0].hasPrefix("1\tincidents\t") && entered[0].contains("\tnotebooks-out/lage\tLage\t"))
        let permissions = try Files.permissions("\(county.folder)/.kreisblick/releases/documents.log")
        #expect(permissions == 0o600)
        #expect(try Files.text("\(county.folder)/notebooks-out/lage/index.html").contains("Freigabe 1"))
    }

    @Test func `a later release makes a document outdated until it is rendered again`() throws {
        let county = try released()
        _ = try county.run("review", "reviews/lage.md")
        let source = "\(county.folder)/sources/polizei.csv"
        try Files.write(try Files.text(source) + "31.03.2017;Nordheim;Gewalt/Raub\n", to: source)
        #expect(try county.run("import", "--confirm").exitCode == 0)
        #expect(try county.run("release").exitCode == 0)
        let outdated = try county.run("release", "--list", "--language", "de").output
        #expect(outdated.contains("notebooks-out/lage") && outdated.contains("überholt von Freigabe 2"), "\(outdated)")
        _ = try county.run("review", "reviews/lage.md")
        let current = try county.run("release", "--list", "--language", "de").output
        #expect(current.contains("incidents 2") && !current.contains("überholt"), "\(current)")
        #expect(try lines(of: county).count == 2)
    }

    @Test func `a draft and a document for the house come from no release`() throws {
        let county = try SmallCounty()
        #expect(try county.run("import").exitCode == 0)
        _ = try county.run("review", "reviews/lage.md")
        _ = try county.run("release")
        _ = try county.run("review", "reviews/lage.md", "--draft")
        let review = "\(county.folder)/reviews/lage.md"
        try Files.replace("title: Lage", with: "title: Lage\naudience: internal\nreason: Prüfung", in: review)
        #expect(try county.run("review", "reviews/lage.md").exitCode == 0)
        #expect(try lines(of: county).isEmpty)
    }

    @Test func `a damaged line is told with its number`() throws {
        let county = try released()
        try Files.write("1 incidents\n", to: "\(county.folder)/.kreisblick/releases/documents.log")
        for words in [["release", "--list"], ["review", "reviews/lage.md"]] {
            let outcome = try Program.run(tool: "\(Program.buildFolder)/kreisblick", words, in: county.folder)
            #expect(outcome.exitCode == 1 && outcome.errors.contains("documents.log, "), "\(outcome.errors)")
        }
    }

    @Test func `files of the run before that are none of this one's go, and what somebody changed stays`() throws {
        let county = try released()
        let folder = "\(county.folder)/notebooks-out/lage"
        _ = try county.run("review", "reviews/lage.md", "--formats", "xlsx,ipynb")
        #expect(try Files.names(in: folder, ending: ".xlsx") == ["jahre.xlsx"])
        try Files.write("own work", to: "\(folder)/notebook.ipynb")
        try Files.write("own file", to: "\(folder)/rede.txt")
        try Files.replace("name: jahre", with: "name: orte", in: "\(county.folder)/reviews/lage.md")
        let outcome = try county.run("review", "reviews/lage.md", "--formats", "xlsx", "--language", "en")
        #expect(
            outcome.errors.contains("Removed") && outcome.errors.contains("jahre.csv, jahre.xlsx"), "\(outcome.errors)")
        let names = try Files.names(in: folder)
        #expect(
            names == [
                "csv-metadata.json", "datapackage.json", "index.html", "notebook.ipynb", "orte.csv", "orte.xlsx",
                "rede.txt",
            ])
    }
}
